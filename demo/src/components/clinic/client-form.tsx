import { useState } from 'preact/hooks';
import type { Client } from '../../store/records.ts';
import type { Words } from '../../words/words.ts';

interface ClientFormProps {
  readonly words: Words;
  readonly disabled: boolean;
  /** Codes that are in use. */
  readonly taken: readonly string[];
  readonly onAdd: (client: Pick<Client, 'code' | 'birthYear' | 'sex'>) => void;
}

const FIRST_YEAR = 1900;

/** A new client: a code; birth year and sex only for the norms. */
export function ClientForm({ words, disabled, taken, onAdd }: ClientFormProps) {
  const { clinic: text } = words;
  const [code, setCode] = useState('');
  const [year, setYear] = useState('');
  const [sex, setSex] = useState<'' | 'female' | 'male'>('');
  const isTaken = taken.includes(code.trim());
  return (
    <form
      class="client-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() === '' || isTaken) return;
        onAdd({
          code: code.trim(),
          birthYear: year === '' ? null : Number(year),
          sex: sex === '' ? null : sex,
        });
      }}
    >
      <fieldset disabled={disabled}>
        <legend class="visually-hidden">{text.newClient}</legend>
        <label class="field">
          <span>{text.code}</span>
          <input
            required
            maxLength={40}
            autocomplete="off"
            value={code}
            aria-describedby="code-hint"
            onInput={({ currentTarget }) => setCode(currentTarget.value)}
          />
        </label>
        <label class="field">
          <span>{text.birthYear}</span>
          <input
            type="number"
            inputMode="numeric"
            min={FIRST_YEAR}
            max={new Date().getFullYear()}
            value={year}
            onInput={({ currentTarget }) => setYear(currentTarget.value)}
          />
        </label>
        <label class="field">
          <span>{text.sex}</span>
          <select
            value={sex}
            onChange={({ currentTarget }) => setSex(currentTarget.value as typeof sex)}
          >
            <option value="">{text.sexes.none}</option>
            <option value="female">{text.sexes.female}</option>
            <option value="male">{text.sexes.male}</option>
          </select>
        </label>
        <button type="submit" class="main">
          {text.addClient}
        </button>
      </fieldset>
      <p class="hint" id="code-hint">
        {isTaken ? text.codeTaken : text.codeHint}
      </p>
    </form>
  );
}
