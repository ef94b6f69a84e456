import { normFor } from 'goniokit/norms';
import type { NormOf } from 'goniokit/report';
import type { NormOptions } from '../command-options.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The norms of the person that the options describe. The subject is told to move, so that is the mode
 * unless the options say otherwise.
 *
 * @returns undefined where nobody asked for norms
 * @throws UsageError where age or sex is missing
 */
export function normOf({ age, sex, active, passive }: NormOptions): NormOf | undefined {
  if (age === undefined && sex === undefined && !active && !passive) return undefined;
  if (age === undefined || sex === undefined) {
    throw new UsageError('a norm needs both --age and --sex');
  }
  const mode = passive ? 'passive' : 'active';
  return (motion, side) => normFor(motion, { age, sex, mode, side });
}
