/**
 * Resolves once a video element has its first picture.
 *
 * @throws the element's error, or an Error where it plays sound alone
 */
export function videoLoaded(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve, reject) => {
    function look(): void {
      if (video.videoWidth > 0) resolve();
      else reject(new Error('a video without pictures'));
    }
    if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) look();
    else video.addEventListener('loadeddata', look, { once: true });
    video.addEventListener('error', () => reject(video.error), { once: true });
  });
}
