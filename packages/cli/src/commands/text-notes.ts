import type { MeasureOptions } from '../command-options.ts';

/** What was done to the landmarks before they were measured, for the table's reader. */
export function preparationNotes({ fit, zero }: MeasureOptions): readonly string[] {
  return [
    ...(fit
      ? ['legs of constant length, on feet that stay (--fit), for knees and hips read in space']
      : []),
    ...(zero === undefined
      ? []
      : [`angles less those of the neutral position in ${zero} (--zero)`]),
  ];
}
