import { DEGREES } from '../kinematics/degrees.ts';
import { rayRows } from '../kinematics/motion-plan.ts';
import type { Orientation } from '../kinematics/orientation.ts';
import { cross, lengthOf, rayAlong, type Vector } from '../kinematics/ray-geometry.ts';
import { planReading, type RayRows } from '../kinematics/reading-plan.ts';
import { frameReader, type ReadingSet, readingSet } from '../kinematics/reading-set.ts';
import type { SeenFrames } from '../kinematics/seen-frames.ts';
import type { Recording } from '../landmarks/recording.ts';
import { type CompensationId, compensations } from '../motions/compensation.ts';
import type { MotionRow } from '../motions/motion-row.ts';
import { medianOver } from '../signal/median.ts';
import type { CompensationReading, Space } from './measurement.ts';
import { orNull } from './or-null.ts';
import type { RestAndEnd } from './rest-and-end.ts';

/** Where and how a row's compensations are read. */
export interface CompensationView {
  readonly recording: Pick<Recording, 'skeleton' | Space>;
  readonly space: Space;
  readonly side: 'left' | 'right';
  readonly orientation: Orientation | null;
}

/** One compensation made ready: of a reading, or of a ray's own direction. */
export interface CompensationPlan {
  readonly id: CompensationId;
  readonly space: Space;
  readonly set: ReadingSet | null;
  readonly ray: RayRows | null;
}

/** Makes a row's compensations ready; one that the recording cannot show is left out. */
export function planCompensations(
  row: MotionRow,
  { recording, space: rowSpace, side, orientation }: CompensationView,
): readonly CompensationPlan[] {
  const { skeleton } = recording;
  return row.compensations.flatMap((id): readonly CompensationPlan[] => {
    const watched = compensations[id];
    if ('ray' in watched) {
      const ray = rayRows(recording, watched.ray, side);
      return ray === null ? [] : [{ id, space: rowSpace, set: null, ray }];
    }
    const { reading, view } = watched;
    const space = rowSpace === 'image' && row.image?.view === view ? 'image' : 'world';
    const plan = planReading(reading, {
      skeleton,
      side,
      orientation: space === 'image' ? orientation : null,
      plausibleDeg: [-180, 180],
    });
    if (plan === null || recording[space] === null) return [];
    return [{ id, space, set: readingSet(space, [plan]), ray: null }];
  });
}

/**
 * How far each compensation changed from rest to end range, in the repetition in which it changed most,
 * since one that leans is enough to be told.
 */
export function readCompensations(
  plans: readonly CompensationPlan[],
  recording: Recording,
  seen: SeenFrames,
  repetitions: readonly RestAndEnd[],
): readonly CompensationReading[] {
  return plans.flatMap(({ id, space, set, ray }) => {
    const { limitDeg } = compensations[id];
    const from = space === 'image' ? { ...recording, world: null } : recording;
    const deg = largest(repetitions, ({ rest, end }) =>
      set === null
        ? turnBetween(from, ray as RayRows, rest, end)
        : middleOf(recording, seen, set, end) - middleOf(recording, seen, set, rest),
    );
    return deg === null ? [] : [{ id, deg, limitDeg, exceeded: Math.abs(deg) > limitDeg }];
  });
}

/** The change that is furthest from 0, with its sign; null where none was seen. */
function largest(
  repetitions: readonly RestAndEnd[],
  changeOf: (frames: RestAndEnd) => number,
): number | null {
  let most = Number.NaN;
  for (const frames of repetitions) {
    const change = changeOf(frames);
    if (Math.abs(change) > Math.abs(most) || Number.isNaN(most)) most = change;
  }
  return orNull(most);
}

/** The median of a reading over some frames, degrees; NaN where it was not seen. */
function middleOf(
  recording: Recording,
  seen: SeenFrames,
  set: ReadingSet,
  frames: readonly number[],
): number {
  const deg = new Float64Array(1);
  const read = frameReader(set, recording, seen);
  return medianOver(frames, (frame) => {
    read(frame, deg, 0);
    return deg[0] as number;
  });
}

/** How far a ray's median direction turned from rest to end, degrees, 0 to 180: without `world`, in the picture. */
function turnBetween(
  recording: Recording,
  ray: RayRows,
  rest: readonly number[],
  end: readonly number[],
): number {
  const middle = (frames: readonly number[]): Vector => {
    const along = (axis: number) =>
      medianOver(frames, (frame) => rayAlong(recording, frame, ray, axis));
    return [along(0), along(1), recording.world ? along(2) : 0];
  };
  const a = middle(rest);
  const b = middle(end);
  return Math.atan2(lengthOf(cross(a, b)), a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) * DEGREES;
}
