import type { ImageSize, RecordingSource } from './recording.ts';

/** The first line of a `goniokit-recording`, version 1, as data. */
export interface RecordingHeader {
  readonly format: 'goniokit-recording';
  readonly version: 1;
  /** Id of one of the known skeletons; without it, `mediapipe-pose-33`. */
  readonly skeleton?: string;
  /** Size of the picture, pixels; a recording with image landmarks requires it. */
  readonly image?: ImageSize | null;
  /** Whether the picture was mirrored, as selfie pictures are; without it, it was not. */
  readonly mirrored?: boolean;
  readonly source?: RecordingSource;
  readonly note?: string;
}
