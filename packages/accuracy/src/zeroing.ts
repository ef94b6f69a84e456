import { angleSeries } from 'goniokit';
import { type Agreement, agreementOf, mean } from './agreement.ts';
import { valueAt } from './angle-pairs.ts';
import type { SitToStand } from './sources/sit-to-stand.ts';

/** The knee of the sit-to-stand film, its readings shifted by an offset that was found in one way. */
export interface ZeroedKnee {
  readonly side: 'left' | 'right';
  readonly way: string;
  readonly offsetDeg: number;
  readonly agreement: Agreement;
}

/** One second of references at 20 Hz. */
const SECOND = 20;

/**
 * What zeroing does to the knee in space. The standing second is the one in which the film's own readings
 * of both knees are lowest: no truth is asked for it.
 */
export function zeroedKnees({ film, truth }: SitToStand): readonly ZeroedKnee[] {
  const sides = (['left', 'right'] as const).map((side) => {
    const motion = { motion: 'knee.flexion', side, space: 'world' } as const;
    const known = angleSeries(truth, motion);
    const series = angleSeries(film, motion);
    const reading = [...known.timeMs].map((timeMs) => valueAt(series, 'filtered', timeMs));
    return { side, known: [...known.raw], reading };
  });
  const both = sides[0]?.reading.map((_, i) =>
    mean(sides.map(({ reading }) => reading[i] as number)),
  );
  const standing = lowestSecond(both ?? []);
  return sides.flatMap(({ side, known, reading }) => {
    const of = (values: readonly number[], from: number) =>
      middleOf(values.slice(from, from + SECOND));
    const ways: readonly (readonly [string, number])[] = [
      ['as read', 0],
      ['standing counts as 0 (what `--zero` does)', of(reading, standing)],
      [
        'standing counts as what motion capture reads there',
        of(reading, standing) - of(known, standing),
      ],
      ['the first, sitting second as motion capture reads it', of(reading, 0) - of(known, 0)],
    ];
    return ways.flatMap(([way, offsetDeg]) => {
      const seen = known.flatMap((value, i) =>
        Number.isNaN(value + (reading[i] as number)) ? [] : [i],
      );
      const agreement = agreementOf(
        seen.map((i) => known[i] as number),
        seen.map((i) => (reading[i] as number) - offsetDeg),
      );
      return agreement === null ? [] : [{ side, way, offsetDeg, agreement }];
    });
  });
}

function lowestSecond(values: readonly number[]): number {
  let [best, lowest] = [0, Number.POSITIVE_INFINITY];
  for (let from = 0; from + SECOND <= values.length; from++) {
    const here = mean(values.slice(from, from + SECOND));
    if (here < lowest) [best, lowest] = [from, here];
  }
  return best;
}

function middleOf(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
