import type { Delegate } from './delegate.ts';
import type { ModelAddresses } from './model-name.ts';

/** What the page tells the worker. Every address is absolute: a worker has a base of its own. */
export type ToLandmarkerWorker =
  | {
      readonly type: 'open';
      readonly models: ModelAddresses<string>;
      readonly wasm: string;
      readonly delegate: Delegate | 'auto';
    }
  /** Begins anew, and looks for up to so many persons from now on. */
  | { readonly type: 'look'; readonly persons: 1 | 2 }
  /** The picture is transferred; the worker closes it. */
  | { readonly type: 'detect'; readonly picture: VideoFrame; readonly timeMs: number };

/** What the models found in a picture. */
export interface Detected {
  /** As `packLandmarks` lays them out; null where nobody was found. */
  readonly pose: Float32Array<ArrayBuffer> | null;
  /** How many persons were found, up to as many as were looked for. */
  readonly persons: number;
  /** The same of each hand that was found. */
  readonly left: Float32Array<ArrayBuffer> | null;
  readonly right: Float32Array<ArrayBuffer> | null;
  /** The face's matrix, column-major. */
  readonly face: Float32Array<ArrayBuffer> | null;
}

/** What the worker answers: one answer to each message. */
export type FromLandmarkerWorker =
  | { readonly type: 'opened'; readonly delegate: Delegate }
  | { readonly type: 'looking' }
  | { readonly type: 'detected'; readonly found: Detected }
  | {
      readonly type: 'failed';
      readonly failure: 'no-model' | 'graphics-lost';
      readonly message: string;
    };
