import type { ImageSize } from './recording.ts';

/** What the caller knows about a recording and its file may not say. */
export interface ReadOptions {
  /** Size of the picture, pixels, for formats that lack it; a file that says another size is an error. */
  readonly imageSize?: ImageSize;
  /** True: the source was mirrored, whatever the file says. */
  readonly mirrored?: boolean;
  /** Which person, counted from 0, where a format holds several; without it, the largest of each frame. */
  readonly person?: number;
  /** Name of the file: for the place in errors only. */
  readonly file?: string;
}

export interface RecordingReaderOptions extends ReadOptions {
  /** Number of frames to come, where known: memory is then taken once. It may be wrong. */
  readonly expectedFrames?: number;
}
