import { type Guided, type State, type Take, takeKey, type Wanted } from './state.ts';

/** Whether a take gave a number: one that was refused says why, and is still to be done. */
export function isMeasured(take: Take | null | undefined): boolean {
  return take !== undefined && take !== null && take !== 'empty'
    ? take.measurements[0]?.status === 'measured'
    : false;
}

/**
 * The protocol's next motion in this step: the first without a take, else the first whose take was refused;
 * null where all are measured.
 */
export function nextWanted(takes: State['takes'], { wanted, which }: Guided): Wanted | null {
  const takeOf = ({ motion, side }: Wanted) => takes[takeKey(motion, side, which)];
  const open =
    wanted.find((one) => takeOf(one) === undefined) ??
    wanted.find((one) => !isMeasured(takeOf(one)));
  return open === undefined ? null : { motion: open.motion, side: open.side };
}
