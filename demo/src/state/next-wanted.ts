import { type Guided, type State, takeKey, type Wanted } from './state.ts';

/** The first motion of the protocol that has no take in this step; null where all have one. */
export function nextWanted(takes: State['takes'], { wanted, which }: Guided): Wanted | null {
  const open = wanted.find(({ motion, side }) => takes[takeKey(motion, side, which)] === undefined);
  return open === undefined ? null : { motion: open.motion, side: open.side };
}
