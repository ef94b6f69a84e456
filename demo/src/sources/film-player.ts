import type { PoseModel } from '@goniokit/camera';
import { followVideo } from './follow-video.ts';
import type { Player, PlayerListener } from './player.ts';
import { forgetPoseModel, poseModel } from './pose-model.ts';

/** Opens a video file of the user's and follows it as it plays; failures go to the listener. */
export async function openFilm(
  film: File,
  video: HTMLVideoElement,
  listener: PlayerListener,
  playing: boolean,
): Promise<Player> {
  const address = URL.createObjectURL(film);
  const close = () => {
    video.removeAttribute('src');
    video.load();
    URL.revokeObjectURL(address);
  };
  const idle: Player = { restart() {}, pause() {}, resume() {}, close };
  try {
    await load(video, address);
  } catch {
    listener.failed('not-a-film');
    return idle;
  }
  let model: PoseModel;
  try {
    model = await poseModel();
  } catch {
    listener.failed('no-model');
    return idle;
  }

  const size = { width: video.videoWidth, height: video.videoHeight };
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
  const follower = followVideo(video, model, listener.frame, () => {
    forgetPoseModel();
    listener.failed('graphics-lost');
  });
  const ended = () => void follower.settled().then(listener.ended);
  video.addEventListener('ended', ended);
  const play = () => void video.play().catch(() => {});
  if (playing) play();

  return {
    restart() {
      follower.rewound();
      video.currentTime = 0;
      play();
    },
    pause: () => video.pause(),
    resume: play,
    close() {
      video.removeEventListener('ended', ended);
      follower.stop();
      close();
    },
  };
}

function load(video: HTMLVideoElement, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    video.addEventListener('loadeddata', () => (video.videoWidth > 0 ? resolve() : reject()), {
      once: true,
    });
    video.addEventListener('error', () => reject(video.error), { once: true });
    video.srcObject = null;
    video.src = address;
  });
}
