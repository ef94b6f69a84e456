/** The last line of every report for people. */
export const limitsOfUse =
  'Estimates from one camera, not validated as a goniometer, not for diagnosis or treatment decisions.';
