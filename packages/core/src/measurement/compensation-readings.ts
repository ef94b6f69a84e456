import { DEGREES } from '../kinematics/degrees.ts';
import { rayRows } from '../kinematics/motion-plan.ts';
import type { Orientation } from '../kinematics/orientation.ts';
import { planReading, type RayRows } from '../kinematics/reading-plan.ts';
import { readFrame, readingSet } from '../kinematics/reading-set.ts';
import type { SeenFrames } from '../kinematics/seen-frames.ts';
import type { Recording } from '../landmarks/recording.ts';
import { type Compensation, type CompensationId, compensations } from '../motions/compensation.ts';
import type { MotionRow } from '../motions/motion-row.ts';
import type { Reading } from '../motions/reading.ts';
import { median } from '../signal/median.ts';
import type { CompensationReading, Space } from './measurement.ts';
import type { RestAndEnd } from './rest-and-end.ts';

/** Where and how a row's compensations are read. */
export interface CompensationView {
  readonly recording: Recording;
  readonly seen: SeenFrames;
  readonly space: Space;
  readonly side: 'left' | 'right';
  readonly orientation: Orientation | null;
}

/**
 * The row's compensations: how far each changed from rest to end range in the repetition in which it
 * changed most, since one that leans is enough to be told.
 * One that the recording cannot show is left out.
 */
export function readCompensations(
  row: MotionRow,
  view: CompensationView,
  repetitions: readonly RestAndEnd[],
): readonly CompensationReading[] {
  return row.compensations.flatMap((id: CompensationId) => {
    const compensation = compensations[id];
    const deg = largest(repetitions.map((one) => changeOf(compensation, row, view, one)));
    if (deg === null) return [];
    const limitDeg = compensation.limitDeg;
    return [{ id, deg, limitDeg, exceeded: Math.abs(deg) > limitDeg }];
  });
}

/** The one that is furthest from 0, with its sign; null where there is none. */
function largest(changes: readonly number[]): number | null {
  return changes
    .filter((change) => !Number.isNaN(change))
    .reduce<number | null>(
      (most, change) => (most === null || Math.abs(change) > Math.abs(most) ? change : most),
      null,
    );
}

function changeOf(
  { watch }: Compensation,
  row: MotionRow,
  view: CompensationView,
  frames: RestAndEnd,
): number {
  if (watch.kind === 'turn') {
    const rows = rayRows(view.recording, watch.ray, view.side);
    return rows === null ? Number.NaN : turnOf(view, rows, frames);
  }
  const inImage = view.space === 'image' && row.image?.view === viewOf(watch.reading);
  return readingChange(watch.reading, inImage ? 'image' : 'world', view, frames);
}

/** From where a camera sees a reading's plane; null where it lies along the camera's axis from anywhere usual. */
function viewOf(reading: Reading): 'side' | 'front' | null {
  if (reading.kind === 'hinge') return 'side';
  if (reading.kind === 'twist') return null;
  const sideways = (direction: string) => direction === 'lateral' || direction === 'medial';
  const upright = (direction: string) => direction === 'up' || direction === 'down';
  if (!upright(reading.zero) && !upright(reading.toward)) return null;
  return sideways(reading.zero) || sideways(reading.toward) ? 'front' : 'side';
}

function readingChange(
  reading: Reading,
  space: Space,
  { recording, seen, side, orientation }: CompensationView,
  { rest, end }: RestAndEnd,
): number {
  if ((space === 'image' ? recording.image : recording.world) === null) return Number.NaN;
  const plan = planReading(reading, {
    skeleton: recording.skeleton,
    side,
    orientation: space === 'image' ? orientation : null,
    plausibleDeg: [-180, 180],
  });
  if (plan === null) return Number.NaN;
  const set = readingSet(space, [plan]);
  const out = new Float64Array(1);
  const over = (frames: readonly number[]): number =>
    median(
      frames.map((frame) => {
        const bits = { low: seen.low[frame] as number, high: seen.high[frame] as number };
        readFrame(set, recording, frame, bits, out, 0);
        return out[0] as number;
      }),
    );
  return over(end) - over(rest);
}

/** How far a ray's mean direction turned from rest to end: in the picture, or in space. Degrees, 0 to 180. */
function turnOf(
  { recording, space }: CompensationView,
  ray: RayRows,
  { rest, end }: RestAndEnd,
): number {
  const landmarks = (space === 'image' ? recording.image : recording.world) as Float64Array;
  const size = 3 * recording.skeleton.names.length;
  const depth = space === 'image' ? 0 : 1;
  const along = (frames: readonly number[], axis: number): number =>
    median(
      frames.map((frame) => {
        const at = (row: number) => landmarks[frame * size + 3 * row + axis] as number;
        return at(ray[2]) + at(ray[3]) - at(ray[0]) - at(ray[1]);
      }),
    );
  const [ax, ay, az] = [along(rest, 0), along(rest, 1), depth * along(rest, 2)];
  const [bx, by, bz] = [along(end, 0), along(end, 1), depth * along(end, 2)];
  const cx = ay * bz - az * by;
  const cy = az * bx - ax * bz;
  const cz = ax * by - ay * bx;
  return Math.atan2(Math.sqrt(cx * cx + cy * cy + cz * cz), ax * bx + ay * by + az * bz) * DEGREES;
}
