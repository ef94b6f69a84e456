import type { Pain } from '../../store/records.ts';
import type { Words } from '../../words/words.ts';

interface PainFieldsProps {
  readonly words: Words;
  readonly pain: Pain;
  readonly disabled: boolean;
  readonly onChange: (pain: Pain) => void;
}

const scores = Array.from({ length: 11 }, (_, score) => score);

/** Pain from 0 to 10, at rest and at the end of the movement. */
export function PainFields({ words, pain, disabled, onChange }: PainFieldsProps) {
  const { clinic: text } = words;
  return (
    <div class="pain">
      {(['rest', 'end'] as const).map((when) => (
        <fieldset key={when} disabled={disabled}>
          <legend>{text.pain[when]}</legend>
          <div class="scores">
            {scores.map((score) => (
              <label key={score}>
                <input
                  type="radio"
                  name={`pain-${when}`}
                  checked={pain[when] === score}
                  onChange={() => onChange({ ...pain, [when]: score })}
                />
                <span class="choice">{score}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
