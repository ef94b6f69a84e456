import { sharedFile } from '@goniokit/fixtures/testing';
import type { Recording } from 'goniokit';
import { angleSeries } from 'goniokit/angles';
import { describe, expect, it } from 'vitest';
import { filmedByMadeUpCamera } from './made-up-camera.ts';
import { readSitToStand } from './sources/sit-to-stand.ts';

const input = sharedFile('mocap/sit-to-stand-joint-centres-20hz.csv');
const capture = input === null ? null : readSitToStand().truth;

describe.skipIf(capture === null)('a made-up camera', () => {
  const subject = capture as Recording;
  const kneesOf = (recording: Recording) =>
    angleSeries(recording, { motion: 'knee.flexion', side: 'left', space: 'world' }).raw;
  const rows = ['left-hip', 'left-knee', 'right-ankle'].map((name) =>
    subject.skeleton.names.indexOf(name),
  );

  it('films the same twice, and otherwise with another seed', () => {
    const film = (seed: number) => filmedByMadeUpCamera(subject, { turnedDeg: 40, seed }).film;
    expect(film(1).world).toEqual(film(1).world);
    expect(film(1).image).toEqual(film(1).image);
    expect(film(2).world).not.toEqual(film(1).world);
  });

  it('leaves the truth true, from wherever it looks', () => {
    const before = kneesOf(subject);
    for (const turnedDeg of [0, 90, 210]) {
      const { truth } = filmedByMadeUpCamera(subject, { turnedDeg, seed: 1 });
      for (const [i, deg] of kneesOf(truth).entries()) expect(deg).toBeCloseTo(before[i]!, 6);
    }
  });

  it('keeps who it films in the picture, in the place that the landmarks in space have', () => {
    const { film } = filmedByMadeUpCamera(subject, { turnedDeg: 40, seed: 1 });
    const size = 3 * subject.skeleton.names.length;
    for (let frame = 0; frame < film.frames; frame += 10) {
      for (const row of rows) {
        const at = frame * size + 3 * row;
        expect(film.image![at]).toBeGreaterThan(0);
        expect(film.image![at]).toBeLessThan(720);
        expect(film.image![at + 1]).toBeGreaterThan(0);
        expect(film.image![at + 1]).toBeLessThan(1280);
        expect(Number.isFinite(film.world![at + 2])).toBe(true);
      }
    }
  });

  it('errs, and more in depth than in the picture', () => {
    const { film, truth } = filmedByMadeUpCamera(subject, { turnedDeg: 40, seed: 1 });
    const [seen, known] = [kneesOf(film), kneesOf(truth)];
    const error = seen.reduce((sum, deg, i) => sum + Math.abs(deg - known[i]!), 0) / seen.length;
    expect(error).toBeGreaterThan(3);
    expect(error).toBeLessThan(40);
  });
});
