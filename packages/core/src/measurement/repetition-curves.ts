import type { AngleSeries } from './angle-series.ts';
import type { Measured, Repetition } from './measurement.ts';

/** A reading of a repetition: how much of it was over (0 to 1), and the value in the motion's unit. */
export type CurvePoint = readonly [share: number, value: number];

/** One repetition as lines without gaps, and where its end position was held. */
export interface RepetitionCurve {
  readonly lines: readonly (readonly CurvePoint[])[];
  /** Empty where it was not held. */
  readonly plateau: readonly CurvePoint[];
}

/** As many as a line of some centimetres can show. */
const mostPoints = 60;

/**
 * The repetitions that count, laid over each other: each from its start (0) to its end (1), however long it
 * took, in the motion's unit, the neutral angle subtracted. Where nothing was seen there is no line.
 *
 * @param series filtered readings of the same motion, side and space
 * @param measured what was measured in them
 * @example
 * const asked = { motion: 'shoulder.flexion', side: 'right' };
 * const [measured] = measure(recording, { motions: [asked.motion], side: asked.side }).measurements;
 * repetitionCurves(angleSeries(recording, asked), measured).length // 3
 */
export function repetitionCurves(
  series: Pick<AngleSeries, 'timeMs' | 'filtered'>,
  { repetitions, zero }: Pick<Measured, 'repetitions' | 'zero'>,
): readonly RepetitionCurve[] {
  return repetitions
    .filter(({ accepted }) => accepted)
    .map((repetition) => curveOf(series, repetition, zero ?? 0));
}

function curveOf(
  { timeMs, filtered }: Pick<AngleSeries, 'timeMs' | 'filtered'>,
  repetition: Repetition,
  zero: number,
): RepetitionCurve {
  const { startMs, endMs } = repetition;
  const first = timeMs.findIndex((time) => time >= startMs);
  const after = timeMs.findIndex((time) => time > endMs);
  const last = (after < 0 ? timeMs.length : after) - 1;
  if (first < 0 || last <= first) return { lines: [], plateau: [] };
  const [from, to] = plateauOf(timeMs, filtered, repetition, first, last);
  const step = Math.max(1, Math.floor((last - first) / mostPoints));
  const lines: CurvePoint[][] = [[]];
  for (let i = first; i <= last; i++) {
    const value = (filtered[i] as number) - zero;
    if (!Number.isFinite(value)) {
      if (lines.at(-1)?.length) lines.push([]);
    } else if ((i - first) % step === 0 || i === last || i === from || i === to) {
      lines.at(-1)?.push([share(i), value]);
    }
  }
  const drawn = lines.filter((line) => line.length > 1);
  const plateau =
    from < to ? drawn.flat().filter(([at]) => at >= share(from) && at <= share(to)) : [];
  return { lines: drawn, plateau };

  function share(i: number): number {
    return ((timeMs[i] as number) - startMs) / (endMs - startMs);
  }
}

/**
 * The frames of the hold: from the peak out, always to the higher neighbour, for as long as it was held. The
 * hold is what lies within a tolerance of the peak, so that is what was measured.
 */
function plateauOf(
  timeMs: Float64Array,
  filtered: Float64Array,
  { peakMs, plateauMs }: Repetition,
  first: number,
  last: number,
): readonly [number, number] {
  const seen: number[] = [];
  for (let i = first; i <= last; i++) if (!Number.isNaN(filtered[i])) seen.push(i);
  const timeOf = (place: number) => timeMs[seen[place] as number] as number;
  const heightOf = (place: number) => filtered[seen[place] ?? -1] ?? Number.NEGATIVE_INFINITY;
  let from = Math.max(
    0,
    seen.findIndex((i) => (timeMs[i] as number) >= peakMs),
  );
  let to = from;
  while (seen.length > 1 && timeOf(to) - timeOf(from) < plateauMs) {
    if (from === 0 && to === seen.length - 1) break;
    if (heightOf(from - 1) > heightOf(to + 1)) from -= 1;
    else to += 1;
  }
  return [seen[from] ?? first, seen[to] ?? first];
}
