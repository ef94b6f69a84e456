import { addShared, damp, eliminate, emptyBlock, substitute } from './bordered-system.ts';
import {
  addFrame,
  addLengths,
  OWN,
  type Planted,
  type SeenFrame,
  SHARED,
} from './planted-model.ts';

const STEPS = 30;

/** Less gained than so much of the cost, and the search has ended. */
const LEAST_GAIN = 1e-7;

/** Damping to begin with, at least, and where nothing is found any more. */
const [FIRST, LEAST, MOST] = [1e-3, 1e-9, 1e6];

/**
 * Levenberg's and Marquardt's search for the joints of all frames and what they share.
 *
 * @param joints one array a frame, moved in place
 * @param shared moved in place, or left as it is where it is fixed
 */
export function searchPlanted(
  seen: readonly SeenFrame[],
  joints: readonly Float64Array[],
  shared: Float64Array,
  planted: Planted,
  fixed: boolean,
): void {
  const still = new Float64Array(SHARED);
  const equations = (at: readonly Float64Array[], sharedAt: Float64Array) => {
    const lengths = emptyBlock(SHARED, 0);
    let cost = fixed ? 0 : addLengths(lengths, sharedAt, planted);
    const blocks = seen.map((one, i) => {
      const block = emptyBlock(OWN, SHARED);
      cost += addFrame(block, one, at[i] as Float64Array, sharedAt, planted);
      return block;
    });
    return { cost, blocks, lengths };
  };
  let now = equations(joints, shared);
  let damping = FIRST;
  for (let step = 0; step < STEPS && damping < MOST; step++) {
    const blocks = now.blocks.map((block) => ({ ...block, values: block.values.slice() }));
    const lengths = { ...now.lengths, values: now.lengths.values.slice() };
    damp(lengths, damping);
    for (const block of blocks) {
      damp(block, damping);
      eliminate(block);
      addShared(lengths, block);
    }
    let change: Float64Array = still;
    if (!fixed) {
      eliminate(lengths);
      change = substitute(lengths, new Float64Array(0));
    }
    const tried = joints.map((own, i) => {
      const by = substitute(blocks[i] as (typeof blocks)[number], change);
      return own.map((value, j) => value + (by[j] as number));
    });
    const sharedTried = shared.map((value, i) => value + (change[i] as number));
    const next = equations(tried, sharedTried);
    if (!(next.cost < now.cost)) {
      damping *= 10;
      continue;
    }
    const gained = now.cost - next.cost;
    for (const [i, own] of joints.entries()) own.set(tried[i] as Float64Array);
    shared.set(sharedTried);
    now = next;
    damping = Math.max(damping / 10, LEAST);
    if (gained < LEAST_GAIN * now.cost) return;
  }
}
