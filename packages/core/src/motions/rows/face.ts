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

/**
 * What the pose's reading of the head is off by where it stands in for the face's, standard deviation: the
 * ears are seen to tilt by less than the head does.
 */
const poseErrors: Readonly<Partial<Record<MotionRow['plane'], SourcedNumber>>> = {
  frontal: {
    value: 7.9,
    source:
      'fixtures/recordings: of a head turned by 20 degrees to either side (turned-head) the pose read 16.3 and 15.1, the face 20.0 and 19.3; where a film prints 33 (rom-neck) the pose read 20.8',
  },
};

/** Reasons that say that the landmarks were lost, all the time or when it mattered. */
const lost: ReadonlySet<string> = new Set(['hidden', 'gap-at-peak']);

/** From the face; from the pose where there is no face, or where it was lost in the frames that matter. */
const choose: ChooseReading = (row, readAs) => {
  const fromPose = (reason: ReadFrom['reason']) =>
    readAs(row, { readFrom: 'pose', reason, systematicDeg: poseErrors[row.plane] ?? null });
  const first = readAs(row.face?.row ?? row, {
    readFrom: 'face',
    reason: null,
    systematicDeg: null,
  });
  const reasons = first.reasons ?? [];
  if (reasons.includes('landmarks-missing')) return fromPose(null);
  return reasons.some((reason) => lost.has(reason)) ? fromPose('face-lost') : first;
};

/** The neck's rows, read from the face where there is one: a face is seen from the front. */
export const faceRows: readonly MotionRow[] = neckRows.map((row) => ({
  ...row,
  face: { row: { ...row, ...readings[row.plane], view: 'front' }, choose },
}));
