import { DEGREES } from '../kinematics/degrees.ts';
import { rayRows } from '../kinematics/motion-plan.ts';
import type { Orientation } from '../kinematics/orientation.ts';
import { planReading } from '../kinematics/reading-plan.ts';
import { readFrame, readingSet } from '../kinematics/reading-set.ts';
import type { SeenBits } from '../kinematics/seen.ts';
import type { SeenFrames } from '../kinematics/seen-frames.ts';
import type { Recording } from '../landmarks/recording.ts';
import { type CompensationId, compensations } from '../motions/compensation.ts';
import type { MotionRow } from '../motions/motion-row.ts';
import type { Ray, Reading } from '../motions/reading.ts';
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
  repetitions: Iterable<RestAndEnd>,
): readonly CompensationReading[] {
  return row.compensations.flatMap((id: CompensationId) => {
    const { watch, limitDeg } = compensations[id];
    const changeOf =
      watch.kind === 'turn' ? turnOf(watch.ray, view) : readingChange(watch.reading, row, view);
    const deg = changeOf === null ? null : largest(repetitions, changeOf);
    return deg === null ? [] : [{ id, deg, limitDeg, exceeded: Math.abs(deg) > limitDeg }];
  });
}

/** How much something changed from rest to end range, degrees; NaN where one of them was not seen. */
type ChangeOf = (frames: RestAndEnd) => number;

/** The change that is furthest from 0, with its sign; null where none was seen. */
function largest(repetitions: Iterable<RestAndEnd>, changeOf: ChangeOf): number | null {
  let most = Number.NaN;
  for (const frames of repetitions) {
    const change = changeOf(frames);
    if (Math.abs(change) > Math.abs(most) || Number.isNaN(most)) most = change;
  }
  return Number.isNaN(most) ? null : most;
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
  row: MotionRow,
  { recording, seen, side, orientation, space: rowSpace }: CompensationView,
): ChangeOf | null {
  const space = rowSpace === 'image' && row.image?.view === viewOf(reading) ? 'image' : 'world';
  if (recording[space] === null) return null;
  const plan = planReading(reading, {
    skeleton: recording.skeleton,
    side,
    orientation: space === 'image' ? orientation : null,
    plausibleDeg: [-180, 180],
  });
  if (plan === null) return null;
  const set = readingSet(space, [plan]);
  const bits: SeenBits = { low: 0, high: 0 };
  const over = (frames: readonly number[]): number => {
    const out = new Float64Array(frames.length);
    for (let i = 0; i < out.length; i++) {
      const frame = frames[i] as number;
      bits.low = seen.low[frame] as number;
      bits.high = seen.high[frame] as number;
      readFrame(set, recording, frame, bits, out, i);
    }
    return median(out);
  };
  return ({ rest, end }) => over(end) - over(rest);
}

/** How far a ray's mean direction turned: in the picture, or in space. 0 to 180. */
function turnOf(ray: Ray, { recording, space, side }: CompensationView): ChangeOf | null {
  const rows = rayRows(recording, ray, side);
  const landmarks = recording[space];
  if (rows === null || landmarks === null) return null;
  const [a, b, c, d] = rows;
  const size = 3 * recording.skeleton.names.length;
  const depth = space === 'image' ? 0 : 1;
  const along = (frames: readonly number[], axis: number): number => {
    const values = new Float64Array(frames.length);
    for (let i = 0; i < values.length; i++) {
      const at = (frames[i] as number) * size + axis;
      values[i] =
        (landmarks[at + 3 * c] as number) +
        (landmarks[at + 3 * d] as number) -
        (landmarks[at + 3 * a] as number) -
        (landmarks[at + 3 * b] as number);
    }
    return median(values);
  };
  return ({ rest, end }) => {
    const [ax, ay, az] = [along(rest, 0), along(rest, 1), depth * along(rest, 2)];
    const [bx, by, bz] = [along(end, 0), along(end, 1), depth * along(end, 2)];
    const cx = ay * bz - az * by;
    const cy = az * bx - ax * bz;
    const cz = ax * by - ay * bx;
    return (
      Math.atan2(Math.sqrt(cx * cx + cy * cy + cz * cz), ax * bx + ay * by + az * bz) * DEGREES
    );
  };
}
