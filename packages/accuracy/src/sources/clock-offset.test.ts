import { sharedFile } from '@goniokit/fixtures/testing';
import { expect, it } from 'vitest';
import { clockOffset } from './clock-offset.ts';
import { readSitToStand, type SitToStand } from './sit-to-stand.ts';

const input = sharedFile('mocap/sit-to-stand-joint-centres-20hz.csv');
const trial = input === null ? null : readSitToStand();

it.skipIf(trial === null)(
  'finds by how much a film was moved in time, and nothing once it is right',
  () => {
    const { film, truth } = trial as SitToStand;
    expect(clockOffset(film, truth)).toBe(0);
    for (const movedMs of [-60, 35]) {
      const moved = { ...film, timeMs: film.timeMs.map((time) => time + movedMs) };
      expect(clockOffset(moved, truth)).toBe(-movedMs);
    }
  },
);
