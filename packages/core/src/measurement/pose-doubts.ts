import { trunkRows } from '../kinematics/orientation.ts';
import { rayLength, rayOf } from '../kinematics/ray-geometry.ts';
import { ofSomeFrames } from '../kinematics/some-frames.ts';
import type { Recording } from '../landmarks/recording.ts';
import { landmarkIndex } from '../landmarks/skeleton.ts';
import { median } from '../signal/median.ts';
import { sampleMean } from '../statistics/sample-mean.ts';

/** What makes one doubt a pose, whatever it is asked for; NaN where the recording does not tell. */
export interface PoseDoubts {
  /** Share of frames in which left and right were exchanged. */
  readonly swaps: number;
  /** From one hand's knuckles to the other's, in breadths of the shoulders. */
  readonly handsApart: number;
  /** The larger palm in lengths of the trunk, as the picture shows them: of a body and its own hand, a fifth; 0 without hands. */
  readonly palmSize: number;
}

export function poseDoubts(recording: Recording): PoseDoubts {
  const { frames, skeleton } = recording;
  /** Median of one line's length over another's; the lines lead between landmarks, all of a side where it is named. */
  const ratio = (from: Recording, side: string, ...names: readonly string[]): number => {
    const rows = names.map((name) => landmarkIndex(skeleton, side + name));
    if (rows.includes(-1) || !(from.world ?? from.image)) return Number.NaN;
    const [a, b, c, d] = rows as FourRows;
    return median(
      ofSomeFrames(
        frames,
        (frame) => rayLength(from, frame, [a, a, b, b]) / rayLength(from, frame, [c, c, d, d]),
      ),
    );
  };
  const palm = (side: string) =>
    ratio({ ...recording, world: null }, side, 'hand-wrist', 'middle-mcp', 'hip', 'shoulder') || 0;
  return {
    swaps: swappedShare(recording),
    handsApart: ratio(
      recording,
      '',
      'left-index',
      'right-index',
      'left-shoulder',
      'right-shoulder',
    ),
    palmSize: Math.max(palm('left-'), palm('right-')),
  };
}

type FourRows = [number, number, number, number];

/** Hip line and shoulder line both point against where they point in the trial as a whole. */
function swappedShare(recording: Recording): number {
  const rows = trunkRows(recording.skeleton);
  if (rows === null || !(recording.world ?? recording.image)) return Number.NaN;
  const [ls, rs, lh, rh] = rows;
  const [shoulders, hips] = (
    [
      [ls, ls, rs, rs],
      [lh, lh, rh, rh],
    ] as const
  ).map((line) => {
    const each = ofSomeFrames(recording.frames, (frame) => rayOf(recording, frame, line));
    const found = each.filter(([x]) => !Number.isNaN(x));
    // The mean, and not the median: of lines that lead now one way, now the other, that is one of both ways.
    const usual = [0, 1, 2].map((axis) => sampleMean(found.map((ray) => ray[axis] as number)));
    return each.map((ray) =>
      ray.reduce((sum, along, axis) => sum + along * (usual[axis] as number), 0),
    );
  }) as [number[], number[]];
  const seen = shoulders.filter((along) => !Number.isNaN(along));
  return shoulders.filter((along, i) => along < 0 && (hips[i] as number) < 0).length / seen.length;
}
