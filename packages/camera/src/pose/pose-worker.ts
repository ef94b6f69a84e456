// The module worker in which MediaPipe's pose landmarker runs: one pose for each picture, in turn.

import { FilesetResolver, PoseLandmarker } from '@mediapipe/tasks-vision';
import { chooseDelegate, type Delegate } from './delegate.ts';
import { packPose } from './pack-pose.ts';
import type { FromPoseWorker, ToPoseWorker } from './pose-messages.ts';

/** The part of a worker's scope that is used here: the compiler knows either pages or workers. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToPoseWorker>) => void) | null;
  postMessage(message: FromPoseWorker, transfer?: Transferable[]): void;
}

type OpenMessage = Extract<ToPoseWorker, { type: 'open' }>;

const scope = globalThis as unknown as WorkerScope;
const canvas = new OffscreenCanvas(1, 1);
const graphics = canvas.getContext('webgl2');
let landmarker: PoseLandmarker | null = null;
let delegate: Delegate = 'cpu';

scope.onmessage = async ({ data }) => {
  try {
    if (data.type === 'open') await open(data);
    else await detect(data.picture, data.timeMs);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const failure = landmarker === null ? 'no-model' : 'graphics-lost';
    scope.postMessage({ type: 'failed', failure, message });
  }
};

async function open({ delegate: wanted, ...addresses }: OpenMessage): Promise<void> {
  delegate = wanted === 'auto' ? chooseDelegate(rendererName()) : wanted;
  try {
    landmarker = await createLandmarker(addresses, delegate);
  } catch (error) {
    if (wanted !== 'auto' || delegate === 'cpu') throw error;
    delegate = 'cpu';
    landmarker = await createLandmarker(addresses, delegate);
  }
  scope.postMessage({ type: 'opened', delegate });
}

async function createLandmarker(
  { model, wasm }: Pick<OpenMessage, 'model' | 'wasm'>,
  on: Delegate,
): Promise<PoseLandmarker> {
  const fileset = await FilesetResolver.forVisionTasks(wasm, true);
  // A module is run once, and each task needs the loader to run: each gives it an address of its own.
  fileset.wasmLoaderPath += `?delegate=${on}`;
  return PoseLandmarker.createFromOptions(fileset, {
    baseOptions: { modelAssetPath: model, delegate: on === 'gpu' ? 'GPU' : 'CPU' },
    canvas,
    runningMode: 'VIDEO',
    numPoses: 1,
  });
}

async function detect(picture: VideoFrame, timeMs: number): Promise<void> {
  if (landmarker === null) throw new Error('a picture came before the model was open');
  if (graphics?.isContextLost()) throw new Error('the WebGL context is lost');
  const image = delegate === 'cpu' ? await pixelsOf(picture) : picture;
  const { landmarks, worldLandmarks } = landmarker.detectForVideo(image, timeMs);
  picture.close();
  const [inImage] = landmarks;
  const [inWorld] = worldLandmarks;
  if (inImage === undefined || inWorld === undefined) {
    scope.postMessage({ type: 'detected', landmarks: null });
    return;
  }
  const packed = packPose(inImage, inWorld);
  scope.postMessage({ type: 'detected', landmarks: packed }, [packed.buffer]);
}

/**
 * The picture's pixels, for the CPU delegate: with the browser's own conversion a picture takes a quarter
 * less time than on the way over WebGL, and no graphics card has a say in what the model sees.
 */
async function pixelsOf(picture: VideoFrame): Promise<ImageData | VideoFrame> {
  const { visibleRect, format } = picture;
  // A picture that lives on the graphics card has no format and cannot be copied everywhere.
  if (visibleRect === null || format === null) return picture;
  const { width, height } = visibleRect;
  const pixels = new Uint8ClampedArray(width * height * 4);
  try {
    await picture.copyTo(pixels, { format: 'RGBA', colorSpace: 'srgb' });
  } catch {
    // Not every browser converts every format.
    return picture;
  }
  return new ImageData(pixels, width, height);
}

function rendererName(): string | null {
  const info = graphics?.getExtension('WEBGL_debug_renderer_info');
  return graphics && info ? String(graphics.getParameter(info.UNMASKED_RENDERER_WEBGL)) : null;
}
