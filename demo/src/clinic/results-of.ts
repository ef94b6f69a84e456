import type { Comparison, Measured, Measurement } from 'goniokit';
import {
  compare,
  compareSides,
  type RetainedGain,
  retainedGain,
  type SideComparison,
} from 'goniokit/comparison';
import { type Norm, normFor } from 'goniokit/norms';
import type { Records } from '../store/load-records.ts';
import type { Client, Item, StoredTake, Visit } from '../store/records.ts';
import { measurementOf, measurementsOf, takeFor, takesOf } from './takes-of.ts';
import { visitsOf } from './visits-of.ts';

/** One motion of a session: what it was, what it became, and what to hold it against. */
export interface MotionResult {
  readonly item: Item;
  readonly before: Measurement | null;
  readonly after: Measurement | null;
  /** Null until both were taken. */
  readonly comparison: Comparison | null;
  readonly norm: Norm | null;
  /** How much of the gain of the session before was left when this one began. */
  readonly retained: { readonly gain: RetainedGain; readonly lastDelta: number } | null;
}

/** The motions of a session, in the protocol's order. */
export function resultsOf(records: Records, visit: Visit): readonly MotionResult[] {
  const takes = takesOf(records, visit.id);
  const client = records.clients[visit.clientId];
  return visit.items.map((item) => {
    const [before, after] = [takeFor(takes, item, 'before'), takeFor(takes, item, 'after')];
    const [earlier, later] = [measurementsOf(before), measurementsOf(after)];
    return {
      item,
      before: measurementOf(before),
      after: measurementOf(after),
      comparison: earlier && later ? (compare(earlier, later)[0] ?? null) : null,
      norm: client === undefined ? null : normOf(client, visit, item),
      retained: retainedOf(records, visit, item, measurementOf(before)),
    };
  });
}

/** Sides are held against each other where both were taken after treating. */
export function sidesOfVisit(records: Records, visit: Visit): readonly SideComparison[] {
  const takes = takesOf(records, visit.id);
  const motions = [...new Set(visit.items.map(({ motion }) => motion))];
  return motions.flatMap((motion) => {
    const of = (side: 'left' | 'right') =>
      measurementsOf(
        takeFor(takes, { motion, side }, 'after') ?? takeFor(takes, { motion, side }, 'before'),
      );
    const [left, right] = [of('left'), of('right')];
    if (left === null || right === null) return [];
    const both = { ...left, measurements: [...left.measurements, ...right.measurements] };
    return compareSides(both, visit.side === 'none' ? {} : { affected: visit.side });
  });
}

function normOf({ birthYear, sex }: Client, visit: Visit, item: Item): Norm | null {
  if (birthYear === null || sex === null) return null;
  const age = new Date(visit.startedMs).getFullYear() - birthYear;
  return normFor(item.motion, { age, sex, mode: item.mode, side: item.side });
}

function retainedOf(
  records: Records,
  visit: Visit,
  item: Item,
  next: Measurement | null,
): MotionResult['retained'] {
  if (next?.status !== 'measured') return null;
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
