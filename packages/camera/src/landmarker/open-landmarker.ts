import type { Frame, RecordingSource } from 'goniokit';
import { CameraError } from '../failure/camera-error.ts';
import type { Delegate } from './delegate.ts';
import { frameOf } from './frame-of.ts';
import type { FromLandmarkerWorker, ToLandmarkerWorker } from './landmarker-messages.ts';
import { createModelClock } from './model-clock.ts';
import { type ModelAddresses, modelIds } from './model-name.ts';

/** Which models run, where their parts lie, and how they run. */
export interface LandmarkerOptions {
  /** Addresses of the models that the motions to measure need: those run, and no others. */
  readonly models: ModelAddresses;
  /** Address of the folder with tasks-vision's `vision_wasm_module_internal.js` and `.wasm`. */
  readonly wasm: string | URL;
  /** `auto` (as without it): a graphics card where there is a real one, else the processor. */
  readonly delegate?: Delegate | 'auto';
  /** Starts the worker, for pages that serve `landmarker-worker.js` at an address of their own. */
  readonly startWorker?: () => Worker;
}

/** The models, running in their worker. */
export interface Landmarker {
  /** What a recording's header says about the models. */
  readonly source: RecordingSource;
  /**
   * The landmarks in a picture: the pose, and what else was asked for and found. Pictures are asked for
   * one at a time.
   *
   * @param picture is handed over: the worker closes it
   * @param timeMs when it was taken; the models smooth over time. Where it is not after the picture
   * before, another film or the same one anew has begun
   * @throws CameraError `graphics-lost`
   */
  detect(picture: VideoFrame, timeMs: number): Promise<Frame>;
  /** How many persons the last picture showed, up to as many as are looked for. */
  readonly persons: number;
  /**
   * Looks for so many persons from the next picture on; one, until it is asked. Of two, a frame holds the
   * larger. Two take longer than one and are not smoothed over time: for the moments before a recording.
   */
  lookFor(persons: 1 | 2): void;
  close(): void;
}

/**
 * A picture takes a tenth of a second, the first one up to two; with its WebGL context taken away, a task was seen
 * to wait for ever.
 */
const NO_ANSWER_MS = 10_000;

/**
 * Loads MediaPipe's pose landmarker (lite, one person, video mode) in a module worker and, where they
 * are given an address, the hand landmarker (lite, two hands) and the face landmarker beside it.
 *
 * @returns the models, ready to detect
 * @throws CameraError `no-model` where a model, wasm or worker cannot be loaded
 */
export async function openLandmarker(options: LandmarkerOptions): Promise<Landmarker> {
  const worker = (options.startWorker ?? startLandmarkerWorker)();
  let answer: (message: FromLandmarkerWorker) => void = () => {};

  // A source that was closed may still wait for its answer when the next one asks.
  let last: Promise<unknown> = Promise.resolve();
  worker.onmessage = ({ data }: MessageEvent<FromLandmarkerWorker>) => answer(data);
  worker.onerror = (event) => {
    event.preventDefault();
    const message = event.message || 'the worker does not start';
    answer({ type: 'failed', failure: 'no-model', message });
  };

  function ask(
    message: ToLandmarkerWorker,
    transfer: Transferable[] = [],
  ): Promise<FromLandmarkerWorker> {
    const asked = last.then(
      () =>
        new Promise<FromLandmarkerWorker>((resolve) => {
          answer = resolve;
          worker.postMessage(message, transfer);
        }),
    );
    last = asked;
    return asked;
  }

  const opened = await ask({
    type: 'open',
    models: absolutes(options.models),
    wasm: absolute(options.wasm).replace(/\/$/, ''),
    delegate: options.delegate ?? 'auto',
  });
  if (opened.type !== 'opened') {
    worker.terminate();
    throw new CameraError('no-model', opened.type === 'failed' ? opened.message : opened.type);
  }

  /** A model whose graphics card is gone may never come back from it. */
  async function answerOf(asked: Promise<FromLandmarkerWorker>): Promise<FromLandmarkerWorker> {
    let timer = 0;
    const none = new Promise<FromLandmarkerWorker>((resolve) => {
      timer = window.setTimeout(() => {
        worker.terminate();
        resolve({
          type: 'failed',
          failure: 'graphics-lost',
          message: 'the worker does not answer',
        });
      }, NO_ANSWER_MS);
    });
    const told = await Promise.race([asked, none]);
    clearTimeout(timer);
    return told;
  }

  const modelTimeMs = createModelClock();
  let persons = 0;
  let lookedFor: 1 | 2 = 1;
  let wanted: 1 | 2 = 1;
  async function detect(picture: VideoFrame, timeMs: number): Promise<Frame> {
    if (wanted !== lookedFor) {
      lookedFor = wanted;
      await ask({ type: 'look', persons: wanted });
    }
    const told = await answerOf(
      ask({ type: 'detect', picture, timeMs: modelTimeMs(timeMs) }, [picture]),
    );
    if (told.type === 'detected') {
      persons = told.found.persons;
      return frameOf(timeMs, told.found);
    }
    throw new CameraError('graphics-lost', told.type === 'failed' ? told.message : told.type);
  }
  // The first picture takes ten times as long as the others: nobody should wait for it in front of a camera.
  if (options.delegate !== 'cpu') await detect(blankPicture(), 0);

  return {
    source: sourceOf(options.models, opened.delegate),
    detect,
    get persons() {
      return persons;
    },
    lookFor(most) {
      wanted = most;
    },
    close: () => worker.terminate(),
  };
}

/** `model` is the pose's, as in recordings that have nothing else. */
function sourceOf({ hands, face }: ModelAddresses, delegate: Delegate): RecordingSource {
  return {
    model: modelIds.pose,
    ...(hands === undefined ? {} : { handModel: modelIds.hands }),
    ...(face === undefined ? {} : { faceModel: modelIds.face }),
    running: 'video',
    delegate,
  };
}

function blankPicture(): VideoFrame {
  const canvas = new OffscreenCanvas(64, 64);
  canvas.getContext('2d');
  return new VideoFrame(canvas, { timestamp: 0 });
}

// Written out in full where bundlers look for it, so that they build and serve the worker.
function startLandmarkerWorker(): Worker {
  return new Worker(new URL('./landmarker-worker.js', import.meta.url), { type: 'module' });
}

function absolutes({ pose, hands, face }: ModelAddresses): ModelAddresses<string> {
  return {
    pose: absolute(pose),
    ...(hands === undefined ? {} : { hands: absolute(hands) }),
    ...(face === undefined ? {} : { face: absolute(face) }),
  };
}

function absolute(address: string | URL): string {
  return new URL(address, document.baseURI).href;
}
