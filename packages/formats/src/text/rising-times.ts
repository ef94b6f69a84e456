import type { ErrorPlace } from 'goniokit';
import { quoted, refusal } from '../refusal.ts';
import { parseDecimal } from './parse-decimal.ts';

/**
 * Reads times that have to rise.
 *
 * @returns a function from a cell in seconds to milliseconds
 * @throws GoniokitError (the function) `bad-frame`, `time-not-rising`
 */
export function risingTimes(): (cell: string, where: ErrorPlace) => number {
  let last = Number.NEGATIVE_INFINITY;
  return (cell, where) => {
    const timeMs = 1000 * parseDecimal(cell);
    if (!Number.isFinite(timeMs)) {
      throw refusal('bad-frame', 'a time', 'seconds', quoted(cell), where);
    }
    if (timeMs <= last) {
      throw refusal(
        'time-not-rising',
        'a time',
        `a time after the row before, at ${last / 1000} s`,
        `${timeMs / 1000} s`,
        where,
      );
    }
    last = timeMs;
    return timeMs;
  };
}
