// `goniokit`: measuring. Recordings, live measuring, series of angles, comparison, filters and reports have
// entries of their own, so that nobody pays for what they do not use; every type is here too.
export type { CompareOptions } from './comparison/compare.ts';
export type {
  Compared,
  Comparison,
  MinimalDetectableChange,
  NotCompared,
  Verdict,
} from './comparison/comparison.ts';
export type { NotComparable } from './comparison/not-comparable.ts';
export {
  type ErrorCode,
  type ErrorDetails,
  type ErrorPlace,
  formatError,
  GoniokitError,
} from './errors/goniokit-error.ts';
export type { GoniometerArms } from './kinematics/goniometer-arms.ts';
export type { Frame, HandLandmarks, PoseLandmarks } from './landmarks/frame.ts';
export type { HandTrack, ImageSize, Recording, RecordingSource } from './landmarks/recording.ts';
export type { RecordingHeader } from './landmarks/recording-header.ts';
export type { Skeleton } from './landmarks/skeleton.ts';
export type { AngleSeries, AngleSeriesOptions } from './measurement/angle-series.ts';
export type { LiveOptions, LiveState } from './measurement/live-measure.ts';
export { type MeasureOptions, measure } from './measurement/measure.ts';
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
export type { Reason } from './measurement/reason.ts';
export { catalogue } from './motions/catalogue.ts';
export type { CompensationId } from './motions/compensation.ts';
export { findMotion, motions } from './motions/find-motion.ts';
export type { Formula, FormulaParts, FrameView, Unit } from './motions/formula.ts';
export { type Motion, motionsOf, type Side, sidesOf } from './motions/motion.ts';
export type { MotionRow } from './motions/motion-row.ts';
