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
  const tracking = trackLandmarks(video, model, {
    onFrame: (frame) => listener.frame(frame, tracking.dropped),
    onRewound: listener.rewound,
    onFailure: ({ failure }) => {
      model.close();
      forgetModels();
      listener.failed(failure);
    },
  });
  return tracking;
}

/** Tells a listener why a source did not open. */
export function tellFailure(listener: PlayerListener, error: unknown): void {
  if (!(error instanceof CameraError)) throw error;
  listener.failed(error.failure);
}
