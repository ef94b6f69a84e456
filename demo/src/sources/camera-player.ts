import { CameraError, type Landmarker, openWebcam, type Webcam } from '@goniokit/camera';
import { askForOrientation, watchTilt } from './device-tilt.ts';
import { followPoses, tellFailure } from './follow-poses.ts';
import { createLightMeter } from './light-of.ts';
import { landmarkModels } from './models.ts';
import type { ModelsNeeded } from './models-needed.ts';
import { closedPlayer, type Player, type PlayerListener } from './player.ts';
import { watchReturn } from './watch-return.ts';

/** Opens the webcam and follows it; failures go to the listener. */
export async function openCamera(
  video: HTMLVideoElement,
  listener: PlayerListener,
  needed: ModelsNeeded,
  deviceId?: string,
): Promise<Player> {
  askForOrientation();
  let webcam: Webcam | null = null;
  let isLost = false;
  function back(): void {
    if (isLost) listener.returned?.();
  }
  const unwatch = watchReturn({
    seen(awayMs) {
      if (awayMs > LONGEST_AWAY_MS) listener.slept?.();
      back();
    },
    devices: back,
  });
  try {
    webcam = await openWebcam(video, {
      ...(deviceId === undefined ? {} : { deviceId }),
      onFailure: ({ failure }) => {
        isLost = true;
        listener.failed(failure);
      },
      onResumed: back,
    });
    const { width, height, facing, close } = webcam;
    const model = await landmarkModels(needed);
    const size = { width, height };
    // A camera that looks at the one who sits before the screen is shown as a mirror would.
    const shownMirrored = facing !== 'environment';
    listener.opened(
      { size, box: { x: 0, y: 0, ...size }, mirrored: false, shownMirrored },
      {
        format: 'goniokit-recording',
        version: 1,
        image: size,
        mirrored: false,
        source: model.source,
      },
      true,
    );
    const tracking = followPoses(video, model, listener);
    const around = lookAround(video, model, listener, facing);
    return {
      restart() {},
      pause: () => video.pause(),
      resume: () => void video.play(),
      lookAround: around.look,
      close() {
        unwatch();
        around.look(false);
        tracking.stop();
        close();
      },
    };
  } catch (error) {
    webcam?.close();
    // Who refused is not asked again until the page is.
    isLost = !(error instanceof CameraError && error.failure === 'refused');
    tellFailure(listener, error);
    return { ...closedPlayer, close: unwatch };
  }
}

/** A gap that is no longer filled; what moved meanwhile is not known. */
const LONGEST_AWAY_MS = 1000;

/** How often the room is looked at, milliseconds. */
const LOOK_MS = 500;

/** Tells of the room while it is asked to; during a take, the models have the processor to themselves. */
function lookAround(
  video: HTMLVideoElement,
  model: Landmarker,
  listener: PlayerListener,
  facing: Webcam['facing'],
) {
  const lightOf = createLightMeter();
  let running: { readonly timer: number; stop(): void } | null = null;
  function look(on: boolean): void {
    if (on === (running !== null)) return;
    model.lookFor(on ? 2 : 1);
    if (running !== null) {
      clearInterval(running.timer);
      running.stop();
      running = null;
      return;
    }
    const tilt = watchTilt(facing);
    const tell = () =>
      listener.scene?.({ persons: model.persons, light: lightOf(video), ...tilt.now() });
    running = { timer: window.setInterval(tell, LOOK_MS), stop: tilt.stop };
  }
  return { look };
}
