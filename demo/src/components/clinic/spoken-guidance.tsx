import { useEffect, useState } from 'preact/hooks';
import { keepChoice, keptChoice } from '../../kept-choice.ts';
import type { Words } from '../../words/words.ts';
import { FullScreenButton } from './full-screen-button.tsx';

interface SpokenGuidanceProps {
  readonly words: Words;
  readonly guidance: string;
}

const canSpeak = 'speechSynthesis' in globalThis;

/** Large enough for three metres; read out by screen readers, and aloud for everybody where that is wanted. */
export function SpokenGuidance({ words, guidance }: SpokenGuidanceProps) {
  const [aloud, setAloud] = useState(() => keptChoice('aloud') === 'yes');
  useEffect(() => {
    if (!aloud || guidance === '') return;
    const sentence = new SpeechSynthesisUtterance(guidance);
    sentence.lang = words.language;
    speechSynthesis.cancel();
    speechSynthesis.speak(sentence);
  }, [aloud, guidance]);
  return (
    <div class="guidance">
      <p aria-live="polite">{guidance}</p>
      {document.fullscreenEnabled && <FullScreenButton words={words} />}
      {canSpeak && (
        <button
          type="button"
          aria-pressed={aloud}
          onClick={() => {
            if (aloud) speechSynthesis.cancel();
            keepChoice('aloud', aloud ? 'no' : 'yes');
            setAloud(!aloud);
          }}
        >
          {words.clinic.speak}
        </button>
      )}
    </div>
  );
}
