import {
  FaceLandmarker,
  FilesetResolver,
  HandLandmarker,
  PoseLandmarker,
} from '@mediapipe/tasks-vision';
import type { Delegate } from './delegate.ts';
import type { ModelAddresses, ModelName } from './model-name.ts';

/** MediaPipe's tasks, ready to detect; null where they were not asked for. */
export interface Tasks {
  readonly pose: PoseLandmarker;
  readonly hands: HandLandmarker | null;
  readonly face: FaceLandmarker | null;
  /** Whether a task's WebGL context was taken away. */
  isContextLost(): boolean;
}

/**
 * Opens the tasks whose models have an address: one person, two hands, one face, in video mode.
 *
 * @param wasm address of the folder with tasks-vision's wasm
 */
export async function openTasks(
  models: ModelAddresses<string>,
  wasm: string,
  delegate: Delegate,
): Promise<Tasks> {
  const canvases: OffscreenCanvas[] = [];

  /** What every task is made from: each has its own wasm module, and a canvas that it may draw on. */
  async function partsOf(name: ModelName, modelAssetPath: string) {
    const fileset = await FilesetResolver.forVisionTasks(wasm, true);
    // A module is run once, and each task needs the loader to run: each gives it an address of its own.
    fileset.wasmLoaderPath += `?task=${name}&delegate=${delegate}`;
    const canvas = new OffscreenCanvas(1, 1);
    canvases.push(canvas);
    const options = {
      baseOptions: { modelAssetPath, delegate: delegate === 'gpu' ? 'GPU' : 'CPU' },
      canvas,
      runningMode: 'VIDEO',
    } as const;
    return { fileset, options };
  }

  async function openPose(address: string): Promise<PoseLandmarker> {
    const { fileset, options } = await partsOf('pose', address);
    return PoseLandmarker.createFromOptions(fileset, { ...options, numPoses: 1 });
  }

  async function openHands(address: string): Promise<HandLandmarker> {
    const { fileset, options } = await partsOf('hands', address);
    return HandLandmarker.createFromOptions(fileset, { ...options, numHands: 2 });
  }

  async function openFace(address: string): Promise<FaceLandmarker> {
    const { fileset, options } = await partsOf('face', address);
    return FaceLandmarker.createFromOptions(fileset, {
      ...options,
      numFaces: 1,
      outputFacialTransformationMatrixes: true,
    });
  }

  // One after the other: the loader leaves its module where the next one's does.
  const pose = await openPose(models.pose);
  const hands = models.hands === undefined ? null : await openHands(models.hands);
  const face = models.face === undefined ? null : await openFace(models.face);
  const contexts = canvases.map((canvas) => canvas.getContext('webgl2'));
  return {
    pose,
    hands,
    face,
    isContextLost: () => contexts.some((context) => context?.isContextLost()),
  };
}
