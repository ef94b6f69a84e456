import { type Landmarker, openLandmarker } from '@goniokit/camera';

let opening: Promise<Landmarker> | null = null;

/**
 * The pose model, loaded when first needed from the page's own site, and then kept.
 *
 * @throws CameraError `no-model`; a failed load is tried anew, not remembered
 */
export function poseModel(): Promise<Landmarker> {
  if (opening === null) {
    opening = openLandmarker({
      models: { pose: 'mediapipe/pose_landmarker_lite.task' },
      wasm: 'mediapipe/wasm/',
    });
    opening.catch(forgetPoseModel);
  }
  return opening;
}

/** The next one who needs the model loads it again. */
export function forgetPoseModel(): void {
  opening = null;
}
