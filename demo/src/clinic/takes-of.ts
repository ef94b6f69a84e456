import type { Measurement, Measurements } from 'goniokit';
import type { Which } from '../state/state.ts';
import type { Records } from '../store/load-records.ts';
import type { Item, StoredTake } from '../store/records.ts';

/** A session's finished recordings, the last one first. */
export function takesOf({ takes }: Records, visitId: string): readonly StoredTake[] {
  return Object.values(takes)
    .filter((take) => take.visitId === visitId)
    .sort((a, b) => b.sequence - a.sequence);
}

/** The recording that counts for a motion: the last one that was finished. */
export function takeFor(
  takes: readonly StoredTake[],
  { motion, side }: Pick<Item, 'motion' | 'side'>,
  which: Which,
): StoredTake | null {
  const found = takes.find(
    (take) =>
      take.state === 'taken' &&
      take.motion === motion &&
      take.side === side &&
      take.which === which,
  );
  return found ?? null;
}

/** A take's result, whose fields the door has checked. */
export function measurementsOf(take: StoredTake | null): Measurements | null {
  return (take?.measurements ?? null) as Measurements | null;
}

/** The one measurement of a take. */
export function measurementOf(take: StoredTake | null): Measurement | null {
  return measurementsOf(take)?.measurements[0] ?? null;
}
