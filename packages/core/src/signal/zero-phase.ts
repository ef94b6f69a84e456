import type { Section } from './butterworth-section.ts';

/**
 * Readings that are put on at each end: three times the section's length, as scipy's `filtfilt`;
 * its transient has died down by then.
 */
const paddingReadings = 9;

/**
 * Runs a section forward and then backward over `values[0]` to `values[length - 1]`, in place: no
 * lag, and the square of its gain. Both ends are continued by the series turned half round about its
 * last reading (odd padding), and each pass starts settled on its first reading, as scipy's
 * `filtfilt` does. A series too short for all of that padding is continued by what it has, `length - 1`.
 *
 * @param values without NaN, evenly timed
 * @param padding scratch of {@link paddingLength} values
 */
export function filterZeroPhase(
  values: Float64Array,
  length: number,
  section: Section,
  padding: Float64Array,
): void {
  if (length === 0) return;
  const { b0, b1, b2, a1, a2 } = section;
  const count = Math.min(paddingReadings, length - 1);
  const first = values[0]!;
  const last = values[length - 1]!;
  // What stands after the series is read before the first pass overwrites what it is made of.
  for (let k = 0; k < count; k += 1) padding[k] = 2 * last - values[length - 2 - k]!;

  // Settled state of a section that has seen its first input for ever (gain 1 at rest).
  const settled1 = 1 - b0;
  const settled2 = b2 - a2;

  // Forward: the continuation before the series, the series, the continuation after it.
  const start = 2 * first - values[count]!;
  let state1 = settled1 * start;
  let state2 = settled2 * start;
  for (let k = count; k > 0; k -= 1) {
    const x = 2 * first - values[k]!;
    const y = b0 * x + state1;
    state1 = b1 * x - a1 * y + state2;
    state2 = b2 * x - a2 * y;
  }
  for (let i = 0; i < length; i += 1) {
    const x = values[i]!;
    const y = b0 * x + state1;
    state1 = b1 * x - a1 * y + state2;
    state2 = b2 * x - a2 * y;
    values[i] = y;
  }
  for (let k = 0; k < count; k += 1) {
    const x = padding[k]!;
    const y = b0 * x + state1;
    state1 = b1 * x - a1 * y + state2;
    state2 = b2 * x - a2 * y;
    padding[k] = y;
  }

  // Backward over what came out; what lies before the series is not needed any more.
  const end = count > 0 ? padding[count - 1]! : values[length - 1]!;
  state1 = settled1 * end;
  state2 = settled2 * end;
  for (let k = count - 1; k >= 0; k -= 1) {
    const x = padding[k]!;
    const y = b0 * x + state1;
    state1 = b1 * x - a1 * y + state2;
    state2 = b2 * x - a2 * y;
  }
  for (let i = length - 1; i >= 0; i -= 1) {
    const x = values[i]!;
    const y = b0 * x + state1;
    state1 = b1 * x - a1 * y + state2;
    state2 = b2 * x - a2 * y;
    values[i] = y;
  }
}

/** Scratch that {@link filterZeroPhase} wants. */
export const paddingLength: number = paddingReadings;
