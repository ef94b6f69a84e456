import type { Measurements } from 'goniokit';
import type { Which } from '../state/state.ts';
import type { Records } from '../store/load-records.ts';
import type { Visit } from '../store/records.ts';
import { measurementsOf, takeFor, takesOf } from './takes-of.ts';

/** All that was measured of a session before, or after, treating, as of one recording; null where nothing was. */
export function gathered(records: Records, visit: Visit, which: Which): Measurements | null {
  const takes = takesOf(records, visit.id);
  const found = visit.items
    .map((item) => measurementsOf(takeFor(takes, item, which)))
    .filter((one) => one !== null);
  const first = found[0];
  if (first === undefined) return null;
  return { ...first, measurements: found.flatMap(({ measurements }) => measurements) };
}
