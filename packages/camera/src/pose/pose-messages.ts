import type { Delegate } from './delegate.ts';

/** What the page tells the pose worker. Every address is absolute: a worker has a base of its own. */
export type ToPoseWorker =
  | {
      readonly type: 'open';
      readonly model: string;
      readonly wasm: string;
      readonly delegate: Delegate | 'auto';
    }
  /** The picture is transferred; the worker closes it. */
  | { readonly type: 'detect'; readonly picture: VideoFrame; readonly timeMs: number };

/** What the pose worker answers: one answer to each message. */
export type FromPoseWorker =
  | { readonly type: 'opened'; readonly delegate: Delegate }
  /** The landmarks as `packPose` lays them out; null where nobody was found. */
  | { readonly type: 'detected'; readonly landmarks: Float32Array<ArrayBuffer> | null }
  | {
      readonly type: 'failed';
      readonly failure: 'no-model' | 'graphics-lost';
      readonly message: string;
    };
