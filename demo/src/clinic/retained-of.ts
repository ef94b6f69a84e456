import type { Measured } from 'goniokit';
import { type RetainedGain, retainedGain } from 'goniokit/comparison';
import type { Records } from '../store/load-records.ts';
import type { Item, StoredTake, Visit } from '../store/records.ts';
import { measurementOf, takeFor, takesOf } from './takes-of.ts';
import { visitsOf } from './visits-of.ts';

/** How much of the last gain was left when a session began, and how large that gain was. */
export interface Retained {
  readonly gain: RetainedGain;
  readonly lastDelta: number;
}

/**
 * What the measurement before treating says of the last session that has both, null where there is none or
 * where it was not measured yet.
 */
export function retainedOf(
  records: Records,
  visit: Visit,
  item: Pick<Item, 'motion' | 'side'>,
): Retained | null {
  const next = measured(takeFor(takesOf(records, visit.id), item, 'before'));
  if (next === null) return null;
  const earlier = visitsOf(records, visit.clientId)
    .filter(({ sequence }) => sequence < visit.sequence)
    .reverse();
  for (const one of earlier) {
    const [before, after] = (['before', 'after'] as const).map((which) =>
      measured(takeFor(takesOf(records, one.id), item, which)),
    );
    if (!before || !after) continue;
    return { gain: retainedGain(before, after, next), lastDelta: after.value - before.value };
  }
  return null;
}

function measured(take: StoredTake | null): Measured | null {
  const one = measurementOf(take);
  return one?.status === 'measured' ? one : null;
}
