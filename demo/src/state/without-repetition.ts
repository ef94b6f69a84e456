import type { Frame, Repetition } from 'goniokit';

/**
 * A break in a recording, milliseconds: longer than any gap that is filled, so that nothing is read across
 * it, and short beside the recording, whose rate stays what it was.
 */
const BREAK_MS = 1000;

/** A recording's frames without one repetition: a break takes its place, the rest around it stays. */
export function withoutRepetition(
  frames: readonly Frame[],
  { startMs, endMs }: Pick<Repetition, 'startMs' | 'endMs'>,
): readonly Frame[] {
  const before = frames.filter(({ timeMs }) => timeMs <= startMs);
  const after = frames.filter(({ timeMs }) => timeMs >= endMs);
  const move = clockAfter(before);
  return [...before, ...after.map((frame) => ({ ...frame, timeMs: move(frame.timeMs) }))];
}

/**
 * The clock of frames that a recording goes on with: it stood still while nothing was recorded.
 *
 * @returns from the source's time to the recording's, milliseconds
 * @example
 * const timeOf = clockAfter([{ timeMs: 500, pose: null }]);
 * timeOf(90_000); // 1500
 * timeOf(90_040); // 1540
 */
export function clockAfter(frames: readonly Frame[]): (timeMs: number) => number {
  const last = frames.at(-1);
  let aheadMs: number | null = last === undefined ? 0 : null;
  return (timeMs) => {
    aheadMs ??= (last as Frame).timeMs + BREAK_MS - timeMs;
    return timeMs + aheadMs;
  };
}
