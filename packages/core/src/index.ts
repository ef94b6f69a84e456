// errors

// comparison
export { type CompareOptions, compare } from './comparison/compare.ts';
export type {
  Compared,
  Comparison,
  MinimalDetectableChange,
  NotCompared,
  Verdict,
} from './comparison/comparison.ts';
export { type NotComparable, notComparableSentences } from './comparison/not-comparable.ts';
export {
  type ErrorCode,
  type ErrorDetails,
  type ErrorPlace,
  formatError,
  GoniokitError,
} from './errors/goniokit-error.ts';
// landmarks
export type { Frame, HandLandmarks, PoseLandmarks } from './landmarks/frame.ts';
export type { HandTrack, ImageSize, Recording, RecordingSource } from './landmarks/recording.ts';
export { landmarkIndex, type Skeleton } from './landmarks/skeleton.ts';
// measurement
export type {
  CompensationReading,
  Conditions,
  ErrorParts,
  Measured,
  Measurement,
  Measurements,
  Quality,
  Repetition,
  Space,
  Unmeasurable,
  View,
} from './measurement/measurement.ts';
export { type Reason, reasonSentences } from './measurement/reason.ts';
// motions
export { catalogue } from './motions/catalogue.ts';
export type { CompensationId } from './motions/compensation.ts';
export { findMotion, motions, nearestMotionId } from './motions/find-motion.ts';
export { type Motion, type Side, sidesOf } from './motions/motion.ts';
export type { MotionRow } from './motions/motion-row.ts';
