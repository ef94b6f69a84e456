import { compare } from 'goniokit/comparison';
import { type State, takeOf } from '../state/state.ts';
import type { Words } from '../words/words.ts';
import { Change, NoChange } from './change.tsx';

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
