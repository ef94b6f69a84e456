import { readFileSync } from 'node:fs';
import { measure, sidesOf } from 'goniokit';
import { lookUpMotion } from 'goniokit/catalogue';
import { parseRecording } from 'goniokit/recording';
import type { Which } from '../src/state/state.ts';
import { formatBackup } from '../src/store/backup.ts';
import type { Port } from '../src/store/port.ts';
import type { Client, Item, RegionId, StoredTake, Visit } from '../src/store/records.ts';
import type { StoredRow } from '../src/store/row.ts';
import { chunkRow, clientRow, takeRow, visitRow } from '../src/store/row-of.ts';
import { textIn } from '../src/store/testing/backup-text.ts';

/** A client with a session or two, told by the shipped recordings (below `fixtures`) that stand for them. */
interface Told {
  readonly code: string;
  readonly birthYear?: number;
  readonly sex?: Client['sex'];
  readonly region: RegionId;
  readonly motions: readonly string[];
  readonly sessions: readonly {
    readonly day: string;
    readonly before?: string;
    readonly after?: string;
    /** The model that is said to have made the recording after. */
    readonly modelAfter?: string;
    readonly notes?: string;
    readonly open?: boolean;
  }[];
}

const none = { list: async () => [], owners: async () => [] } as unknown as Port;

/** What a device would keep of these clients, as a backup's file. */
export function backupOf(clients: readonly Told[]): Promise<string> {
  let sequence = 0;
  const next = () => {
    sequence += 1;
    return sequence;
  };
  const rows = clients.flatMap((told): StoredRow[] => {
    const { code, birthYear = null, sex = null, region, motions, sessions } = told;
    const client = { id: `client-${code}`, code, birthYear, sex, sequence: next() };
    const items = motions.map((motion) => {
      const side = sidesOf(lookUpMotion(motion).row).length > 1 ? 'right' : 'none';
      return { motion, side, mode: 'active' } as const;
    });
    return [
      clientRow(client),
      ...sessions.flatMap(({ day, notes = '', open = false, ...recordings }): StoredRow[] => {
        const asked = recordings.before !== undefined && recordings.after !== undefined;
        const visit: Visit = {
          ...{ id: `${client.id}-${day}`, clientId: client.id, sequence: next(), region },
          ...{ startedMs: Date.parse(`${day}T10:00:00Z`), step: open ? 'treat' : 'result' },
          ...{ side: 'right', items, notes, finished: !open },
          pain: {
            before: { rest: asked ? 4 : null, end: asked ? 6 : null },
            after: { rest: asked ? 2 : null, end: asked ? 4 : null },
          },
        };
        const takes = (['before', 'after'] as const).flatMap((which) => {
          const file = recordings[which];
          if (file === undefined) return [];
          const model = which === 'after' ? recordings.modelAfter : undefined;
          return items.flatMap((item) => takeRows(visit, item, which, file, next(), model));
        });
        return [visitRow(visit), ...takes];
      }),
    ];
  });
  return textIn(formatBackup(none, rows));
}

function takeRows(
  visit: Visit,
  { motion, side }: Item,
  which: Which,
  file: string,
  sequence: number,
  model: string | undefined,
): StoredRow[] {
  const text = readFileSync(new URL(`../../fixtures/${file}.ndjson`, import.meta.url), 'utf8');
  const [first = '', ...frames] = text.trimEnd().split('\n');
  const header = JSON.parse(first);
  if (model !== undefined) header.source = { ...header.source, model };
  const recording = parseRecording(`${[JSON.stringify(header), ...frames].join('\n')}\n`);
  const measurements = measure(recording, {
    motions: [motion],
    ...(side === 'none' ? {} : { side }),
  });
  const take = {
    ...{
      id: `${visit.id}-${motion}-${which}`,
      visitId: visit.id,
      sequence,
      motion,
      side,
      which,
    },
    ...{ header, state: 'taken', measurements: JSON.parse(JSON.stringify(measurements)) },
  } as StoredTake;
  const chunk = { takeId: take.id, index: 0, lines: `${frames.join('\n')}\n` };
  return [takeRow(take), chunkRow(chunk)];
}
