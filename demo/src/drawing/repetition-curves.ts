/** The course of one repetition, or of a part of it that was seen: from its start (0) to its end (1), degrees. */
export type Curve = readonly (readonly [share: number, deg: number])[];

/** As many points as a line of a few centimetres can show. */
const POINTS = 60;

/**
 * Repetitions laid over each other, however long each took. Where nothing was seen, one curve ends and the
 * next begins: no line leads over a gap.
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
  return repetitions.flatMap(({ startMs, endMs }) => {
    const inside = Array.from(
      timeMs,
      (time, i) => [(time - startMs) / (endMs - startMs), deg[i]!] as const,
    ).filter(([share]) => share >= 0 && share <= 1);
    const step = Math.max(1, Math.floor(inside.length / POINTS));
    return partsOf(inside).map((part) =>
      part.filter((_, i) => i % step === 0 || i === part.length - 1),
    );
  });
}

/** A course, parted where a reading is missing. */
function partsOf(course: Curve): readonly Curve[] {
  const parts: (readonly [number, number])[][] = [];
  let wasSeen = false;
  for (const point of course) {
    const isSeen = Number.isFinite(point[1]);
    if (isSeen && wasSeen) parts.at(-1)?.push(point);
    else if (isSeen) parts.push([point]);
    wasSeen = isSeen;
  }
  return parts;
}
