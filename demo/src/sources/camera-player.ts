import { type Landmarker, openWebcam, type Webcam } from '@goniokit/camera';
import { watchRoll } from './device-roll.ts';
import { followPoses, tellFailure } from './follow-poses.ts';
import { createLightMeter } from './light-of.ts';
import { landmarkModels } from './models.ts';
import type { ModelsNeeded } from './models-needed.ts';
import { closedPlayer, type Player, type PlayerListener } from './player.ts';

/** Opens the webcam and follows it; failures go to the listener. */
export async function openCamera(
  video: HTMLVideoElement,
  listener: PlayerListener,
  needed: ModelsNeeded,
  deviceId?: string,
): Promise<Player> {
  let webcam: Webcam | null = null;
  try {
    webcam = await openWebcam(video, {
      ...(deviceId === undefined ? {} : { deviceId }),
      onFailure: ({ failure }) => listener.failed(failure),
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
    const around = lookAround(video, model, listener);
    return {
      restart() {},
      pause: () => video.pause(),
      resume: () => void video.play(),
      lookAround: around.look,
      close() {
        around.look(false);
        tracking.stop();
        close();
      },
    };
  } catch (error) {
    webcam?.close();
    tellFailure(listener, error);
    return closedPlayer;
  }
}

/** How often the room is looked at, milliseconds. */
const LOOK_MS = 500;

/** Tells of the room while it is asked to; during a take, the models have the processor to themselves. */
function lookAround(video: HTMLVideoElement, model: Landmarker, listener: PlayerListener) {
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
    const roll = watchRoll();
    const tell = () =>
      listener.scene?.({ persons: model.persons, light: lightOf(video), rollDeg: roll.deg() });
    running = { timer: window.setInterval(tell, LOOK_MS), stop: roll.stop };
  }
  return { look };
}
