import type { SourcedNumber } from '../motions/reading.ts';

/**
 * What one camera was off by in studies, where our own report has no truth: by plane, camera view and
 * space, then by joint, as in {@link systematicErrors}. Root of the bias squared and the standard deviation
 * squared, degrees.
 */
export const publishedErrors: Readonly<Record<string, Readonly<Record<string, SourcedNumber>>>> = {
  'sagittal side image': {
    // Squats from a true side view, MediaPipe against inertial sensors: -2.3 (6.4).
    knee: { value: 6.8, source: 'COSOLI2026' },
    // Flexion, computer vision against a clinician, 62 people: left 2 (14), right 3 (15).
    shoulder: { value: 14.7, source: 'AXSPA_CV' },
  },
};
