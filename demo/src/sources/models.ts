import { type Landmarker, openLandmarker } from '@goniokit/camera';
import type { ModelsNeeded } from './models-needed.ts';

const folder = 'mediapipe/';

interface Opening {
  readonly key: string;
  readonly models: Promise<Landmarker>;
}

let opening: Opening | null = null;

/**
 * The models that are needed, loaded when first needed from the page's own site, and then kept until
 * others are.
 *
 * @param delegate `cpu` where the same pictures must give the same landmarks on every machine: those are
 *   loaded anew each time, for what was read before stays in a model
 * @throws CameraError `no-model`; a failed load is tried anew, not remembered
 */
export function landmarkModels(
  { hands, face }: ModelsNeeded,
  delegate: 'auto' | 'cpu' = 'auto',
): Promise<Landmarker> {
  const key = `${hands} ${face} ${delegate}`;
  if (opening?.key === key && delegate === 'auto') return opening.models;
  opening?.models.then(
    (old) => old.close(),
    () => {},
  );
  const models = openLandmarker({
    models: {
      pose: `${folder}pose_landmarker_lite.task`,
      ...(hands ? { hands: `${folder}hand_landmarker_lite.task` } : {}),
      ...(face ? { face: `${folder}face_landmarker.task` } : {}),
    },
    wasm: `${folder}wasm/`,
    delegate,
  });
  const own = { key, models };
  opening = own;
  models.catch(() => {
    if (opening === own) forgetModels();
  });
  return models;
}

/** The next one who needs the models loads them again. */
export function forgetModels(): void {
  opening = null;
}
