import type { Retained } from '../../clinic/retained-of.ts';
import { changeText } from '../../degrees-text.ts';
import type { Words } from '../../words.ts';

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
            changeText(lastDelta),
            percent(gain.share),
            percent(gain.ci95[0]),
            percent(gain.ci95[1]),
          )
        : text.notRetained[gain.reason]}
    </p>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`.replace('-', '−');
}
