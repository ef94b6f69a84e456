import type { Comparison, Measurement } from 'goniokit';
import { compare, compareSides, type SideComparison } from 'goniokit/comparison';
import { type Norm, normFor } from 'goniokit/norms';
import type { Records } from '../store/load-records.ts';
import type { Client, Item, Visit } from '../store/records.ts';
import { type Retained, retainedOf } from './retained-of.ts';
import { measurementOf, measurementsOf, takeFor, takesOf } from './takes-of.ts';

/** One motion of a session: what it was, what it became, and what to hold it against. */
export interface MotionResult {
  readonly item: Item;
  readonly before: Measurement | null;
  readonly after: Measurement | null;
  /** Null until both were taken. */
  readonly comparison: Comparison | null;
  readonly norm: Norm | null;
  /** How much of the gain of the session before was left when this one began. */
  readonly retained: Retained | null;
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
      retained: retainedOf(records, visit, item),
    };
  });
}

/** Sides are held against each other where both were taken after treating, else where both were before it. */
export function sidesOfVisit(records: Records, visit: Visit): readonly SideComparison[] {
  const takes = takesOf(records, visit.id);
  const motions = [...new Set(visit.items.map(({ motion }) => motion))];
  return motions.flatMap((motion) => {
    for (const which of ['after', 'before'] as const) {
      const [left, right] = (['left', 'right'] as const).map((side) =>
        measurementsOf(takeFor(takes, { motion, side }, which)),
      );
      if (!left || !right) continue;
      const both = { ...left, measurements: [...left.measurements, ...right.measurements] };
      return compareSides(both, visit.side === 'none' ? {} : { affected: visit.side });
    }
    return [];
  });
}

function normOf({ birthYear, sex }: Client, visit: Visit, item: Item): Norm | null {
  if (birthYear === null || sex === null) return null;
  const age = new Date(visit.startedMs).getFullYear() - birthYear;
  return normFor(item.motion, { age, sex, mode: item.mode, side: item.side });
}
