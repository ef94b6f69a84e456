// Nanoseconds a reading: all pose readings of a frame by goniokit's kernel, and the same number of
// three-point angles by its peers, who get their points beforehand in the types that they take:
// kalidokit the landmarks as MediaPipe gives them, the others vectors of their own.

import { readFileSync } from 'node:fs';
import { vec3 } from 'gl-matrix';
import { catalogue, sidesOf } from 'goniokit';
import { parseRecording } from 'goniokit/recording';
// Its module build cannot be imported by Node.
// @ts-expect-error the build for older loaders has no types
import kalidokit from 'kalidokit/dist/kalidokit.umd.js';
import { dot, norm, subtract } from 'mathjs';
import { Vector3 } from 'three';
import { planReading } from '../dist/kinematics/reading-plan.js';
import { frameReader, readingSet } from '../dist/kinematics/reading-set.js';
import { recordingOrientation } from '../dist/kinematics/recording-orientation.js';
import { median } from './median.js';
import { recordingFile } from './recording-file.js';

const DEGREES = 180 / Math.PI;

const recording = parseRecording(readFileSync(recordingFile, 'utf8'));
const points = recording.skeleton.names.length;
const world = /** @type {Float64Array} */ (recording.world);

/** Every reading of every row, on its sides, in each space in which the row can be read. */
const sets = (() => {
  const orientation = recordingOrientation(recording);
  const { skeleton } = recording;
  /** @type {import('../dist/kinematics/reading-plan.js').ReadingPlan[]} */
  const inImage = [];
  /** @type {import('../dist/kinematics/reading-plan.js').ReadingPlan[]} */
  const inWorld = [];
  for (const row of catalogue) {
    for (const one of sidesOf(row)) {
      const side = one === 'none' ? 'right' : one;
      const target = { skeleton, side, plausibleDeg: row.plausibleDeg };
      const inSpace = row.world && planReading(row.world, { ...target, orientation: null });
      if (inSpace) inWorld.push(inSpace);
      const reading = row.image?.reading;
      const inPicture = reading && planReading(reading, { ...target, orientation });
      if (inPicture) inImage.push(inPicture);
    }
  }
  return [readingSet('image', inImage), readingSet('world', inWorld)];
})();

const readers = sets.map((set) => frameReader(set, recording, null));
const readings = sets.reduce((sum, { plans }) => sum + plans.length, 0);
const angles = new Float64Array(readings);

/** Three landmarks of each peer's reading: any will do, since all angles cost the same. */
const triples = Array.from({ length: readings }, (_, i) => [
  (11 + i) % points,
  (13 + i) % points,
  (15 + i) % points,
]);

/** @typedef {(frame: number) => number} Contender reads a frame's angles, gives their sum */

/**
 * A peer's points and angle, as its users would write it.
 *
 * @template Point
 * @param {(x: number, y: number, z: number) => Point} point
 * @param {(a: Point, b: Point, c: Point) => number} angle
 * @returns {Contender}
 */
function peer(point, angle) {
  const made = Array.from({ length: recording.frames * points }, (_, i) =>
    point(at(3 * i), at(3 * i + 1), at(3 * i + 2)),
  );
  return (frame) => {
    const start = frame * points;
    let sum = 0;
    for (const [a = 0, b = 0, c = 0] of triples) {
      sum += angle(
        /** @type {Point} */ (made[start + a]),
        /** @type {Point} */ (made[start + b]),
        /** @type {Point} */ (made[start + c]),
      );
    }
    return sum;
  };
}

const at = (/** @type {number} */ index) => world[index] ?? Number.NaN;

const [u, v] = [new Vector3(), new Vector3()];
const [p, q] = [vec3.create(), vec3.create()];

/** @type {Record<string, Contender>} */
const contenders = {
  goniokit(frame) {
    let from = 0;
    for (const read of readers) from = read(frame, angles, from);
    return angles[0] ?? 0;
  },
  'gl-matrix': peer(
    (x, y, z) => vec3.fromValues(x, y, z),
    (a, b, c) => vec3.angle(vec3.subtract(p, a, b), vec3.subtract(q, c, b)) * DEGREES,
  ),
  three: peer(
    (x, y, z) => new Vector3(x, y, z),
    (a, b, c) => u.subVectors(a, b).angleTo(v.subVectors(c, b)) * DEGREES,
  ),
  kalidokit: peer(
    (x, y, z) => ({ x, y, z }),
    (a, b, c) => kalidokit.Vector.angleBetween3DCoords(a, b, c) * 180,
  ),
  mathjs: peer(
    (x, y, z) => [x, y, z],
    (a, b, c) => {
      const [s, t] = [subtract(a, b), subtract(c, b)];
      return Math.acos(dot(s, t) / (Number(norm(s)) * Number(norm(t)))) * DEGREES;
    },
  ),
};

/** The engine leaves out what nobody uses; this is used. */
let sum = 0;

/** Nanoseconds a reading in one batch of frames. */
function timeBatch(/** @type {Contender} */ contender, /** @type {number} */ frames) {
  const start = process.hrtime.bigint();
  for (let i = 0; i < frames; i += 1) sum += contender(i % recording.frames);
  return Number(process.hrtime.bigint() - start) / (frames * readings);
}

/**
 * The contenders take turns, so that a busy moment of the machine meets them all.
 *
 * @param {number} rounds
 * @returns {{ readings: number, ns: Record<string, number>, sum: number }} readings a frame; the
 *   median of each, ns a reading: the garbage that it leaves behind is part of its price; the sum of all
 *   angles, for nobody
 */
export function timeReadings(rounds) {
  /** @type {Record<string, number[]>} */
  const times = {};
  for (let round = -2; round < rounds; round += 1) {
    for (const [name, contender] of Object.entries(contenders)) {
      const ns = timeBatch(contender, name === 'mathjs' ? 20 : 2000);
      if (round < 0) continue;
      times[name] ??= [];
      times[name].push(ns);
    }
  }
  const ns = Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
  return { readings, ns, sum };
}
