import type { Norm } from './norm.ts';
import { elbowWristHand } from './tables/elbow-wrist-hand.ts';
import { fleisig2022 } from './tables/fleisig-2022.ts';
import { gill2020 } from './tables/gill-2020.ts';
import { hipAndLegTests } from './tables/hip-and-leg-tests.ts';
import { mckay2017 } from './tables/mckay-2017.ts';
import { neckAndTrunk } from './tables/neck-and-trunk.ts';
import { soucie2011 } from './tables/soucie-2011.ts';

/**
 * Every norm that could be read in a source. Left out, though known: tables of normal values without ages,
 * sex or mode (the American Academy's and the American Medical Association's differ by up to 20 degrees),
 * values for the lumbar spine alone, which a camera does not see, and whatever is only remembered.
 */
export const norms: readonly Norm[] = [
  ...neckAndTrunk,
  ...gill2020,
  ...fleisig2022,
  ...soucie2011,
  ...hipAndLegTests,
  ...mckay2017,
  ...elbowWristHand,
];

/**
 * The norms of a motion, also those that answer for no age or mode because theirs could not be read.
 *
 * @param motion `<joint>.<motion>`; one without norms has none
 * @example normsOf('hip.adduction') // []
 */
export function normsOf(motion: string): readonly Norm[] {
  return norms.filter((norm) => norm.motion === motion);
}
