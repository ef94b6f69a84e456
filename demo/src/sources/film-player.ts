import { CameraError, type Landmarker } from '@goniokit/camera';
import type { Film } from '@goniokit/camera/film';
import { tellFailure } from './follow-poses.ts';
import { forgetModels, landmarkModels } from './models.ts';
import type { ModelsNeeded } from './models-needed.ts';
import { closedPlayer, type Player, type PlayerListener } from './player.ts';

/**
 * Opens a video file of the user's and shows it as it is read: every picture, however long the models take,
 * so that a film measures the same on every machine. Failures go to the listener.
 */
export async function openFilm(
  file: File,
  video: HTMLVideoElement,
  listener: PlayerListener,
  playing: boolean,
  needed: ModelsNeeded,
): Promise<Player> {
  let film: Film | null = null;
  try {
    // Who never opens a film need not load what reads them.
    const reader = await import('@goniokit/camera/film');
    film = await reader.openFilm(file);
    const { width, height } = film;
    const model = await landmarkModels(needed, 'cpu');
    const size = { width, height };
    const screen = showOn(video, width, height);
    listener.opened(
      { size, box: { x: 0, y: 0, ...size }, mirrored: false, shownMirrored: false },
      {
        format: 'goniokit-recording',
        version: 1,
        image: size,
        mirrored: false,
        source: { ...model.source, film: file.name },
      },
      playing,
    );
    const reading = readFilm(
      film,
      model,
      () => landmarkModels(needed, 'cpu'),
      screen.draw,
      listener,
    );
    if (playing) reading.restart();
    else reading.showFirst();
    return {
      ...reading,
      close() {
        reading.close();
        screen.close();
      },
    };
  } catch (error) {
    film?.close();
    tellFailure(listener, error);
    return closedPlayer;
  }
}

/**
 * Reads a film picture by picture, no faster than it plays.
 *
 * @param fresh loads the models of every reading after the first
 */
function readFilm(
  film: Film,
  first: Landmarker,
  fresh: () => Promise<Landmarker>,
  draw: (picture: VideoFrame) => void,
  listener: PlayerListener,
) {
  let unused: Landmarker | null = first;
  let turn = 0;
  let go = () => {};
  let going: Promise<void> = Promise.resolve();
  let isPaused = false;
  let last: Promise<void> = Promise.resolve();

  /** @param most pictures; all without it */
  function read(most = Number.POSITIVE_INFINITY): void {
    turn += 1;
    resume();
    const own = turn;
    last = last.then(() => readOn(own, most));
  }

  async function readOn(own: number, most: number): Promise<void> {
    if (own !== turn) return;
    let count = 0;
    let aheadMs = Number.NaN;
    try {
      const model = unused ?? (await fresh());
      unused = null;
      if (own !== turn) return;
      for await (const { picture, timeMs } of film.read()) {
        await going;
        if (own !== turn) {
          picture.close();
          return;
        }
        const nowMs = performance.now();
        // Slow models and pauses move the film's clock: it never hurries to catch up.
        if (!(timeMs + aheadMs > nowMs)) aheadMs = nowMs - timeMs;
        else await new Promise((resolve) => setTimeout(resolve, timeMs + aheadMs - nowMs));
        draw(picture);
        const frame = await model.detect(picture, timeMs);
        if (own !== turn) return;
        listener.frame(frame);
        count += 1;
        if (count >= most) return;
      }
      listener.ended();
    } catch (error) {
      if (own !== turn) return;
      // Nothing else may go wrong here, and what does is told.
      if (!(error instanceof CameraError)) return reportError(error);
      if (error.failure === 'graphics-lost') forgetModels();
      listener.failed(error.failure);
    }
  }

  function pause(): void {
    if (isPaused) return;
    isPaused = true;
    going = new Promise((resolve) => {
      go = resolve;
    });
  }

  function resume(): void {
    isPaused = false;
    go();
    going = Promise.resolve();
  }

  return {
    restart() {
      if (turn > 0) listener.rewound();
      read();
    },
    showFirst: () => read(1),
    pause,
    resume() {
      if (isPaused) resume();
      else read();
    },
    close() {
      turn += 1;
      resume();
      film.close();
    },
  };
}

/** Shows pictures in a video element, as a camera's are shown. */
function showOn(video: HTMLVideoElement, width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  const stream = canvas.captureStream();
  video.srcObject = stream;
  void video.play().catch(() => {});
  return {
    draw: (picture: VideoFrame) => context?.drawImage(picture, 0, 0, width, height),
    close() {
      for (const track of stream.getTracks()) track.stop();
      if (video.srcObject === stream) video.srcObject = null;
    },
  };
}
