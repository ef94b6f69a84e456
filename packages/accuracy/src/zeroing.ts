import type { Recording } from 'goniokit';
import { angleSeries } from 'goniokit/angles';
import { fitRecording } from 'goniokit/fit';
import { type Agreement, agreementOf } from './agreement.ts';
import { valueAt } from './angle-pairs.ts';
import { mean } from './mean.ts';
import type { SitToStand } from './sources/sit-to-stand.ts';

/** The knee of the sit-to-stand film, its readings shifted by an offset that was found in one way. */
export interface ZeroedKnee {
  /** As the model found them, or fitted. */
  readonly landmarks: 'found' | 'fitted';
  readonly side: 'left' | 'right';
  readonly way: string;
  readonly offsetDeg: number;
  /** What readings are multiplied by once the offset is taken away. */
  readonly gain: number;
  readonly agreement: Agreement;
}

/** What no zero can do better. */
const BEST_CONSTANT = 'the median error: no constant does better';

/** References at 20 Hz: the subject sits for the first second, and never stands still for longer than a quarter. */
const SITTING = 20;
const STANDING = 5;

/** A thigh that lies level on a shank that stands upright. */
const SEATED_DEG = 90;

/**
 * What zeroing does to the knee in space. The subject counts as standing where the film's own readings of
 * both knees are lowest: no truth is asked for it.
 */
export function zeroedKnees({ film, truth }: SitToStand): readonly ZeroedKnee[] {
  return [...zeroed('found', film, truth), ...zeroed('fitted', fitRecording(film), truth)];
}

function zeroed(
  landmarks: ZeroedKnee['landmarks'],
  film: Recording,
  truth: Recording,
): readonly ZeroedKnee[] {
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
  const standing = lowestStretch(both ?? []);
  return sides.flatMap(({ side, known, reading }) => {
    const upright = (values: readonly number[]) =>
      middleOf(values.slice(standing, standing + STANDING));
    const seated = (values: readonly number[]) => middleOf(values.slice(0, SITTING));
    const ways: readonly (readonly [string, offsetDeg: number, gain?: number])[] = [
      ['as read', 0],
      ['standing counts as 0 (what `--zero` does)', upright(reading)],
      [
        'standing counts as 0, the first, sitting second as 90',
        upright(reading),
        SEATED_DEG / (seated(reading) - upright(reading)),
      ],
      ['standing counts as what motion capture reads there', upright(reading) - upright(known)],
      ['the first, sitting second as motion capture reads it', seated(reading) - seated(known)],
      [BEST_CONSTANT, middleOf(reading.map((value, i) => value - (known[i] as number)))],
    ];
    return ways.flatMap(([way, offsetDeg, gain = 1]) => {
      const seen = known.flatMap((value, i) =>
        Number.isNaN(value + (reading[i] as number)) ? [] : [i],
      );
      const agreement = agreementOf(
        seen.map((i) => known[i] as number),
        seen.map((i) => gain * ((reading[i] as number) - offsetDeg)),
      );
      return agreement === null ? [] : [{ landmarks, side, way, offsetDeg, gain, agreement }];
    });
  });
}

function lowestStretch(values: readonly number[]): number {
  let [best, lowest] = [0, Number.POSITIVE_INFINITY];
  for (let from = 0; from + STANDING <= values.length; from++) {
    const here = mean(values.slice(from, from + STANDING));
    if (here < lowest) [best, lowest] = [from, here];
  }
  return best;
}

function middleOf(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
