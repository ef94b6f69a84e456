const DAY_MS = 86_400_000;

/**
 * The day of a date, counted from 1970-01-01.
 *
 * @param date YYYY-MM-DD; what follows the day, as a time of it, is left out
 * @returns null where it is no day of the calendar
 * @example dayOf('1970-01-08') // 7
 */
export function dayOf(date: string): number | null {
  const [, text = ''] = /^(\d{4}-\d{2}-\d{2})(?:$|T)/.exec(date) ?? [];
  const time = Date.parse(`${text}T00:00:00Z`);
  // A 30th of February is read as a day of March.
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  return real ? time / DAY_MS : null;
}
