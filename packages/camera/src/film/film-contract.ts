import type { Frame, RecordingSource } from 'goniokit';
import type { CameraFailure } from '../failure/camera-failure.ts';
import { type ModelName, modelIds, modelNames } from '../landmarker/model-name.ts';

export { type ModelName, modelIds, modelNames };

/** Where the film page finds its parts, on the server that serves it. */
export const filmAddresses = {
  film: '/film',
  models: {
    pose: `/models/${modelIds.pose}.task`,
    hands: `/models/${modelIds.hands}.task`,
    face: `/models/${modelIds.face}.task`,
  },
  wasm: '/wasm',
} as const;

/** Parameter of the page's address that names the models to run, with commas. */
export const filmModels = 'models';

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
      /** What a recording's header says about the models. */
      readonly source: RecordingSource;
    }
  | { readonly type: 'frame'; readonly frame: Frame }
  | { readonly type: 'finished' }
  | { readonly type: 'failed'; readonly failure: CameraFailure; readonly detail: string }
  /** An error that nobody foresaw. */
  | { readonly type: 'bug'; readonly detail: string };
