import { unwrapDegrees } from './unwrap-degrees.ts';

/**
 * A step is a turn if what is left of it is below a quarter: no joint moves so far between two readings,
 * and two wild ones that were not found do not shift all that follows by 360.
 */
const smallestJumpDeg = 270;

/**
 * Unwraps the readings `from` up to, not including, `to`, in place, without a gap or a wild reading
 * among them, and puts the whole on the turn on which most of them were read. A reading knows its turn
 * by its motion's plausible range, so 185 degrees after a gap stay 185; only the few that fell over the
 * edge of that range are brought back.
 */
export function unwrapSegment(values: Float64Array, from: number, to: number): void {
  let wraps = false;
  for (let i = from + 1; i < to; i += 1) {
    if (Math.abs(values[i]! - values[i - 1]!) > smallestJumpDeg) wraps = true;
  }
  if (!wraps) return;

  const raw = values.slice(from, to);
  const segment = unwrapDegrees(raw, values.subarray(from, to), smallestJumpDeg);
  const votes = new Map<number, number>();
  let elected = 0;
  for (let i = 0; i < raw.length; i += 1) {
    const turns = Math.round((segment[i]! - raw[i]!) / 360);
    const count = (votes.get(turns) ?? 0) + 1;
    votes.set(turns, count);
    if (count > (votes.get(elected) ?? 0)) elected = turns;
  }
  for (let i = 0; i < segment.length; i += 1) segment[i] = segment[i]! - 360 * elected;
}
