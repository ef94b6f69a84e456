import { type ErrorPlace, GoniokitError } from 'goniokit';
import { refusal } from '../refusal.ts';

/** A frame that has a number and no time. */
export interface NumberedFrame {
  /** Which frame of the film, from 0. */
  readonly number: number;
  /** For errors. */
  readonly where: ErrorPlace;
}

/**
 * Times of frames that have numbers alone.
 *
 * @throws GoniokitError `time-not-rising`; `bad-option` where there is no rate
 */
export function frameTimes(
  frames: readonly NumberedFrame[],
  rateHz: number | undefined,
  where: ErrorPlace,
): Float64Array {
  if (rateHz === undefined && frames.length > 1) {
    throw refusal('bad-option', 'a file without times', 'its rate, frames a second', 'none', where);
  }
  if (rateHz !== undefined && !(rateHz > 0 && Number.isFinite(rateHz))) {
    throw new GoniokitError('bad-option', {
      what: 'rateHz',
      expected: 'a number above 0',
      received: String(rateHz),
    });
  }
  return Float64Array.from(frames, ({ number, where: at }, i) => {
    const before = frames[i - 1]?.number ?? -1;
    if (number > before) return rateHz === undefined ? 0 : (1000 * number) / rateHz;
    const expected = `a number after the frame before, ${before}`;
    throw refusal('time-not-rising', 'a frame', expected, String(number), at);
  });
}
