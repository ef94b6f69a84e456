import { expect, it } from 'vitest';
import { deviceRollDeg } from './device-roll.ts';

it('an upright device is level, leaned back or not', () => {
  for (const beta of [90, 70, 50]) expect(deviceRollDeg(beta, 0, 0)).toBeCloseTo(0, 9);
});

it('law: turned in the plane of the screen by an angle, it lies over by that angle', () => {
  for (const roll of [-40, -8, 5, 30]) {
    const r = (roll * Math.PI) / 180;
    // Leaned back by 20 degrees, then turned in its own plane: gravity in the device's axes.
    const along = Math.cos((20 * Math.PI) / 180);
    const [x, y, z] = [along * Math.sin(r), along * Math.cos(r), Math.sin((20 * Math.PI) / 180)];
    const beta = (Math.asin(y) * 180) / Math.PI;
    const gamma = (Math.atan2(x, z) * 180) / Math.PI;
    expect(deviceRollDeg(beta, gamma, 0)).toBeCloseTo(roll, 6);
  }
});

it('a tablet held across is level when its picture is', () => {
  expect(deviceRollDeg(0, 90, 90)).toBeCloseTo(0, 9);
  expect(deviceRollDeg(0, -90, 270)).toBeCloseTo(0, 9);
});

it('a device that lies flat has no upright', () => {
  expect(deviceRollDeg(0, 0, 0)).toBeNull();
});
