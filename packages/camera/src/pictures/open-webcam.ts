import { CameraError } from '../failure/camera-error.ts';
import { cameraFailureOf } from '../failure/camera-failure-of.ts';
import type { OpenedVideo } from './opened-video.ts';
import { videoLoaded } from './video-loaded.ts';

export interface WebcamOptions {
  /** Which camera, as `listCameras` names it; without it, the browser's first. */
  readonly deviceId?: string;
  /** `paused` may pass by itself; after `unplugged`, nothing comes any more. */
  onFailure(error: CameraError): void;
  /** It sends pictures again after it was `paused`. */
  onResumed?(): void;
}

/** An opened camera. */
export interface Webcam extends OpenedVideo {
  /** Where it looks, as far as the browser knows: at the one who sits before the screen, or away. */
  readonly facing: 'user' | 'environment' | null;
}

/** Above this, moving pictures to the model costs more than the model. */
const size = { width: { ideal: 640 }, height: { ideal: 480 } };

/**
 * Shows a camera in a video element. Its pictures are as the camera sees them: whoever wants a mirror
 * turns the element round, not the pictures. Sound is never asked for.
 *
 * @throws CameraError `insecure`, `refused`, `missing`, `busy`, `overconstrained`
 */
export async function openWebcam(
  video: HTMLVideoElement,
  { deviceId, onFailure, onResumed }: WebcamOptions,
): Promise<Webcam> {
  if (navigator.mediaDevices === undefined) {
    throw new CameraError('insecure', 'navigator.mediaDevices is undefined');
  }
  const camera =
    deviceId === undefined ? { facingMode: 'user' } : { deviceId: { exact: deviceId } };
  const stream = await navigator.mediaDevices
    .getUserMedia({ audio: false, video: { ...size, ...camera } })
    .catch((error: unknown) => {
      throw new CameraError(cameraFailureOf(error), String(error));
    });
  const [track] = stream.getVideoTracks();
  const unplugged = () => onFailure(new CameraError('unplugged', 'the track has ended'));
  const paused = () => onFailure(new CameraError('paused', 'the track is muted'));
  track?.addEventListener('ended', unplugged);
  track?.addEventListener('mute', paused);
  const resumed = () => onResumed?.();
  track?.addEventListener('unmute', resumed);

  function close(): void {
    track?.removeEventListener('ended', unplugged);
    track?.removeEventListener('mute', paused);
    track?.removeEventListener('unmute', resumed);
    track?.stop();
    if (video.srcObject === stream) video.srcObject = null;
  }

  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  try {
    await Promise.all([videoLoaded(video), video.play()]);
  } catch (error) {
    close();
    throw new CameraError('busy', String(error));
  }
  const facing = track?.getSettings().facingMode;
  return {
    width: video.videoWidth,
    height: video.videoHeight,
    facing: facing === 'user' || facing === 'environment' ? facing : null,
    close,
  };
}
