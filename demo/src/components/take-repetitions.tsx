import type { Measurement } from 'goniokit';
import type { Session } from '../session.ts';
import { type State, takeKey, type Which } from '../state/state.ts';
import type { Words } from '../words/words.ts';

interface TakeRepetitionsProps {
  readonly words: Words;
  readonly state: State;
  readonly session: Session;
  readonly measurement: Measurement;
  readonly which: Which;
}

/** What a take's repetitions gave; before the camera that saw them, each can be done once more. */
export function TakeRepetitions(props: TakeRepetitionsProps) {
  const { words, state, session, measurement, which } = props;
  const { clinic: text } = words;
  const { motion, side, redoing, atHand } = state;
  const isAtHand = atHand.includes(takeKey(motion, side, which));
  if (measurement.status !== 'measured' || !isAtHand) return null;
  if (redoing !== null) {
    return (
      <div class="redoing">
        <p>{text.redoing(redoing + 1)}</p>
        <button type="button" onClick={() => session.redo(null)}>
          {text.keepAll}
        </button>
      </div>
    );
  }
  return (
    <ol class="take-repetitions" aria-label={text.redoTitle}>
      {measurement.repetitions.map(({ startMs, value, plateauMs }, i) => (
        <li key={startMs}>
          <b>{words.degrees(value, 1)}</b>
          <small>{plateauMs > 0 ? words.held(plateauMs) : words.reasons['no-plateau']}</small>
          <button
            type="button"
            aria-label={text.redoOf(words.repetition(i + 1, words.degrees(value, 1)))}
            onClick={() => session.redo(i)}
          >
            {text.redo}
          </button>
        </li>
      ))}
    </ol>
  );
}
