/** After a jump back in a source's time, as much passes for the model: its smoothing starts anew. */
const JUMP_MS = 1000;

/**
 * The model's own time. A model outlives its sources, and takes only times that rise strictly: where
 * a source's time does not, as when a film starts again, the model's goes on.
 *
 * @returns a function from a source's time to the model's, both milliseconds
 * @example
 * const modelMs = createModelClock();
 * modelMs(500); // 500
 * modelMs(0); // 1500
 * modelMs(40); // 1540
 */
export function createModelClock(): (timeMs: number) => number {
  let aheadMs = 0;
  let lastMs = Number.NEGATIVE_INFINITY;

  return (timeMs) => {
    if (timeMs + aheadMs <= lastMs) aheadMs = lastMs + JUMP_MS - timeMs;
    lastMs = timeMs + aheadMs;
    return lastMs;
  };
}
