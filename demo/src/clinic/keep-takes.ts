import type { Frame } from 'goniokit';
import type { StoredTake } from '../store/records.ts';
import type { StoredRow } from '../store/row.ts';
import { takeRow } from '../store/row-of.ts';
import { openTakeLog, type TakeLog } from '../store/take-log.ts';
import type { TakeRecorder } from './take-recorder.ts';

interface Keeping {
  /** The session whose takes are recorded now, null where nothing is kept. */
  visitId(): string | null;
  nextSequence(): number;
  /** Seen at once, and written. */
  keep(row: StoredRow): void;
  /** Written only. */
  save(row: StoredRow): void;
  discard(take: StoredTake): void;
  onFrame(): void;
}

/** Keeps each recording as it runs. */
export function keepTakes(keeping: Keeping): TakeRecorder {
  let running: { take: StoredTake; log: TakeLog } | null = null;
  return {
    begin(header, motion, side, which) {
      const visitId = keeping.visitId();
      if (visitId === null) return;
      const take: StoredTake = {
        id: crypto.randomUUID(),
        visitId,
        sequence: keeping.nextSequence(),
        motion,
        side,
        which,
        header: header as StoredTake['header'],
        state: 'recording',
        measurements: null,
      };
      keeping.keep(takeRow(take));
      running = { take, log: openTakeLog(take.id, keeping.save) };
    },
    frame(frame: Frame) {
      if (running === null) return;
      running.log.add(frame);
      keeping.onFrame();
    },
    finish(result) {
      if (running === null) return;
      const { take, log } = running;
      running = null;
      log.close();
      if (result === 'empty') keeping.discard(take);
      else keeping.keep(takeRow(taken(take, result)));
    },
    interrupt() {
      running?.log.close();
      running = null;
    },
    drop() {
      if (running === null) return;
      const { take } = running;
      running = null;
      keeping.discard(take);
    },
  };
}

/** A finished recording with its result. */
export function taken(take: StoredTake, measurements: unknown): StoredTake {
  // Plain data: what comes back from the disk is what the page shows.
  const plain = JSON.parse(JSON.stringify(measurements)) as StoredTake['measurements'];
  return { ...take, state: 'taken', measurements: plain };
}
