import type { RecordingFacts } from '../input/recording-facts.ts';

/** Cameras are slower, and laboratories seldom faster. */
const MOST_FRAMES_A_SECOND = 2000;

/** Nobody moves out and back between frames so far apart. */
const FEWEST_FRAMES_A_SECOND = 0.1;

/** What each unit is mistaken for. */
const mistaken = {
  milliseconds: { larger: 'seconds', smaller: 'microseconds' },
  seconds: { larger: 'a larger unit', smaller: 'milliseconds' },
} as const;

/** What can be read in a file, and is hardly meant: times in another unit than its format has. */
export function suspicionsOf({ format, framesPerSecond }: RecordingFacts): readonly string[] {
  if (framesPerSecond === null) return [];
  const isFast = framesPerSecond > MOST_FRAMES_A_SECOND;
  if (!isFast && framesPerSecond >= FEWEST_FRAMES_A_SECOND) return [];
  const unit = format === 'trc' || format === 'table' ? 'seconds' : 'milliseconds';
  const rate = Number(framesPerSecond.toPrecision(4));
  const meant = mistaken[unit][isFast ? 'larger' : 'smaller'];
  return [`${rate} frames a second: times were taken for ${unit}, and are probably in ${meant}`];
}
