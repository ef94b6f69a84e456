import type { ChooseReading, ReadFrom } from '../choose-reading.ts';
import type { MotionRow } from '../motion-row.ts';
import type { PlaneReading, SourcedNumber } from '../reading.ts';
import { neckRows } from './neck.ts';

const nod: PlaneReading = {
  kind: 'plane',
  base: 'trunk',
  ray: { from: 'face', to: 'face-forward' },
  zero: 'forward',
  toward: 'down',
};

const tilt: PlaneReading = {
  kind: 'plane',
  base: 'trunk',
  ray: { from: 'other-cheek', to: 'cheek' },
  zero: 'lateral',
  toward: 'down',
};

/** How each of the neck's rows is read from the face: its forward axis nods and turns, its sideways axis tilts. */
const readings: Readonly<Record<string, Pick<MotionRow, 'image' | 'world'>>> = {
  sagittal: { image: null, world: nod },
  frontal: { image: { view: 'front', reading: tilt }, world: tilt },
  transverse: { image: null, world: { ...nod, toward: 'lateral' } },
};

type ErrorByPlane = Readonly<Record<MotionRow['plane'], SourcedNumber>>;

const turnedFace =
  'fixtures/recordings/turned-face.ndjson, a face turned by known angles: root mean square of the errors, faces beyond the limits left out';

/**
 * What the face's reading is off by, standard deviation, degrees. Tilt and nod follow the face; of a turn it
 * shows a half to three quarters, so that rotation stays a rough number.
 */
const faceErrors: ErrorByPlane = {
  frontal: { value: 0.6, source: turnedFace },
  sagittal: { value: 3.4, source: turnedFace },
  transverse: { value: 14.9, source: turnedFace },
};

const pose =
  'fixtures/recordings: where a head was turned by 20 degrees to either side (turned-head) the pose read 16.3 and 15.1, and where a film prints 33 (rom-neck) 20.8';

/**
 * What the pose's reading is off by where it stands in for the face's. It was compared in the frontal plane
 * only: in the sagittal it is taken to be no better, in the transverse no better than the face's.
 */
const poseErrors: ErrorByPlane = {
  frontal: { value: 7.9, source: pose },
  sagittal: { value: 7.9, source: pose },
  transverse: faceErrors.transverse,
};

/** Reasons that say that the landmarks were lost, all the time or when it mattered. */
const lost: ReadonlySet<string> = new Set(['hidden', 'gap-at-peak']);

/** Reasons that say that the face shows nothing here: there is none, or only depth or another view would show it. */
const notHere: ReadonlySet<string> = new Set([
  'landmarks-missing',
  'no-world-landmarks',
  'view-unknown',
  'wrong-view',
]);

/** From the face; from the pose where the face shows nothing, or where it was lost in the frames that matter. */
const choose: ChooseReading = (row, readAs) => {
  const fromPose = (reason: ReadFrom['reason']) => readAs(row, { readFrom: 'pose', reason });
  const first = readAs(row.face?.row ?? row, { readFrom: 'face', reason: null });
  const reasons = first.reasons ?? [];
  if (reasons.some((reason) => notHere.has(reason))) return fromPose(null);
  return reasons.some((reason) => lost.has(reason)) ? fromPose('face-lost') : first;
};

/** The neck's rows, read from the face where there is one: a face is seen from the front. */
export const faceRows: readonly MotionRow[] = neckRows.map((row) => ({
  ...row,
  systematicDeg: poseErrors[row.plane],
  face: {
    row: { ...row, ...readings[row.plane], view: 'front', systematicDeg: faceErrors[row.plane] },
    choose,
  },
}));
