import type { SourcedNumber } from './reading.ts';

/** JMIR Rehabil Assist Technol 2026;13:e87128. Of its two places, laboratory and home, the larger value. */
const trackUl = 'Lazem H et al. 2026, doi:10.2196/87128: MediaPipe, arm affected by stroke';

/**
 * Published minimal detectable changes, degrees, by motion id: only those measured the way that this
 * library measures, with one camera and no markers, for the same motion. What a goniometer or an
 * inclinometer laid on the limb can tell apart says nothing of a camera, and an active knee extension or
 * a weight-bearing lunge is another test than the motion whose joint it bends: a motion without a line
 * here has no published value that applies.
 */
export const measurementErrors: Readonly<Record<string, SourcedNumber>> = {
  'shoulder.flexion': { value: 13.2, source: `${trackUl}; forward elevation` },
  'shoulder.abduction': { value: 11.4, source: `${trackUl}; abduction` },
};
