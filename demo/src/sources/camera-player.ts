import type { PoseModel } from '@goniokit/camera';
import type { RecordingHeader } from 'goniokit';
import type { Picture } from '../state/state.ts';
import { followVideo } from './follow-video.ts';
import type { Player, PlayerListener } from './player.ts';
import { forgetPoseModel, poseModel } from './pose-model.ts';
import type { SourceFailure } from './source-failure.ts';

/** Above this, moving pictures to the model costs more than the model. */
const wanted: MediaStreamConstraints = {
  audio: false,
  video: { width: { ideal: 640 }, height: { ideal: 480 }, facingMode: 'user' },
};

/** Opens the webcam and follows it; failures go to the listener. */
export async function openCamera(
  video: HTMLVideoElement,
  listener: PlayerListener,
): Promise<Player> {
  if (navigator.mediaDevices === undefined) return fail(listener, 'insecure');
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia(wanted);
  } catch (error) {
    return fail(listener, failureOf(error));
  }
  const close = () => {
    for (const track of stream.getTracks()) track.stop();
    if (video.srcObject === stream) video.srcObject = null;
  };
  const [track] = stream.getVideoTracks();
  track?.addEventListener('ended', () => listener.failed('unplugged'));

  let model: PoseModel;
  try {
    model = await poseModel();
  } catch {
    close();
    return fail(listener, 'no-model');
  }
  video.srcObject = stream;
  await video.play().catch(() => {});

  const { picture, header } = describe(video, model, track?.getSettings().facingMode);
  listener.opened(picture, header, true);
  const follower = followVideo(video, model, listener.frame, () => {
    forgetPoseModel();
    listener.failed('graphics-lost');
  });
  return {
    restart() {},
    pause: () => video.pause(),
    resume: () => void video.play(),
    close() {
      follower.stop();
      close();
    },
  };
}

/** A camera that looks at the one who sits before the screen is shown as a mirror would. */
function describe(
  video: HTMLVideoElement,
  { source }: PoseModel,
  facing: string | undefined,
): { readonly picture: Picture; readonly header: RecordingHeader } {
  const size = { width: video.videoWidth, height: video.videoHeight };
  return {
    picture: {
      size,
      box: { x: 0, y: 0, ...size },
      mirrored: false,
      shownMirrored: facing !== 'environment',
    },
    header: { format: 'goniokit-recording', version: 1, image: size, mirrored: false, source },
  };
}

function failureOf(error: unknown): SourceFailure {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return 'no-camera';
}

function fail(listener: PlayerListener, failure: SourceFailure): Player {
  listener.failed(failure);
  return { restart() {}, pause() {}, resume() {}, close() {} };
}
