// `goniokit/recording`: recordings in and out.
export { formatRecordingFrame } from './landmarks/format-recording-frame.ts';
export { formatRecordingHeader } from './landmarks/format-recording-header.ts';
export type { Frame, HandLandmarks, PoseLandmarks } from './landmarks/frame.ts';
export { type HeadPose, headPose } from './landmarks/head-pose.ts';
export { joinedSkeleton } from './landmarks/joined-skeleton.ts';
export { oppositeLandmarks } from './landmarks/opposite-landmarks.ts';
export { parseRecording } from './landmarks/parse-recording.ts';
export type { ReadOptions, RecordingReaderOptions } from './landmarks/read-options.ts';
export type { HandTrack, ImageSize, Recording, RecordingSource } from './landmarks/recording.ts';
export {
  createRecordingBuilder,
  type RecordingBuilder,
  type RecordingBuilderOptions,
} from './landmarks/recording-builder.ts';
export type { RecordingFormat } from './landmarks/recording-format.ts';
export type { RecordingHeader } from './landmarks/recording-header.ts';
export { createRecordingReader, type RecordingReader } from './landmarks/recording-reader.ts';
export { landmarkIndex, type Skeleton } from './landmarks/skeleton.ts';
export { mediapipePose33 } from './landmarks/skeletons/mediapipe-pose-33.ts';
export { skeletons } from './landmarks/skeletons/skeletons.ts';
