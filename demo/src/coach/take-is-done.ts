import type { LiveState } from 'goniokit';

/** The clinical habit. */
const REPETITIONS = 3;

/** Rest after the last repetition that belongs to the recording, milliseconds. */
const REST_MS = 700;

/** Whether a take ends by itself: three repetitions and the rest after them. */
export function takeIsDone({ repetitions, timeMs }: LiveState): boolean {
  const last = repetitions.at(-1);
  return (
    repetitions.length >= REPETITIONS &&
    last !== undefined &&
    timeMs !== null &&
    timeMs - last.endMs >= REST_MS
  );
}
