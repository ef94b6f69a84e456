import { measure } from 'goniokit';
import { wholeCatalogue } from 'goniokit/catalogue';
import { parseRecording } from 'goniokit/recording';
import { formatBackup, readBackup, restoreRows } from '../store/backup.ts';
import { closedPort } from '../store/closed-port.ts';
import { openIdbPort } from '../store/idb-port.ts';
import { loadRecords } from '../store/load-records.ts';
import type { Port } from '../store/port.ts';
import { recordingText } from '../store/recording-text.ts';
import type { Client, Item, RegionId, StoredTake, Visit } from '../store/records.ts';
import type { StoredRow } from '../store/row.ts';
import { clientRow, protocolRow, takeRow, visitRow } from '../store/row-of.ts';
import { troubleOf } from '../store/store-error.ts';
import { openTakeLog, type TakeLog } from '../store/take-log.ts';
import { createWriter, type Writer } from '../store/writer.ts';
import { askToWrite } from '../store/writing-lock.ts';
import type { ClinicState } from './clinic-state.ts';
import type { ClinicEvent } from './reduce-clinic.ts';
import type { TakeRecorder } from './take-recorder.ts';
import { visitsOf } from './visits-of.ts';

/** What a therapist can ask for that is kept. */
export interface Clinic {
  addClient(client: Pick<Client, 'code' | 'birthYear' | 'sex'>): string;
  eraseClient(id: string): Promise<void>;
  startVisit(clientId: string): string;
  changeVisit(visit: Visit): void;
  keepProtocol(region: RegionId, items: readonly Item[]): void;
  /** Measures what a broken recording holds. */
  recoverTake(take: StoredTake): Promise<void>;
  discardTake(take: StoredTake): Promise<void>;
  recording(take: StoredTake): Promise<string>;
  backup(): Promise<string>;
  restore(text: string): Promise<void>;
  retry(): void;
  readonly recorder: TakeRecorder;
}

interface ClinicStore {
  readonly now: () => ClinicState;
  readonly dispatch: (event: ClinicEvent) => void;
}

const noPain = { rest: null, end: null };

/**
 * Opens what the device keeps. Changes are seen at once and written behind; what cannot be written stays
 * in the page, which says so.
 *
 * @param measuredVisit the session whose takes are recorded now, null where nothing is kept
 */
export function createClinic(
  { now, dispatch }: ClinicStore,
  measuredVisit: () => string | null,
): Clinic {
  let port: Port = closedPort('unavailable');
  let writer: Writer = createWriter(port, () => {});
  const tell = (trouble: ClinicState['trouble']) => dispatch({ type: 'trouble', trouble });

  async function open(): Promise<void> {
    try {
      port = await openIdbPort(() => tell('newer'));
    } catch (error) {
      port = closedPort(troubleOf(error));
      tell(troubleOf(error));
    }
    writer = createWriter(port, tell);
    const mayWrite = await askToWrite(() => void load(false));
    await load(!mayWrite);
  }

  async function load(readOnly: boolean): Promise<void> {
    try {
      dispatch({ type: 'opened', records: await loadRecords(port), readOnly });
    } catch (error) {
      tell(troubleOf(error));
    }
  }

  function keep(...rows: StoredRow[]): void {
    dispatch({ type: 'changed', rows });
    writer.save(rows);
  }

  function nextSequence(): number {
    const { clients, visits, takes } = now().records;
    const all = [clients, visits, takes].flatMap((records) => Object.values(records));
    return 1 + Math.max(0, ...all.map(({ sequence }) => sequence));
  }

  async function erase(rows: readonly Pick<StoredRow, 'store' | 'id'>[]): Promise<void> {
    dispatch({ type: 'erased', rows });
    writer.erase(rows);
    await writer.settled();
  }

  async function rowsOfTake({ id }: StoredTake): Promise<Pick<StoredRow, 'store' | 'id'>[]> {
    const chunks = await port.list('chunks', id);
    return [
      { store: 'takes', id },
      ...chunks.map((row) => ({ store: 'chunks' as const, id: row.id })),
    ];
  }

  let running: { take: StoredTake; log: TakeLog } | null = null;

  const recorder: TakeRecorder = {
    begin(header, motion, side, which) {
      const visitId = measuredVisit();
      if (visitId === null) return;
      const take: StoredTake = {
        id: crypto.randomUUID(),
        visitId,
        sequence: nextSequence(),
        motion,
        side,
        which,
        header: header as StoredTake['header'],
        state: 'recording',
        measurements: null,
      };
      keep(takeRow(take));
      running = { take, log: openTakeLog(take.id, (row) => writer.save([row])) };
    },
    frame: (frame) => running?.log.add(frame),
    finish(result) {
      if (running === null) return;
      const { take, log } = running;
      running = null;
      log.close();
      if (result === 'empty') void clinic.discardTake(take);
      else keep(takeRow(taken(take, result)));
    },
    interrupt() {
      running?.log.close();
      running = null;
    },
    drop() {
      if (running === null) return;
      const { take } = running;
      running = null;
      void clinic.discardTake(take);
    },
  };

  const clinic: Clinic = {
    addClient(fields) {
      const id = crypto.randomUUID();
      keep(clientRow({ id, ...fields, sequence: nextSequence() }));
      // Without it the browser may clear the data when the disk runs full.
      void navigator.storage?.persist?.();
      return id;
    },
    async eraseClient(id) {
      const visits = visitsOf(now().records, id);
      const takes = Object.values(now().records.takes).filter(({ visitId }) =>
        visits.some((visit) => visit.id === visitId),
      );
      const ofTakes = await Promise.all(takes.map(rowsOfTake));
      await erase([
        { store: 'clients', id },
        ...visits.map((visit) => ({ store: 'visits' as const, id: visit.id })),
        ...ofTakes.flat(),
      ]);
    },
    startVisit(clientId) {
      const last = visitsOf(now().records, clientId).at(-1);
      const visit: Visit = {
        id: crypto.randomUUID(),
        clientId,
        sequence: nextSequence(),
        startedMs: Date.now(),
        // What was treated last time is the likeliest, and only one step away from being changed.
        step: last?.region ? 'protocol' : 'region',
        region: last?.region ?? null,
        side: last?.side ?? 'none',
        items: last?.items ?? [],
        pain: { before: noPain, after: noPain },
        notes: '',
        finished: false,
      };
      keep(visitRow(visit));
      return visit.id;
    },
    changeVisit: (visit) => keep(visitRow(visit)),
    keepProtocol: (region, items) => keep(protocolRow({ region, items: [...items] })),
    async recoverTake(take) {
      await writer.settled();
      try {
        const recording = parseRecording(await recordingText(port, take));
        const options = { motions: [take.motion], catalogue: wholeCatalogue };
        const sided = take.side === 'none' ? options : { ...options, side: take.side };
        keep(takeRow(taken(take, measure(recording, sided))));
      } catch {
        // It broke off before its first quarter second.
        await clinic.discardTake(take);
      }
    },
    async discardTake(take) {
      await writer.settled();
      await erase(await rowsOfTake(take));
    },
    async recording(take) {
      await writer.settled();
      return recordingText(port, take);
    },
    async backup() {
      await writer.settled();
      return formatBackup(port, writer.unsaved());
    },
    async restore(text) {
      const read = readBackup(text);
      if (read.status === 'refused') {
        dispatch({ type: 'restore', notice: read });
        return;
      }
      try {
        const counts = await restoreRows(port, read.rows);
        const { damaged } = read;
        dispatch({ type: 'restore', notice: { status: 'restored', ...counts, damaged } });
        await load(now().readOnly);
      } catch (error) {
        dispatch({ type: 'restore', notice: { status: 'failed', trouble: troubleOf(error) } });
      }
    },
    retry: () => writer.retry(),
    recorder,
  };
  void open();
  return clinic;
}

function taken(take: StoredTake, measurements: unknown): StoredTake {
  // Plain data: what comes back from the disk is what the page shows.
  const plain = JSON.parse(JSON.stringify(measurements)) as StoredTake['measurements'];
  return { ...take, state: 'taken', measurements: plain };
}
