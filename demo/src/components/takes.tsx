import type { Session } from '../session.ts';
import type { PageEvent } from '../state/event.ts';
import { type State, takeOf, type Which } from '../state/state.ts';
import type { Words } from '../words/words.ts';
import { Measure } from './measure.tsx';

interface TakesProps {
  readonly words: Words;
  readonly state: State;
  readonly session: Session;
  readonly dispatch: (event: PageEvent) => void;
}

/** The two takes, side by side. */
export function Takes({ words, state, session, dispatch }: TakesProps) {
  const taken = takeOf(state, 'before') !== null || takeOf(state, 'after') !== null;
  return (
    <section class="takes" aria-label={`${words.which.before}, ${words.which.after}`}>
      <TakeCard words={words} state={state} session={session} which="before" />
      <TakeCard words={words} state={state} session={session} which="after" />
      {taken && state.taking === null && (
        <button type="button" class="plain" onClick={() => dispatch({ type: 'takes-cleared' })}>
          {words.clear}
        </button>
      )}
    </section>
  );
}

interface TakeCardProps {
  readonly words: Words;
  readonly state: State;
  readonly session: Session;
  readonly which: Which;
}

function TakeCard({ words, state, session, which }: TakeCardProps) {
  const take = takeOf(state, which);
  const running = state.taking === which;
  const next =
    which === 'before' ? take === null : take === null && takeOf(state, 'before') !== null;
  const isReady = 'picture' in state.stage && state.taking === null;
  const measurement = take === null || take === 'empty' ? undefined : take.measurements[0];
  return (
    <article class="take" data-which={which} aria-labelledby={`take-${which}`}>
      <h2 id={`take-${which}`}>{words.which[which]}</h2>
      {take === null && <p class="hint">{running ? words.taking[which] : words.notTaken}</p>}
      {take === 'empty' && <p class="hint">{words.emptyTake}</p>}
      {measurement && <Measure words={words} measurement={measurement} />}
      {running ? (
        <button type="button" class="main" onClick={() => session.finishTake()}>
          {words.finish[which]}
        </button>
      ) : (
        <button
          type="button"
          class={next ? 'main' : ''}
          disabled={!isReady}
          onClick={() => session.startTake(which)}
        >
          {take === null ? words.take[which] : words.retake[which]}
        </button>
      )}
    </article>
  );
}
