import { openWebcam, type Webcam } from '@goniokit/camera';
import { followPoses, tellFailure } from './follow-poses.ts';
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
    return {
      restart() {},
      pause: () => video.pause(),
      resume: () => void video.play(),
      close() {
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
