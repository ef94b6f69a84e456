import {
  CameraError,
  type Landmarker,
  type LandmarkTracking,
  trackLandmarks,
} from '@goniokit/camera';
import { forgetModels } from './models.ts';
import type { PlayerListener } from './player.ts';

/** Tells a listener the poses of a video, and its end where the model gives up. */
export function followPoses(
  video: HTMLVideoElement,
  model: Landmarker,
  listener: PlayerListener,
): LandmarkTracking {
  return trackLandmarks(video, model, {
    onFrame: listener.frame,
    onRewound: listener.rewound,
    onFailure: ({ failure }) => {
      forgetModels();
      listener.failed(failure);
    },
  });
}

/** Tells a listener why a source did not open. */
export function tellFailure(listener: PlayerListener, error: unknown): void {
  if (!(error instanceof CameraError)) throw error;
  listener.failed(error.failure);
}
