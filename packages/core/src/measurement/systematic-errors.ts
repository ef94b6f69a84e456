// Written by `npm run accuracy`. Source: packages/accuracy/ACCURACY.md, chapter "Systematic error".

/** By plane, camera view and space (of landmarks as found, or fitted), then by joint. */
type SystematicErrors = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * Standard deviations of the error that no repetition shows, degrees, and what each was computed from. What
 * is not here was never held against a truth.
 */
export const systematicErrors: SystematicErrors = {
  'sagittal oblique world': {
    knee: 12.0, // 4 ends of range, 1 person
    hip: 15.9, // 4 ends of range, 1 person
    trunk: 17.7, // 2 ends of range, 1 person
    ankle: 21.3, // 4 ends of range, 1 person
    shoulder: 10.8, // 4 ends of range, 1 person
  },
  'sagittal oblique world fitted': {
    knee: 9.7, // 4 ends of range, 1 person
    hip: 10.6, // 4 ends of range, 1 person
    trunk: 17.0, // 2 ends of range, 1 person
    ankle: 23.6, // 4 ends of range, 1 person
    shoulder: 10.8, // 4 ends of range, 1 person
  },
};
