import { useEffect, useState } from 'preact/hooks';
import type { Words } from '../../words/words.ts';

interface SpokenGuidanceProps {
  readonly words: Words;
  readonly guidance: string;
}

const canSpeak = 'speechSynthesis' in globalThis;

/** Large enough for three metres; read out by screen readers, and aloud for everybody where that is wanted. */
export function SpokenGuidance({ words, guidance }: SpokenGuidanceProps) {
  const [aloud, setAloud] = useState(false);
  useEffect(() => {
    if (!aloud || guidance === '') return;
    const sentence = new SpeechSynthesisUtterance(guidance);
    sentence.lang = document.documentElement.lang;
    speechSynthesis.cancel();
    speechSynthesis.speak(sentence);
  }, [aloud, guidance]);
  return (
    <div class="guidance">
      <p aria-live="polite">{guidance}</p>
      {document.fullscreenEnabled && (
        <button
          type="button"
          onClick={({ currentTarget }) => {
            if (document.fullscreenElement) void document.exitFullscreen();
            else void currentTarget.closest('.measuring')?.requestFullscreen();
          }}
        >
          {words.clinic.fullScreen}
        </button>
      )}
      {canSpeak && (
        <button
          type="button"
          aria-pressed={aloud}
          onClick={() => {
            if (aloud) speechSynthesis.cancel();
            setAloud(!aloud);
          }}
        >
          {words.clinic.speak}
        </button>
      )}
    </div>
  );
}
