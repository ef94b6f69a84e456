import { GoniokitError } from '../errors/goniokit-error.ts';
import { butterworthSection, twoPassDesignHz } from './butterworth-section.ts';
import { filterZeroPhase, paddingLength } from './zero-phase.ts';

export interface ButterworthOptions {
  /** Samples a second. */
  readonly rateHz: number;
  /** True -3 dB of the two passes together, hertz; above 0 and below half the rate. */
  readonly cutoffHz: number;
}

/**
 * Low-pass without lag: a Butterworth filter of second order, run forward and backward, designed so that
 * the two passes together have -3 dB at the cutoff. As scipy's `filtfilt(*butter(2, design, fs=rate), x)`
 * with the design frequency of {@link twoPassDesignHz} (7.03 Hz for 6 Hz at 30 a second), odd padding.
 *
 * @param values evenly sampled, any unit; NaN is missing: it stays missing, and the stretches that it
 *   parts are filtered each by itself, the shorter the less
 * @returns a new array, in the unit of the values
 * @throws GoniokitError `bad-option` for a cutoff that the rate cannot carry
 * @example butterworth(Float64Array.of(0, 0, 9, 0, 0), { rateHz: 30, cutoffHz: 6 })[2] // 4.412
 */
export function butterworth(
  values: Float64Array,
  { rateHz, cutoffHz }: ButterworthOptions,
): Float64Array {
  if (!(cutoffHz > 0 && cutoffHz < rateHz / 2)) {
    throw new GoniokitError('bad-option', {
      what: 'cutoffHz',
      expected: `a frequency above 0 and below half the rate of ${rateHz} Hz`,
      received: String(cutoffHz),
    });
  }
  const section = butterworthSection(twoPassDesignHz(cutoffHz, rateHz), rateHz);
  const padding = new Float64Array(paddingLength);
  const filtered = values.slice();
  for (let from = 0; from < filtered.length; ) {
    let to = from;
    while (to < filtered.length && !Number.isNaN(filtered[to]!)) to += 1;
    filterZeroPhase(filtered.subarray(from, to), to - from, section, padding);
    from = to + 1;
  }
  return filtered;
}
