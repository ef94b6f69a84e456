// The module worker in which MediaPipe's tasks run: all of them on each picture, in turn.

import { chooseDelegate, type Delegate } from './delegate.ts';
import { detectLandmarks } from './detect-landmarks.ts';
import type { FromLandmarkerWorker, ToLandmarkerWorker } from './landmarker-messages.ts';
import { openTasks, type Tasks } from './open-tasks.ts';
import { pixelsOf } from './pixels-of.ts';

/** The part of a worker's scope that is used here: the compiler knows either pages or workers. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToLandmarkerWorker>) => void) | null;
  postMessage(message: FromLandmarkerWorker, transfer?: Transferable[]): void;
}

type OpenMessage = Extract<ToLandmarkerWorker, { type: 'open' }>;

const scope = globalThis as unknown as WorkerScope;
let tasks: Tasks | null = null;
let delegate: Delegate = 'cpu';

scope.onmessage = async ({ data }) => {
  try {
    if (data.type === 'open') await open(data);
    else if (data.type === 'look') await look(data.persons);
    else await detect(data.picture, data.timeMs);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const failure = tasks === null ? 'no-model' : 'graphics-lost';
    scope.postMessage({ type: 'failed', failure, message });
  }
};

async function open({ models, wasm, delegate: wanted }: OpenMessage): Promise<void> {
  delegate = wanted === 'auto' ? chooseDelegate(rendererName()) : wanted;
  try {
    tasks = await openTasks(models, wasm, delegate);
  } catch (error) {
    if (wanted !== 'auto' || delegate === 'cpu') throw error;
    delegate = 'cpu';
    tasks = await openTasks(models, wasm, delegate);
  }
  scope.postMessage({ type: 'opened', delegate });
}

async function look(persons: 1 | 2): Promise<void> {
  // Options that are set make a task anew: nothing of the pictures before is left in it.
  await tasks?.pose.setOptions({ numPoses: persons });
  await tasks?.hands?.setOptions({});
  await tasks?.face?.setOptions({});
  scope.postMessage({ type: 'looking' });
}

async function detect(picture: VideoFrame, timeMs: number): Promise<void> {
  if (tasks === null) throw new Error('a picture came before the models were open');
  if (tasks.isContextLost()) throw new Error('a WebGL context is lost');
  const size = { width: picture.displayWidth, height: picture.displayHeight };
  const image = delegate === 'cpu' ? await pixelsOf(picture) : picture;
  const found = detectLandmarks(tasks, image, size, timeMs);
  picture.close();
  const { pose, left, right, face } = found;
  const packed = [pose, left, right, face].flatMap((numbers) => (numbers ? [numbers.buffer] : []));
  scope.postMessage({ type: 'detected', found }, packed);
}

function rendererName(): string | null {
  const graphics = new OffscreenCanvas(1, 1).getContext('webgl2');
  const info = graphics?.getExtension('WEBGL_debug_renderer_info');
  return graphics && info ? String(graphics.getParameter(info.UNMASKED_RENDERER_WEBGL)) : null;
}
