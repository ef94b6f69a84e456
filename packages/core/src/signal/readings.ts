/** Readings without the missing ones, in order of time: the first `length` values of both arrays. */
export interface Readings {
  readonly timeMs: Float64Array;
  readonly values: Float64Array;
  length: number;
}

/** Copies the readings that are there; both arrays belong to the copy and may be changed. */
export function packReadings(timeMs: ArrayLike<number>, values: ArrayLike<number>): Readings {
  const room = () => new Float64Array(values.length);
  return packInto({ timeMs: room(), values: room(), length: 0 }, timeMs, values);
}

/** {@link packReadings} into arrays of at least their length. */
export function packInto(
  packed: Readings,
  timeMs: ArrayLike<number>,
  values: ArrayLike<number>,
): Readings {
  let length = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    packed.timeMs[length] = timeMs[i]!;
    packed.values[length] = value;
    length += 1;
  }
  packed.length = length;
  return packed;
}

/**
 * Where the segment that starts at `from` ends (not included): before the first gap that is longer
 * than the limit.
 */
export function segmentEnd(readings: Readings, from: number, gapLimitMs: number): number {
  const { timeMs, length } = readings;
  let end = from + 1;
  while (end < length && timeMs[end]! - timeMs[end - 1]! <= gapLimitMs) end += 1;
  return end;
}
