import type { Io } from '../io.ts';
import { createProgressBar } from '../output/progress-bar.ts';
import type { MeasuredInput } from './measure-input.ts';

/** Counts what became of the inputs. */
export type Counts = Record<MeasuredInput['status'] | 'kept', number>;

/** How far a batch is, with the time that is left, for people. */
export interface BatchProgress {
  readonly counts: Counts;
  add(measured: MeasuredInput): void;
  /** Takes the bar off the screen, for what is said. */
  clear(): void;
}

export function createBatchProgress(inputs: number, io: Io): BatchProgress {
  const counts: Counts = { read: 0, failed: 0, bug: 0, skipped: 0, kept: 0 };
  const started = io.now();
  let done = 0;
  const bar = createProgressBar(io, () => {
    const failed = counts.failed + counts.bug;
    const worked = done - counts.kept;
    const leftMs = ((io.now() - started) / worked) * (inputs - done);
    return [
      `${done} of ${inputs}`,
      ...(failed > 0 ? [`${failed} failed`] : []),
      ...(worked > 0 && done < inputs ? [`${durationText(leftMs)} left`] : []),
    ].join(', ');
  });
  return {
    counts,
    clear: bar.clear,
    add({ status, isKept }) {
      done += 1;
      counts[status] += 1;
      if (isKept) counts.kept += 1;
      bar.show(done / inputs);
    },
  };
}

/** As nobody needs to know it more exactly: `40 s`, `12 min`, `3.5 h`. */
function durationText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${(Math.ceil(minutes / 6) / 10).toFixed(1)} h`;
}

/** What a batch came to, in a sentence. */
export function countsText({ read, failed, bug, skipped, kept }: Counts): string {
  return [
    `${read} measured`,
    ...(kept > 0 ? [`${kept} of them taken from what was kept`] : []),
    `${failed + bug} failed`,
    ...(skipped > 0 ? [`${skipped} passed over`] : []),
  ].join(', ');
}
