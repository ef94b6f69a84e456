import { GoniokitError } from 'goniokit';
import type { Effective } from './resources.ts';

/** FHIR's own pattern of a `dateTime`; one with a time has a zone. */
const pattern =
  /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00)))?)?)?$/;

/**
 * A date as it was told.
 *
 * @throws GoniokitError `bad-option` where it is none of FHIR's
 */
export function checkDateTime(dateTime: string | null): string | null {
  if (dateTime === null || (pattern.test(dateTime) && isDay(dateTime))) return dateTime;
  throw new GoniokitError('bad-option', {
    what: 'the date of a visit',
    expected: 'a day such as 2026-01-07, or a time with its zone such as 2026-01-07T09:30:00Z',
    received: JSON.stringify(dateTime),
  });
}

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** No 30th of February. */
function isDay(dateTime: string): boolean {
  const [year = 0, month = 1, day = 1] = dateTime.slice(0, 10).split('-').map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && isLeap ? 29 : (daysOfMonths[month - 1] ?? 0));
}

/** When something was seen; that nobody knows is said. */
export function effectiveAt(dateTime: string | null): Effective {
  if (dateTime !== null) return { effectiveDateTime: dateTime };
  const url = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
  return { _effectiveDateTime: { extension: [{ url, valueCode: 'unknown' }] } };
}

/**
 * Over which time something changed: from one visit to the other where both say it alike and in this order,
 * else when it was seen last.
 */
export function effectiveOver(before: string | null, after: string | null): Effective {
  if (before === null || after === null || !isLike(before, after) || before > after) {
    return effectiveAt(after);
  }
  return { effectivePeriod: { start: before, end: after } };
}

/** Days and days, or times of one zone: their texts are then in the order of time. */
function isLike(before: string, after: string): boolean {
  const zoneOf = (dateTime: string) => dateTime.slice(19).replace(/^\.\d+/, '');
  return before.length === after.length && zoneOf(before) === zoneOf(after);
}
