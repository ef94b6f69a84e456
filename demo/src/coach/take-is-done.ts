import type { LiveState } from 'goniokit';

/** The clinical habit. */
export const REPETITIONS = 3;

/** Rest after the last repetition that belongs to the recording, milliseconds. */
const REST_MS = 700;

/**
 * Whether a take ends by itself: its repetitions and the rest after them.
 *
 * @param wanted repetitions: three, or the one that is done once more
 */
export function takeIsDone({ repetitions, timeMs }: LiveState, wanted: number): boolean {
  const last = repetitions.at(-1);
  return (
    repetitions.length >= wanted &&
    last !== undefined &&
    timeMs !== null &&
    timeMs - last.endMs >= REST_MS
  );
}
