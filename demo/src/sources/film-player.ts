import { type OpenedVideo, openVideoFile } from '@goniokit/camera';
import { followPoses, tellFailure } from './follow-poses.ts';
import { landmarkModels } from './models.ts';
import type { ModelsNeeded } from './models-needed.ts';
import { closedPlayer, type Player, type PlayerListener } from './player.ts';

/** Opens a video file of the user's and follows it as it plays; failures go to the listener. */
export async function openFilm(
  film: File,
  video: HTMLVideoElement,
  listener: PlayerListener,
  playing: boolean,
  needed: ModelsNeeded,
): Promise<Player> {
  let opened: OpenedVideo | null = null;
  try {
    opened = await openVideoFile(video, film);
    const { width, height, close } = opened;
    const model = await landmarkModels(needed);
    const size = { width, height };
    listener.opened(
      { size, box: { x: 0, y: 0, ...size }, mirrored: false, shownMirrored: false },
      {
        format: 'goniokit-recording',
        version: 1,
        image: size,
        mirrored: false,
        source: { ...model.source, film: film.name },
      },
      playing,
    );
    const tracking = followPoses(video, model, listener);
    const ended = () => void tracking.settled().then(listener.ended);
    video.addEventListener('ended', ended);
    const play = () => void video.play().catch(() => {});
    if (playing) play();
    return {
      restart() {
        video.currentTime = 0;
        play();
      },
      pause: () => video.pause(),
      resume: play,
      close() {
        video.removeEventListener('ended', ended);
        tracking.stop();
        close();
      },
    };
  } catch (error) {
    opened?.close();
    tellFailure(listener, error);
    return closedPlayer;
  }
}
