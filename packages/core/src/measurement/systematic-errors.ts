// Written by `npm run accuracy`. Source: packages/accuracy/ACCURACY.md, chapter "Systematic error".

/**
 * A standard deviation of the error that no repetition shows, degrees; how many ends of range it was
 * computed from, and how many people.
 */
type SystematicError = readonly [deviationDeg: number, n: number, subjects: number];

/** By plane, camera view and space, then by joint. */
type SystematicErrors = Readonly<Record<string, Readonly<Record<string, SystematicError>>>>;

/** What is not here was never held against a truth. */
export const systematicErrors: SystematicErrors = {
  'sagittal oblique world': {
    knee: [12.0, 4, 1],
    hip: [15.9, 4, 1],
    trunk: [17.7, 2, 1],
    ankle: [21.3, 4, 1],
    shoulder: [10.8, 4, 1],
  },
};
