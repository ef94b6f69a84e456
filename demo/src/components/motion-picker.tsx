import { catalogue, findMotion, sidesOf } from 'goniokit';
import type { PageEvent } from '../state/event.ts';
import type { State } from '../state/state.ts';
import type { Words } from '../words/words.ts';

interface MotionPickerProps {
  readonly words: Words;
  readonly state: State;
  readonly dispatch: (event: PageEvent) => void;
}

const joints = [...new Set(catalogue.map(({ joint }) => joint))];

/** What is measured, on which side, and how the subject stands for it. */
export function MotionPicker({ words, state, dispatch }: MotionPickerProps) {
  const { motion, side, taking } = state;
  const { row } = findMotion(motion);
  const { position, instruction } = words.howTo(motion);
  const sides = sidesOf(row);
  const busy = taking !== null;
  return (
    <section class="motion" aria-label={words.motion}>
      <label class="field">
        <span>{words.motion}</span>
        <select
          value={motion}
          disabled={busy}
          onChange={({ currentTarget }) =>
            dispatch({ type: 'motion-chosen', motion: currentTarget.value })
          }
        >
          {joints.map((joint) => (
            <optgroup key={joint} label={words.joint(joint)}>
              {catalogue
                .filter((one) => one.joint === joint)
                .flatMap(({ motions }) => motions)
                .map(({ id }) => (
                  <option key={id} value={id}>
                    {words.motionLabel(id)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      {sides.length > 1 && (
        <fieldset class="sides" disabled={busy}>
          <legend>{words.side}</legend>
          {sides.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="side"
                checked={one === side}
                onChange={() => dispatch({ type: 'side-chosen', side: one })}
              />
              <span class="choice">{words.sides[one]}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p class="hint">
        {position} {instruction} {words.cameraView[row.view]}
      </p>
    </section>
  );
}
