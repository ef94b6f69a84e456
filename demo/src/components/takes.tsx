import type { Measurement } from 'goniokit';
import { degreesText } from '../degrees-text.ts';
import type { Session } from '../session.ts';
import type { PageEvent } from '../state/event.ts';
import { type State, takeOf, type Which } from '../state/state.ts';
import type { Words } from '../words.ts';

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

interface MeasureProps {
  readonly words: Words;
  readonly measurement: Measurement;
}

/** One measurement with its error, or the reasons why there is none. */
function Measure({ words, measurement }: MeasureProps) {
  if (measurement.status === 'unmeasurable') {
    return (
      <div class="refusal">
        <p>{words.refused}:</p>
        <ul>
          {measurement.reasons.map((reason) => (
            <li key={reason}>{words.reasons[reason]}</li>
          ))}
        </ul>
      </div>
    );
  }
  const { value, gross, ci95, standardError, repetitions, quality, compensations } = measurement;
  const exceeded = compensations.filter((one) => one.exceeded);
  const accepted = repetitions.filter((one) => one.accepted).length;
  return (
    <>
      <p class="value">{degreesText(value, 1)}</p>
      <p class="interval">{words.interval(degreesText(ci95[0], 1), degreesText(ci95[1], 1))}</p>
      <p class="detail">
        {words.error(degreesText(standardError, 1))} ·{' '}
        {words.accepted(accepted, repetitions.length)}
      </p>
      {gross !== null && Math.abs(gross - value) >= 1 && (
        <p class="detail">{words.gross(degreesText(gross, 1))}</p>
      )}
      {exceeded.map(({ id, deg }) => (
        <p key={id} class="detail flag">
          {words.compensating(words.compensation[id], degreesText(Math.abs(deg), 0))}
        </p>
      ))}
      {quality.reasons.map((reason) => (
        <p key={reason} class="detail flag">
          {words.flagged}: {words.reasons[reason]}
        </p>
      ))}
    </>
  );
}
