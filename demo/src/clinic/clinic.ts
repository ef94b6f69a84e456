import { GoniokitError, measure } from 'goniokit';
import { wholeCatalogue } from 'goniokit/catalogue';
import { parseRecording } from 'goniokit/recording';
import { recordingText } from '../store/recording-text.ts';
import type { Client, Item, RegionId, StoredTake, Visit } from '../store/records.ts';
import type { StoredRow } from '../store/row.ts';
import { clientRow, protocolRow, takeRow, visitRow } from '../store/row-of.ts';
import { troubleOf } from '../store/store-error.ts';
import type { RowName } from '../store/writer.ts';
import { type ClinicStore, openDevice } from './device.ts';
import { keepTakes, taken } from './keep-takes.ts';
import { createPassphrase, type Passphrase } from './passphrase.ts';
import type { TakeRecorder } from './take-recorder.ts';
import { visitsOf } from './visits-of.ts';

/** Who can read a backup: everybody, who knows the device's passphrase, or who knows the backup's own. */
export type BackupFor =
  | { readonly by: 'everybody' }
  | { readonly by: 'device' }
  | { readonly by: 'own'; readonly passphrase: string };

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
  /** @returns null where the disk could not be read, which is told */
  recording(take: StoredTake): Promise<string | null>;
  /** @returns null where the disk could not be read, which is told */
  backup(reader: BackupFor): Promise<Blob | null>;
  /** @param secret of an encrypted one, once it was asked for */
  restore(file: Blob, secret?: string): Promise<void>;
  retry(): void;
  readonly passphrase: Passphrase;
  readonly recorder: TakeRecorder;
}

/** Loaded when it is wanted: most days it is not. */
const deviceBackup = () => import('./device-backup.ts');

const noPain = { rest: null, end: null };

/**
 * Opens what the device keeps. Changes are seen at once and written behind; what cannot be written stays
 * in the page, which says so.
 *
 * @param measuredVisit the session whose takes are recorded now, null where nothing is kept
 */
export function createClinic(store: ClinicStore, measuredVisit: () => string | null): Clinic {
  const { now, dispatch } = store;
  const device = openDevice(store, () => recorder.interrupt());
  const { records, writer } = device;

  function keep(...rows: StoredRow[]): void {
    dispatch({ type: 'changed', rows });
    writer.save(rows);
  }

  /** Null where the disk refused: nothing was then done. */
  async function told<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      dispatch({ type: 'trouble', trouble: troubleOf(error) });
      return null;
    }
  }

  function nextSequence(): number {
    const { clients, visits, takes } = now().records;
    const all = [clients, visits, takes].flatMap((some) => Object.values(some));
    return 1 + Math.max(0, ...all.map(({ sequence }) => sequence));
  }

  async function erase(rows: readonly RowName[]): Promise<void> {
    dispatch({ type: 'erased', rows });
    writer.erase(rows);
    await writer.settled();
  }

  async function rowsOfTake({ id }: StoredTake): Promise<RowName[]> {
    const chunks = await records.list('chunks', id);
    return [
      { store: 'takes', id },
      ...chunks.map((row) => ({ store: 'chunks' as const, id: row.id })),
    ];
  }

  const recorder = keepTakes({
    visitId: measuredVisit,
    nextSequence,
    keep,
    save: (row) => writer.save([row]),
    discard: (take) => void clinic.discardTake(take),
    onFrame: device.touch,
  });

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
      const ofTakes = await told(() => Promise.all(takes.map(rowsOfTake)));
      if (ofTakes === null) return;
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
        const recording = parseRecording(await recordingText(records, take));
        const options = { motions: [take.motion], catalogue: wholeCatalogue };
        const sided = take.side === 'none' ? options : { ...options, side: take.side };
        keep(takeRow(taken(take, measure(recording, sided))));
      } catch (error) {
        // It broke off before its first quarter second. A disk that cannot be read proves nothing.
        if (error instanceof GoniokitError) await clinic.discardTake(take);
        else dispatch({ type: 'trouble', trouble: troubleOf(error) });
      }
    },
    async discardTake(take) {
      await writer.settled();
      const rows = await told(() => rowsOfTake(take));
      if (rows !== null) await erase(rows);
    },
    async recording(take) {
      await writer.settled();
      return told(() => recordingText(records, take));
    },
    async backup(reader) {
      await writer.settled();
      return told(async () => (await deviceBackup()).backupOfDevice(device, reader));
    },
    async restore(file, secret) {
      // Who gave a secret sees the form at work.
      if (secret === undefined) dispatch({ type: 'restore', notice: { status: 'reading' } });
      try {
        const notice = await (await deviceBackup()).restoreOnDevice(device, file, secret);
        dispatch({ type: 'restore', notice });
        if (notice.status === 'restored') await device.load();
      } catch (error) {
        dispatch({ type: 'restore', notice: { status: 'failed', trouble: troubleOf(error) } });
      }
    },
    retry: () => void device.goOn(),
    passphrase: createPassphrase(device, store),
    recorder,
  };
  return clinic;
}
