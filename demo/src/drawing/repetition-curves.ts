/** The course of one repetition: from its start (0) to its end (1), degrees. */
export type Curve = readonly (readonly [share: number, deg: number])[];

/** As many points as a line of a few centimetres can show. */
const POINTS = 60;

/**
 * Repetitions laid over each other, however long each took; what was not seen is left out.
 *
 * @param timeMs of the readings, rising
 * @param deg the angle, NaN where missing
 * @example repetitionCurves([0, 10], [5, 6], [{ startMs: 0, endMs: 10 }]) // [[[0, 5], [1, 6]]]
 */
export function repetitionCurves(
  timeMs: ArrayLike<number>,
  deg: ArrayLike<number>,
  repetitions: readonly { readonly startMs: number; readonly endMs: number }[],
): readonly Curve[] {
  return repetitions.map(({ startMs, endMs }) => {
    const inside = Array.from(
      timeMs,
      (time, i) => [(time - startMs) / (endMs - startMs), deg[i]!] as const,
    ).filter(([share, angle]) => share >= 0 && share <= 1 && Number.isFinite(angle));
    const step = Math.max(1, Math.floor(inside.length / POINTS));
    return inside.filter((_, i) => i % step === 0 || i === inside.length - 1);
  });
}
