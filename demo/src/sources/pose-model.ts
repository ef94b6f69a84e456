import { openPoseModel, type PoseModel } from '@goniokit/camera';

let opening: Promise<PoseModel> | null = null;

/** The pose model, loaded when first needed from the page's own site, and then kept. */
export function poseModel(): Promise<PoseModel> {
  if (opening !== null) return opening;
  const model = openPoseModel({
    model: 'mediapipe/pose_landmarker_lite.task',
    wasm: 'mediapipe/wasm/',
  });
  opening = model;
  // A failed load is tried anew, not remembered.
  model.catch(forgetPoseModel);
  return model;
}

/** The next one who needs the model loads it again. */
export function forgetPoseModel(): void {
  opening = null;
}
