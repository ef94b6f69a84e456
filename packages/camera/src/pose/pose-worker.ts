// The module worker in which MediaPipe's pose landmarker runs: one pose for each frame, in turn.

import { FilesetResolver, PoseLandmarker } from '@mediapipe/tasks-vision';
import { chooseDelegate, type Delegate } from './delegate.ts';
import { packPose } from './pack-pose.ts';
import type { FromPoseWorker, ToPoseWorker } from './pose-messages.ts';

/** The part of a worker's scope that is used here: the compiler knows either pages or workers. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToPoseWorker>) => void) | null;
  postMessage(message: FromPoseWorker, transfer?: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;
let landmarker: PoseLandmarker | null = null;
let delegate: Delegate = 'cpu';

scope.onmessage = async ({ data }) => {
  try {
    if (data.type === 'open') await open(data);
    else await detect(data.frame, data.timeMs);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const failure = landmarker === null ? 'no-model' : 'graphics-lost';
    scope.postMessage({ type: 'failed', failure, message });
  }
};

async function open({
  model,
  wasm,
  delegate: wanted,
}: Extract<ToPoseWorker, { type: 'open' }>): Promise<void> {
  delegate = wanted === 'auto' ? chooseDelegate(rendererName()) : wanted;
  const fileset = await FilesetResolver.forVisionTasks(wasm, true);
  landmarker = await PoseLandmarker.createFromOptions(fileset, {
    baseOptions: { modelAssetPath: model, delegate: delegate === 'gpu' ? 'GPU' : 'CPU' },
    runningMode: 'VIDEO',
    numPoses: 1,
  });
  scope.postMessage({ type: 'opened', delegate });
}

async function detect(frame: VideoFrame, timeMs: number): Promise<void> {
  if (landmarker === null) throw new Error('a frame came before the model was open');
  const picture = delegate === 'cpu' ? await pixelsOf(frame) : frame;
  const { landmarks, worldLandmarks } = landmarker.detectForVideo(picture, timeMs);
  frame.close();
  const [image] = landmarks;
  const [world] = worldLandmarks;
  if (image === undefined || world === undefined) {
    scope.postMessage({ type: 'detected', landmarks: null });
    return;
  }
  const packed = packPose(image, world);
  scope.postMessage({ type: 'detected', landmarks: packed }, [packed.buffer]);
}

/**
 * The frame's pixels, for the CPU delegate: the browser's own conversion takes a third less time than
 * the way over WebGL, and gives the same bytes on every machine.
 */
async function pixelsOf(frame: VideoFrame): Promise<ImageData | VideoFrame> {
  const { visibleRect, format } = frame;
  // A frame that lives on the graphics card has no format and cannot be copied everywhere.
  if (visibleRect === null || format === null) return frame;
  const { width, height } = visibleRect;
  const pixels = new Uint8ClampedArray(width * height * 4);
  await frame.copyTo(pixels, { format: 'RGBA', colorSpace: 'srgb' });
  return new ImageData(pixels, width, height);
}

function rendererName(): string | null {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : null;
}
