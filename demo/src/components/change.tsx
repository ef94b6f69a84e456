import type { Compared, NotCompared } from 'goniokit';
import type { Words } from '../words/words.ts';
import { ChangePicture } from './change-picture.tsx';

interface ChangeProps {
  readonly words: Words;
  readonly comparison: Compared;
}

/** A change with its verdict and its error. */
export function Change({ words, comparison }: ChangeProps) {
  const { verdict, delta, deltaCi95, mdc95, compensationDelta } = comparison;
  return (
    <>
      <p class="verdict" data-verdict={verdict}>
        {words.verdict[verdict]}
      </p>
      <p class="value">{words.signedDegrees(delta)}</p>
      <p class="interval">
        {words.interval(words.signedDegrees(deltaCi95[0]), words.signedDegrees(deltaCi95[1]))}
      </p>
      <ChangePicture words={words} comparison={comparison} />
      <p>{words.verdictText[verdict]}</p>
      <p class="detail">
        {mdc95 === null ? words.noMdc : words.mdc(words.degrees(mdc95.value, 1), mdc95.source)}
      </p>
      {compensationDelta !== null && Math.abs(compensationDelta) >= 1 && (
        <p class="detail flag">{words.compensationAdded(words.signedDegrees(compensationDelta))}</p>
      )}
    </>
  );
}

interface NoChangeProps {
  readonly words: Words;
  readonly comparison: NotCompared;
}

/** Why two takes do not compare. */
export function NoChange({ words, comparison }: NoChangeProps) {
  return (
    <>
      <p class="verdict">{words.notComparable}</p>
      <ul class="refusal">
        {comparison.reasons.map((reason) => (
          <li key={reason}>{words.notComparableReasons[reason]}</li>
        ))}
      </ul>
    </>
  );
}
