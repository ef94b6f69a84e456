import type { Frame, RecordingSource } from 'goniokit';
import { CameraError } from '../failure/camera-error.ts';
import type { Delegate } from './delegate.ts';
import { createModelClock } from './model-clock.ts';
import { unpackPose } from './pack-pose.ts';
import type { FromPoseWorker, ToPoseWorker } from './pose-messages.ts';

/** Where the parts of the model lie, and how it runs. */
export interface PoseModelOptions {
  /** Address of `pose_landmarker_lite.task`. */
  readonly model: string | URL;
  /** Address of the folder with tasks-vision's `vision_wasm_module_internal.js` and `.wasm`. */
  readonly wasm: string | URL;
  /** `auto` (as without it): a graphics card where there is a real one, else the processor. */
  readonly delegate?: Delegate | 'auto';
  /** Starts the worker, for pages that serve `pose-worker.js` at an address of their own. */
  readonly startWorker?: () => Worker;
}

/** The pose model, running in its worker. */
export interface PoseModel {
  /** What a recording's header says about the model. */
  readonly source: RecordingSource;
  /**
   * The pose in a picture. Pictures are asked for one at a time.
   *
   * @param picture is handed over: the worker closes it
   * @param timeMs when it was taken; the model smooths over time. Where it is not after the picture
   * before, another film or the same one anew has begun
   * @throws CameraError `graphics-lost`
   */
  detect(picture: VideoFrame, timeMs: number): Promise<Frame>;
  close(): void;
}

/**
 * Loads MediaPipe's pose landmarker (lite, one person, video mode) in a module worker.
 *
 * @returns the model, ready to detect
 * @throws CameraError `no-model` where model, wasm or worker cannot be loaded
 */
export async function openPoseModel(options: PoseModelOptions): Promise<PoseModel> {
  const worker = (options.startWorker ?? startPoseWorker)();
  let answer: (message: FromPoseWorker) => void = () => {};

  worker.onmessage = ({ data }: MessageEvent<FromPoseWorker>) => answer(data);
  worker.onerror = (event) => {
    event.preventDefault();
    const message = event.message || 'the worker does not start';
    answer({ type: 'failed', failure: 'no-model', message });
  };

  function ask(message: ToPoseWorker, transfer: Transferable[] = []): Promise<FromPoseWorker> {
    return new Promise((resolve) => {
      answer = resolve;
      worker.postMessage(message, transfer);
    });
  }

  const opened = await ask({
    type: 'open',
    model: absolute(options.model),
    wasm: absolute(options.wasm).replace(/\/$/, ''),
    delegate: options.delegate ?? 'auto',
  });
  if (opened.type !== 'opened') {
    worker.terminate();
    throw new CameraError('no-model', opened.type === 'failed' ? opened.message : opened.type);
  }

  const modelTimeMs = createModelClock();
  async function detect(picture: VideoFrame, timeMs: number): Promise<Frame> {
    const found = await ask({ type: 'detect', picture, timeMs: modelTimeMs(timeMs) }, [picture]);
    if (found.type === 'detected') {
      return { timeMs, pose: found.landmarks && unpackPose(found.landmarks) };
    }
    throw new CameraError('graphics-lost', found.type === 'failed' ? found.message : found.type);
  }
  // The first picture takes ten times as long as the others: nobody should wait for it in front of a camera.
  if (options.delegate !== 'cpu') await detect(blankPicture(), 0);

  return {
    source: { model: 'pose_landmarker_lite', running: 'video', delegate: opened.delegate },
    detect,
    close: () => worker.terminate(),
  };
}

function blankPicture(): VideoFrame {
  const canvas = new OffscreenCanvas(64, 64);
  canvas.getContext('2d');
  return new VideoFrame(canvas, { timestamp: 0 });
}

// Written out in full where bundlers look for it, so that they build and serve the worker.
function startPoseWorker(): Worker {
  return new Worker(new URL('./pose-worker.js', import.meta.url), { type: 'module' });
}

function absolute(address: string | URL): string {
  return new URL(address, document.baseURI).href;
}
