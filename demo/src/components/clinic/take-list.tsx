import type { PageEvent } from '../../state/event.ts';
import { type State, takeKey, type Which } from '../../state/state.ts';
import type { Words } from '../../words/words.ts';

interface TakeListProps {
  readonly words: Words;
  readonly state: State;
  readonly dispatch: (event: PageEvent) => void;
  readonly which: Which;
}

/** The protocol's motions with what was measured of each; a tap goes to one. */
export function TakeList({ words, state, dispatch, which }: TakeListProps) {
  const { guided, takes, taking } = state;
  if (guided === null) return null;
  return (
    <section aria-labelledby="take-list">
      <h2 id="take-list">{words.clinic.motionsOf[which]}</h2>
      <ol class="take-list">
        {guided.wanted.map(({ motion, side }) => {
          const take = takes[takeKey(motion, side, which)];
          const isHere = state.motion === motion && state.side === side;
          return (
            <li key={`${motion} ${side}`}>
              <button
                type="button"
                aria-current={isHere}
                disabled={taking !== null}
                onClick={() => {
                  dispatch({ type: 'motion-chosen', motion });
                  dispatch({ type: 'side-chosen', side });
                }}
              >
                <span>{words.sidedMotion(motion, side)}</span>
                <b>{taking !== null && isHere ? words.clinic.measuring : textOf(take, words)}</b>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function textOf(take: State['takes'][string] | undefined, words: Words): string {
  if (take === undefined) return words.clinic.toDo;
  const measurement = take === 'empty' ? undefined : take.measurements[0];
  return measurement?.status === 'measured'
    ? words.degrees(measurement.value, 1)
    : words.clinic.notMeasured;
}
