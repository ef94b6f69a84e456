// What the browser tests ask of the package, as a page would: each scenario gives plain data back.

import {
  CameraError,
  type LandmarkerOptions,
  listCameras,
  openLandmarker,
  openVideoFile,
  openWebcam,
  trackLandmarks,
} from '@goniokit/camera';
import { openFilm } from '@goniokit/camera/film';
import type { Frame, Measurements } from 'goniokit';
import { measureFilm } from './measure-film.ts';

const parts = { models: { pose: 'pose_landmarker_lite.task' }, wasm: 'wasm' } as const;
const video = document.body.appendChild(document.createElement('video'));

async function film(): Promise<Blob> {
  return (await fetch('film')).blob();
}

/** A film is played from its start to its end, and its first second once more. */
async function playFilm() {
  const landmarker = await openLandmarker(parts);
  const opened = await openVideoFile(video, await film());
  const frames: Frame[] = [];
  let rewoundAfter = 0;
  const tracking = trackLandmarks(video, landmarker, {
    onFrame: (frame) => frames.push(frame),
    onRewound() {
      rewoundAfter = frames.length;
    },
    onFailure: (error) => Promise.reject(error),
  });
  await playToEnd();
  await tracking.settled();
  const firstTurn = frames.length;
  video.currentTime = 0;
  await playFor(1000);
  tracking.stop();
  await tracking.settled();
  const told = frames.length;
  await playFor(300);
  opened.close();
  landmarker.close();
  return {
    size: [opened.width, opened.height],
    source: landmarker.source,
    dropped: tracking.dropped,
    firstTurn: frames.slice(0, firstTurn).map(summary),
    secondTurn: frames.slice(firstTurn).map(summary),
    rewoundAfter,
    toldAfterStop: frames.length - told,
  };
}

function summary({ timeMs, pose }: Frame) {
  const { image = [], world = [] } = pose ?? {};
  const type = image.constructor.name;
  return { timeMs, found: pose !== null, type, numbers: [image.length, world.length] };
}

function playToEnd(): Promise<unknown> {
  const ended = new Promise((resolve) => video.addEventListener('ended', resolve, { once: true }));
  return Promise.all([ended, video.play()]);
}

async function playFor(ms: number): Promise<void> {
  await video.play();
  await new Promise((resolve) => setTimeout(resolve, ms));
}

/** A film is read picture by picture, each asked of the model. */
async function readFilm(delegate: 'cpu' | 'gpu', most: number) {
  const landmarker = await openLandmarker({ ...parts, delegate });
  const opened = await openFilm(await film());
  const noses: (readonly [number, number] | null)[] = [];
  const times: number[] = [];
  for await (const { picture, timeMs } of opened.read()) {
    const { pose } = await landmarker.detect(picture, timeMs);
    noses.push(pose?.image ? [pose.image[0]!, pose.image[1]!] : null);
    times.push(timeMs);
    if (times.length === most) break;
  }
  const { width, height, pictures } = opened;
  opened.close();
  landmarker.close();
  return { width, height, pictures, source: landmarker.source, noses, times };
}

/** The README's first example, up to its end; what it would alert. */
async function followCamera() {
  const alerts: string[] = [];
  globalThis.alert = (text) => alerts.push(String(text));
  await import('./follow-camera.ts');
  return { size: [video.videoWidth, video.videoHeight], alerts };
}

/** As the README does it. */
async function measureAFilm() {
  return JSON.parse(JSON.stringify(await measureFilm(await film()))) as Measurements;
}

/**
 * Pictures are shown to all models in one worker, each anew, five times; then a grey one. What they find
 * in the last of each.
 */
async function findAll(addresses: readonly string[], mirrored: boolean) {
  const models = {
    ...parts.models,
    hands: 'hand_landmarker_lite.task',
    face: 'face_landmarker.task',
  };
  const found: { source: unknown; frame: Frame; afterwards: Frame }[] = [];
  for (const address of addresses) {
    const landmarker = await openLandmarker({ ...parts, models, delegate: 'cpu' });
    const bitmap = await createImageBitmap(await (await fetch(address)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d')!;
    let timeMs = 0;
    async function show() {
      let frame: Frame | null = null;
      for (let i = 0; i < 5; i += 1) {
        timeMs += 40;
        const picture = new VideoFrame(canvas, { timestamp: timeMs * 1000 });
        frame = await landmarker.detect(picture, timeMs);
      }
      return asPlain(frame!);
    }
    if (mirrored) context.setTransform(-1, 0, 0, 1, bitmap.width, 0);
    context.drawImage(bitmap, 0, 0);
    const frame = await show();
    context.fillStyle = 'grey';
    context.fillRect(0, 0, bitmap.width, bitmap.height);
    found.push({ source: landmarker.source, frame, afterwards: await show() });
    landmarker.close();
  }
  return found;
}

/** Somebody alone, then beside somebody, then alone: how many are seen, looking for one and for two. */
async function countPersons(address: string) {
  const landmarker = await openLandmarker({ ...parts, delegate: 'cpu' });
  const bitmap = await createImageBitmap(await (await fetch(address)).blob());
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d')!;
  let timeMs = 0;
  async function show(persons: 1 | 2) {
    context.fillRect(0, 0, canvas.width, canvas.height);
    const height = canvas.height / 2;
    const width = canvas.width / 2;
    context.drawImage(bitmap, 0, 0, width, height);
    if (persons === 2) context.drawImage(bitmap, width, height / 4, width, height);
    let noseX = Number.NaN;
    for (let i = 0; i < 4; i += 1) {
      timeMs += 40;
      const picture = new VideoFrame(canvas, { timestamp: timeMs * 1000 });
      const { pose } = await landmarker.detect(picture, timeMs);
      noseX = pose?.image?.[0] ?? Number.NaN;
    }
    return { persons: landmarker.persons, noseX };
  }
  const alone = await show(1);
  const unasked = await show(2);
  landmarker.lookFor(2);
  const both = await show(2);
  const left = await show(1);
  landmarker.lookFor(1);
  const again = await show(1);
  landmarker.close();
  return [alone, unasked, both, left, again];
}

/** Typed arrays as lists, which cross to the test. */
function asPlain(frame: Frame): Frame {
  return JSON.parse(
    JSON.stringify(frame, (_, value) =>
      ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : value,
    ),
  );
}

/** A camera is opened, gives frames, is muted, is pulled out. */
async function watchCamera() {
  const failures: string[] = [];
  const webcam = await openWebcam(video, { onFailure: ({ failure }) => failures.push(failure) });
  const landmarker = await openLandmarker(parts);
  const frames: Frame[] = [];
  await new Promise<void>((resolve, reject) => {
    const tracking = trackLandmarks(video, landmarker, {
      onFrame(frame) {
        frames.push(frame);
        if (frames.length < 10) return;
        tracking.stop();
        resolve();
      },
      onFailure: reject,
    });
  });
  const [track] = (video.srcObject as MediaStream).getVideoTracks();
  track!.dispatchEvent(new Event('mute'));
  track!.dispatchEvent(new Event('ended'));
  webcam.close();
  landmarker.close();
  return {
    size: [webcam.width, webcam.height],
    times: frames.map(({ timeMs }) => timeMs),
    failures,
    tracks: (await listCameras()).length,
    isLive: track!.readyState,
    isShown: video.srcObject !== null,
  };
}

/** Opens a camera that cannot be opened. */
function refuseCamera(deviceId?: string) {
  return failureOf(openWebcam(video, { ...(deviceId && { deviceId }), onFailure() {} }));
}

/** Opens a film that is none. */
async function refuseFilm(bytes: readonly number[]) {
  return failureOf(openVideoFile(video, new Blob([new Uint8Array(bytes)])));
}

/** Opens a model whose parts do not load. */
function refuseModel(options: Partial<Pick<LandmarkerOptions, 'models' | 'wasm'>>) {
  return failureOf(openLandmarker({ ...parts, ...options }));
}

/** A model whose WebGL context is lost while a film plays, and then opened once more. */
async function loseGraphics() {
  const losing: LandmarkerOptions = {
    ...parts,
    delegate: 'gpu',
    startWorker: () =>
      new Worker(new URL('./losing-worker.ts', import.meta.url), { type: 'module' }),
  };
  await openVideoFile(video, await film());
  const landmarker = await openLandmarker(losing);
  let frames = 0;
  const failure = await new Promise<string>((resolve) => {
    trackLandmarks(video, landmarker, {
      onFrame() {
        frames += 1;
        if (frames === 3) new BroadcastChannel('graphics').postMessage('lose');
      },
      onFailure: (error) => resolve(error.failure),
    });
    void video.play();
  });
  landmarker.close();

  const another = await openLandmarker({ ...parts, delegate: 'gpu' });
  const found = await new Promise<boolean>((resolve, reject) => {
    video.currentTime = 0;
    const tracking = trackLandmarks(video, another, {
      onFrame({ pose }) {
        tracking.stop();
        resolve(pose !== null);
      },
      onFailure: reject,
    });
    void video.play();
  });
  another.close();
  return { frames, failure, found };
}

async function failureOf(opening: Promise<unknown>): Promise<string> {
  try {
    await opening;
  } catch (error) {
    return error instanceof CameraError ? error.failure : String(error);
  }
  return 'opened';
}

const scenarios = {
  playFilm,
  readFilm,
  followCamera,
  measureAFilm,
  findAll,
  countPersons,
  watchCamera,
  refuseCamera,
  refuseFilm,
  refuseModel,
  loseGraphics,
};

export type Scenarios = typeof scenarios;

(globalThis as unknown as { scenarios: Scenarios }).scenarios = scenarios;
