import { CameraError } from '../failure/camera-error.ts';
import type { OpenedVideo } from './opened-video.ts';
import { videoLoaded } from './video-loaded.ts';

/**
 * Shows a film in a video element, muted and not yet playing.
 *
 * @throws CameraError `not-a-film`, `no-picture`, `codec`, `damaged`
 */
export async function openVideoFile(video: HTMLVideoElement, file: Blob): Promise<OpenedVideo> {
  const address = URL.createObjectURL(file);
  function close(): void {
    if (video.src === address) {
      video.removeAttribute('src');
      video.load();
    }
    URL.revokeObjectURL(address);
  }

  video.srcObject = null;
  video.muted = true;
  video.playsInline = true;
  video.src = address;
  try {
    await videoLoaded(video);
  } catch (error) {
    close();
    throw await whyNot(file, error);
  }
  return { width: video.videoWidth, height: video.videoHeight, close };
}

/** A video element says no more than that it cannot; the reader of film files says why. */
async function whyNot(file: Blob, error: unknown): Promise<CameraError> {
  const { openFilm } = await import('../film/open-film.ts');
  try {
    (await openFilm(file)).close();
  } catch (reason) {
    if (reason instanceof CameraError) return reason;
  }
  const said = error instanceof MediaError ? error.message : String(error);
  return new CameraError('codec', said);
}
