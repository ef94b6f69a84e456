import type { Compared, NotCompared } from 'goniokit';
import { compare } from 'goniokit/comparison';
import { changeText, degreesText } from '../degrees-text.ts';
import { type State, takeOf } from '../state/state.ts';
import type { Words } from '../words.ts';
import { ChangePicture } from './change-picture.tsx';

interface ResultProps {
  readonly words: Words;
  readonly state: State;
}

/** After against before: the verdict in words, the change with its error, or why they do not compare. */
export function Result({ words, state }: ResultProps) {
  const before = takeOf(state, 'before');
  const after = takeOf(state, 'after');
  const both = before !== null && before !== 'empty' && after !== null && after !== 'empty';
  const comparison = both ? compare(before, after)[0] : undefined;
  return (
    <section class="result" aria-labelledby="result" aria-live="polite">
      <h2 id="result">{words.result}</h2>
      {comparison === undefined && <p class="hint">{words.resultHint}</p>}
      {comparison?.status === 'compared' && <Change words={words} comparison={comparison} />}
      {comparison?.status === 'not-comparable' && (
        <NoChange words={words} comparison={comparison} />
      )}
    </section>
  );
}

interface ChangeProps {
  readonly words: Words;
  readonly comparison: Compared;
}

function Change({ words, comparison }: ChangeProps) {
  const { verdict, delta, deltaCi95, mdc95, compensationDelta } = comparison;
  return (
    <>
      <p class="verdict" data-verdict={verdict}>
        {words.verdict[verdict]}
      </p>
      <p class="value">{changeText(delta)}</p>
      <p class="interval">{words.interval(changeText(deltaCi95[0]), changeText(deltaCi95[1]))}</p>
      <ChangePicture words={words} comparison={comparison} />
      <p>{words.verdictText[verdict]}</p>
      <p class="detail">
        {mdc95 === null ? words.noMdc : words.mdc(degreesText(mdc95.value, 1), mdc95.source)}
      </p>
      {compensationDelta !== null && Math.abs(compensationDelta) >= 1 && (
        <p class="detail flag">{words.compensationAdded(changeText(compensationDelta))}</p>
      )}
    </>
  );
}

interface NoChangeProps {
  readonly words: Words;
  readonly comparison: NotCompared;
}

function NoChange({ words, comparison }: NoChangeProps) {
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
