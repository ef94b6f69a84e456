import type { State } from '../state/state.ts';
import type { Words } from '../words/words.ts';

interface RepetitionsProps {
  readonly words: Words;
  readonly state: State;
}

/** Repetitions as they are counted. */
export function Repetitions({ words, state: { live } }: RepetitionsProps) {
  const repetitions = live?.repetitions ?? [];
  const last = repetitions.at(-1);
  return (
    <section class="repetitions" aria-labelledby="repetitions">
      <h2 id="repetitions">
        {words.repetitions} <b class="count">{repetitions.length}</b>
      </h2>
      {repetitions.length === 0 ? (
        <p class="hint">{words.noRepetition}</p>
      ) : (
        <ol>
          {repetitions.map(({ startMs, value, plateauMs }, index) => (
            <li key={startMs}>
              <span class="visually-hidden">{words.repetition(index + 1, '')}</span>
              <b>{words.degrees(value, 0)}</b>
              <small>{plateauMs > 0 ? words.held(plateauMs) : words.reasons['no-plateau']}</small>
            </li>
          ))}
        </ol>
      )}
      <p class="visually-hidden" aria-live="polite">
        {last && words.repetition(repetitions.length, words.degrees(last.value, 0))}
      </p>
    </section>
  );
}
