import { expect, it } from 'vitest';
import { deviceTilt } from './device-tilt.ts';

const rollOf = (beta: number, gamma: number, screenDeg: number) =>
  deviceTilt(beta, gamma, screenDeg, 'user').rollDeg;

/** What a device says that leans back and was then turned in its own plane: gravity in its axes. */
function said(backDeg: number, rollDeg: number): readonly [beta: number, gamma: number] {
  const [back, roll] = [(backDeg * Math.PI) / 180, (rollDeg * Math.PI) / 180];
  const [x, y] = [Math.cos(back) * Math.sin(roll), Math.cos(back) * Math.cos(roll)];
  const z = Math.sin(back);
  return [(Math.asin(y) * 180) / Math.PI, (Math.atan2(x, z) * 180) / Math.PI];
}

it('an upright device is level, leaned back or not', () => {
  for (const beta of [90, 70, 50]) expect(rollOf(beta, 0, 0)).toBeCloseTo(0, 9);
});

it('law: turned in the plane of the screen by an angle, it lies over by that angle', () => {
  for (const roll of [-40, -8, 5, 30]) {
    const [beta, gamma] = said(20, roll);
    expect(rollOf(beta, gamma, 0)).toBeCloseTo(roll, 6);
  }
});

it('a tablet held across is level when its picture is', () => {
  expect(rollOf(0, 90, 90)).toBeCloseTo(0, 9);
  expect(rollOf(0, -90, 270)).toBeCloseTo(0, 9);
});

it('a device that lies flat has no upright, and its camera looks at the ceiling', () => {
  expect(rollOf(0, 0, 0)).toBeNull();
  expect(deviceTilt(0, 0, 0, 'user').pitchDeg).toBeCloseTo(90, 9);
});

it('law: leaned back by an angle, however it is turned, its camera looks up by that angle', () => {
  for (const back of [-15, 3, 20]) {
    for (const roll of [0, 30, 89]) {
      const [beta, gamma] = said(back, roll);
      expect(deviceTilt(beta, gamma, 0, 'user').pitchDeg).toBeCloseTo(back, 6);
      expect(deviceTilt(beta, gamma, 0, 'environment').pitchDeg).toBeCloseTo(-back, 6);
    }
  }
});

it('of a camera that does not say where it looks, the device knows nothing', () => {
  expect(deviceTilt(60, 0, 0, null).pitchDeg).toBeNull();
});
