// Every motion capture file beside the checkout reads.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFile } from '@goniokit/fixtures/testing';
import { angleSeries } from 'goniokit/angles';
import { expect, it } from 'vitest';
import { parseC3d } from './c3d/parse-c3d.ts';
import { parseMotionFile } from './detect/parse-motion-file.ts';
import { detectMapping } from './mapping/detect-mapping.ts';
import { jointCentres } from './mapping/joint-centres.ts';
import { markerRecording } from './mapping/marker-recording.ts';
import { parseLandmarkArrays } from './mediapipe/parse-landmark-arrays.ts';
import { parsePoseSamples } from './mediapipe/parse-pose-samples.ts';
import { parseMot } from './mot/parse-mot.ts';
import { parseMarkerTable } from './table/parse-marker-table.ts';
import { parseTrc } from './trc/parse-trc.ts';

const c3d = [
  ['HC002D02', 51, 311],
  ['HC002D06', 255, 286],
  ['HC030A05', 197, 291],
  ['HC036A10', 178, 295],
  ['HC038A27', 377, 198],
  ['HC044A01', 300, 306],
] as const;

for (const [name, frames, points] of c3d) {
  const file = sharedFile(`mocap/${name}.c3d`);
  it.skipIf(file === null)(`${name}.c3d`, () => {
    const { markers, angles, parameters } = parseC3d(readFileSync(file as string), { file: name });
    expect(markers).toMatchObject({ frames, units: 'mm', rateHz: 100 });
    expect(markers.names.length + angles.names.length / 3).toBeLessThan(points);
    expect(parameters.get('POINT:USED')?.values[0]).toBe(points);
    expect(angles.inDegrees).toBe(true);
    // Nobody is a kilometre away, and nobody's knee turns round.
    expect(markers.positions.every((value) => Number.isNaN(value) || Math.abs(value) < 10)).toBe(
      true,
    );
    const knee = angles.columns[angles.names.indexOf('LKneeAngles.x')] as Float64Array;
    expect(knee.every((value) => value > -20 && value < 100)).toBe(true);
  });
}

for (const [name, frames, markers, rateHz] of [
  ['STS1', 1399, 51, 100],
  ['DJ1', 269, 51, 100],
  ['subject01_synthetic_marker_data', 73, 31, 60],
] as const) {
  const file = sharedFile(`mocap/${name}.trc`);
  it.skipIf(file === null)(`${name}.trc`, () => {
    const trial = parseTrc(readFileSync(file as string, 'utf8'), { file: name });
    expect(trial).toMatchObject({ frames, units: 'm', rateHz });
    expect(trial.names).toHaveLength(markers);
    expect(trial.positions.every((value) => Number.isNaN(value) || Math.abs(value) < 10)).toBe(
      true,
    );
  });
}

for (const [name, rows, columns, inDegrees] of [
  ['STS1_manual_scaling_ik', 1399, 35, true],
  ['DJ1_manual_scaling_ik', 109, 35, true],
  ['std_subject01_walk1_ik', 73, 23, null],
] as const) {
  const file = sharedFile(`mocap/${name}.mot`);
  it.skipIf(file === null)(`${name}.mot`, () => {
    const table = parseMot(readFileSync(file as string, 'utf8'), { file: name });
    expect(table.timeMs).toHaveLength(rows);
    expect(table.names).toHaveLength(columns);
    expect(table.inDegrees).toBe(inDegrees);
  });
}

for (const [name, frames, skeleton, units] of [
  ['squats-5fps.image', 65, 'mediapipe-pose-33', 'pixels'],
  ['squats-5fps.world', 65, 'mediapipe-pose-33', 'metres'],
  ['hand-open-close.image', 325, 'mediapipe-hand-21', 'pixels'],
  ['hand-open-close.world', 325, 'mediapipe-hand-21', 'metres'],
] as const) {
  const file = sharedFile(`landmarks/${name}.json`);
  it.skipIf(file === null)(`${name}.json`, () => {
    const text = readFileSync(file as string, 'utf8');
    const recording = parseLandmarkArrays(text, { file: name, rateHz: 5 });
    expect(recording).toMatchObject({ frames, skeleton: { id: skeleton }, source: { units } });
    const [first] = JSON.parse(text)[0][0] as [number];
    expect((recording.image ?? recording.world)?.[0]).toBe(first);
  });
}

const folders = ['mocap', 'landmarks'].map((name) => sharedFile(name));
it.skipIf(folders.includes(null))('every file is told by its content, and reads', () => {
  const files = folders.flatMap((folder) =>
    readdirSync(folder as string).map((name) => join(folder as string, name)),
  );
  expect(files.length).toBeGreaterThan(17);
  for (const file of files) {
    const { holds, format } = parseMotionFile(readFileSync(file), { file, rateHz: 5, units: 'm' });
    expect([file, holds]).toEqual([file, format.holds]);
  }
});

const samples = sharedFile('landmarks/fitness-pose-samples.csv');
it.skipIf(samples === null)('fitness-pose-samples.csv', () => {
  const recording = parsePoseSamples(readFileSync(samples as string, 'utf8'), { rateHz: 1 });
  expect(recording.frames).toBe(812);
  expect(recording.image?.slice(0, 3)).toEqual(Float64Array.of(1251.0012, 384.75177, -1716.2709));
});

const centres = sharedFile('mocap/sit-to-stand-joint-centres-20hz.csv');
it.skipIf(centres === null)('sit-to-stand-joint-centres-20hz.csv', () => {
  const trial = parseMarkerTable(readFileSync(centres as string, 'utf8'), { units: 'm' });
  expect(trial.names).toHaveLength(16);
  expect(trial.rateHz).toBeCloseTo(20, 6);
  expect(detectMapping(trial)?.id).toBe('joint-centres');
  const recording = markerRecording(trial, jointCentres);
  const knee = angleSeries(recording, { motion: 'knee.flexion', side: 'left', space: 'world' }).raw;
  // Sitting to standing.
  expect(Math.min(...knee)).toBeLessThan(15);
  expect(Math.max(...knee)).toBeGreaterThan(80);
});
