/** What may have come back. */
export interface Returns {
  /** The page was hidden for so long, as by a tablet that slept, and is seen again. */
  seen(awayMs: number): void;
  /** Cameras were plugged in or out. */
  devices(): void;
}

/**
 * Watches for the page and cameras to come back.
 *
 * @returns stops watching
 */
export function watchReturn({ seen, devices }: Returns): () => void {
  let hiddenMs: number | null = document.visibilityState === 'hidden' ? performance.now() : null;
  function changed(): void {
    if (document.visibilityState === 'hidden') {
      hiddenMs = performance.now();
    } else if (hiddenMs !== null) {
      seen(performance.now() - hiddenMs);
      hiddenMs = null;
    }
  }
  document.addEventListener('visibilitychange', changed);
  navigator.mediaDevices?.addEventListener('devicechange', devices);
  return () => {
    document.removeEventListener('visibilitychange', changed);
    navigator.mediaDevices?.removeEventListener('devicechange', devices);
  };
}
