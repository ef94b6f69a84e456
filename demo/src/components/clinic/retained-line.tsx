import type { Retained } from '../../clinic/retained-of.ts';
import type { Words } from '../../words/words.ts';

interface RetainedLineProps {
  readonly words: Words;
  readonly retained: Retained | null;
}

/** How much of the last session's gain was left when this one began. */
export function RetainedLine({ words, retained }: RetainedLineProps) {
  if (retained === null) return null;
  const { clinic: text } = words;
  const { gain, lastDelta } = retained;
  return (
    <p class="retained">
      {gain.status === 'known'
        ? text.retained(
            words.signedDegrees(lastDelta),
            words.percent(gain.share),
            words.percent(gain.ci95[0]),
            words.percent(gain.ci95[1]),
          )
        : text.notRetained[gain.reason]}
    </p>
  );
}
