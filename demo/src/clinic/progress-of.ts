import type { Measurements } from 'goniokit';
import { compareSessions, type Progress } from 'goniokit/comparison';
import type { Which } from '../state/state.ts';
import type { Records } from '../store/load-records.ts';
import type { Visit } from '../store/records.ts';
import { gathered } from './gathered.ts';
import { visitsOf } from './visits-of.ts';

/** A client's sessions, each as it was before and after treating. */
export interface ClientProgress {
  readonly columns: readonly { readonly visit: Visit; readonly which: Which }[];
  readonly rows: readonly Progress[];
  /** The dates of the sessions do not follow their order: the device's clock was set back between them. */
  readonly clockWasSetBack: boolean;
}

const DAY_MS = 86_400_000;

/** What became of each motion over a client's sessions; why one was never measured, its results say. */
export function progressOf(records: Records, clientId: string): ClientProgress {
  const columns: { visit: Visit; which: Which; measurements: Measurements }[] = [];
  for (const visit of visitsOf(records, clientId)) {
    for (const which of ['before', 'after'] as const) {
      const measurements = gathered(records, visit, which);
      if (measurements !== null) columns.push({ visit, which, measurements });
    }
  }
  const days = columns.map(({ visit }) => visit.startedMs / DAY_MS);
  // A clock that was set back says nothing about days; the order of the sessions still holds.
  const rising = days.every((day, i) => day >= (days[i - 1] ?? day));
  const sessions = columns.map(({ measurements }, i) =>
    rising ? { measurements, day: days[i] as number } : { measurements },
  );
  const rows = compareSessions(sessions).filter((row) =>
    row.sessions.some(({ status }) => status === 'measured'),
  );
  return { columns, rows, clockWasSetBack: !rising };
}
