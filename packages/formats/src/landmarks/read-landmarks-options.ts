import type { ImageSize } from 'goniokit';
import type { ReadFileOptions } from '../read-file-options.ts';
import type { ToldView } from './told-view.ts';

/** What the caller knows of a file of landmarks, and the file may not say. */
export interface ReadLandmarksOptions extends ReadFileOptions {
  /** Frames a second, for formats that have no times. */
  readonly rateHz?: number;
  /** Size of the picture, pixels. */
  readonly imageSize?: ImageSize;
  /** The picture was mirrored: x is flipped and left and right are exchanged. */
  readonly mirrored?: boolean;
  /** Which person, counted from 0, where a frame has several; without it, the largest of each frame. */
  readonly person?: number;
  /**
   * Which side of the subject the camera saw, for pictures without depth: without it nothing is measured in
   * them, for nothing else tells which way is forward. Kept in `source.view`.
   */
  readonly view?: ToldView;
  /** Whose hand arrays of 21 landmarks are: without it nothing is measured in them, for nothing else tells it. */
  readonly hand?: 'left' | 'right';
}
