import type { Records } from '../store/load-records.ts';
import type { Visit } from '../store/records.ts';

/** A client's sessions, in the order in which they were begun. */
export function visitsOf({ visits }: Records, clientId: string): readonly Visit[] {
  return Object.values(visits)
    .filter((visit) => visit.clientId === clientId)
    .sort((a, b) => a.sequence - b.sequence);
}
