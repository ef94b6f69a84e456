import { useEffect, useState } from 'preact/hooks';
import type { Words } from '../../words/words.ts';

/** The measuring alone, over the whole screen, and back. */
export function FullScreenButton({ words }: { readonly words: Words }) {
  const [isFull, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  return (
    <button
      type="button"
      onClick={({ currentTarget }) => {
        if (isFull) void document.exitFullscreen();
        else void currentTarget.closest('.measuring')?.requestFullscreen();
      }}
    >
      {isFull ? words.clinic.leaveFullScreen : words.clinic.fullScreen}
    </button>
  );
}
