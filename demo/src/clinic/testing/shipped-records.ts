import { readFileSync } from 'node:fs';
import { measure } from 'goniokit';
import { parseRecording } from 'goniokit/recording';
import type { Which } from '../../state/state.ts';
import { noRecords, type Records } from '../../store/load-records.ts';
import { type StoredTake, takeSchema, type Visit } from '../../store/records.ts';

const item = { motion: 'shoulder.abduction', side: 'right', mode: 'active' } as const;

/** The shipped pair, measured, as it would lie on the device. */
function takeOfPair(id: string, visitId: string, sequence: number, which: Which): StoredTake {
  const file = new URL(
    `../../../../fixtures/pairs/synthetic-gain/${which}.ndjson`,
    import.meta.url,
  );
  const recording = parseRecording(readFileSync(file, 'utf8'));
  const measurements = measure(recording, { motions: [item.motion], side: item.side });
  return takeSchema.parse({
    ...{ id, visitId, sequence, which, state: 'taken' },
    ...{ motion: item.motion, side: item.side },
    header: { format: 'goniokit-recording', version: 1 },
    measurements: JSON.parse(JSON.stringify(measurements)),
  });
}

function visit(id: string, sequence: number, startedMs: number): Visit {
  const pain = { rest: null, end: null };
  return {
    ...{ id, sequence, startedMs, clientId: 'c', step: 'result', finished: true, notes: '' },
    ...{ region: 'shoulder', side: 'right', items: [item], pain: { before: pain, after: pain } },
  };
}

const DAY_MS = 86_400_000;

/** A client with two sessions a week apart: a gain in the first one, of which nothing is left. */
export function shippedRecords(daysApart = 7): Records {
  const first = visit('v1', 2, Date.UTC(2026, 0, 5));
  const second = visit('v2', 5, first.startedMs + daysApart * DAY_MS);
  const takes = [
    takeOfPair('t1', 'v1', 3, 'before'),
    takeOfPair('t2', 'v1', 4, 'after'),
    takeOfPair('t3', 'v2', 6, 'before'),
  ];
  return {
    ...noRecords,
    clients: { c: { id: 'c', code: 'A-1', birthYear: 1978, sex: 'female', sequence: 1 } },
    visits: { v1: first, v2: second },
    takes: Object.fromEntries(takes.map((take) => [take.id, take])),
  };
}
