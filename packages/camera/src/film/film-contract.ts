import type { Frame, RecordingSource } from 'goniokit';

/** Where the film page finds its parts, on the server that serves it. */
export const filmAddresses = {
  film: '/film',
  model: '/model/pose_landmarker_lite.task',
  wasm: '/wasm/',
} as const;

/** The function that the page's opener exposes to it and that takes a `FilmMessage`. */
export const filmListener = 'goniokitTell';

/** Why a film gives no recording. */
export type FilmFailure = 'not-a-film' | 'no-picture' | 'codec' | 'damaged' | 'no-model';

/** What the film page tells its opener: `opened` once, each frame, then `finished`; or `failed`. */
export type FilmMessage =
  | {
      readonly type: 'opened';
      readonly width: number;
      readonly height: number;
      /** Pictures in the film. */
      readonly frames: number;
      readonly source: RecordingSource;
    }
  | { readonly type: 'frame'; readonly frame: Frame }
  | { readonly type: 'finished' }
  | { readonly type: 'failed'; readonly failure: FilmFailure; readonly message: string };
