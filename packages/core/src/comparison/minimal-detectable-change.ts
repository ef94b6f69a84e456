import type { Measured } from '../measurement/measurement.ts';
import { measurementErrors } from '../motions/measurement-errors.ts';
import { sampleStandardDeviation } from '../statistics/sample-standard-deviation.ts';
import type { MinimalDetectableChange } from './comparison.ts';

/** Fewer repetitions do not tell how far repetitions spread. */
const fewestRepetitions = 3;

/**
 * The smallest change that a pair of measurements can tell from error, with 95 % confidence: the largest
 * of what the session itself shows, of what is published for the motion and of the laboratory's own value.
 * Published values are of image readings: depth errs more, so there they are a floor and never the only one.
 *
 * @param own the laboratory's own value, degrees
 * @returns null where nothing is known
 */
export function minimalDetectableChange(
  before: Measured,
  after: Measured,
  own: number | undefined,
): MinimalDetectableChange | null {
  const session = sessionValue(before, after);
  const published = measurementErrors[before.motion];
  const known: MinimalDetectableChange[] = [];
  if (session !== null) known.push({ value: session, source: 'session' });
  if (published !== undefined && (session !== null || before.space === 'image'))
    known.push({ value: published.value, source: 'literature', citation: published.source });
  if (own !== undefined) known.push({ value: own, source: 'given' });
  return known.sort((a, b) => b.value - a.value)[0] ?? null;
}

/**
 * 1.96 x sqrt(2) x SEM, the SEM being the standard deviation of single repetitions within a session, pooled
 * over both. The mean of n repetitions varies less within a session, by sqrt(n); but from one session to
 * the next also the subject's place, the camera and the effort change, which no repetition within one
 * shows. Not dividing leaves room for that: the MDC may be too large and is not too small.
 */
function sessionValue(before: Measured, after: Measured): number | null {
  const first = acceptedValues(before);
  const second = acceptedValues(after);
  if (first.length < fewestRepetitions || second.length < fewestRepetitions) return null;
  const squares =
    (first.length - 1) * sampleStandardDeviation(first) ** 2 +
    (second.length - 1) * sampleStandardDeviation(second) ** 2;
  const sem = Math.sqrt(squares / (first.length + second.length - 2));
  return 1.96 * Math.SQRT2 * sem;
}

function acceptedValues({ repetitions }: Measured): readonly number[] {
  return repetitions.filter(({ accepted }) => accepted).map(({ value }) => value);
}
