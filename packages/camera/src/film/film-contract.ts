import type { Frame, RecordingSource } from 'goniokit';
import type { CameraFailure } from '../failure/camera-failure.ts';

/** Where the film page finds its parts, on the server that serves it. */
export const filmAddresses = {
  film: '/film',
  model: '/model/pose_landmarker_lite.task',
  wasm: '/wasm',
} as const;

/** Name of the function that the page's opener gives it, and which takes each `FilmMessage`. */
export const filmListener = 'goniokitTell';

/** What the film page tells its opener: `opened` once, each frame, then `finished`; or `failed`. */
export type FilmMessage =
  | {
      readonly type: 'opened';
      /** Size of the pictures, pixels. */
      readonly width: number;
      readonly height: number;
      /** Pictures in the film. */
      readonly pictures: number;
      /** What a recording's header says about the model. */
      readonly source: RecordingSource;
    }
  | { readonly type: 'frame'; readonly frame: Frame }
  | { readonly type: 'finished' }
  | { readonly type: 'failed'; readonly failure: CameraFailure; readonly detail: string }
  /** An error that nobody foresaw. */
  | { readonly type: 'bug'; readonly detail: string };
