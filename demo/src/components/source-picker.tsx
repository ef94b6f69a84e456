import type { Session } from '../session.ts';
import { examples, firstExample } from '../sources/examples.ts';
import type { State } from '../state/state.ts';
import type { Words } from '../words/words.ts';
import { CameraPicker } from './camera-picker.tsx';

interface SourcePickerProps {
  readonly words: Words;
  readonly state: State;
  readonly session: Session;
}

/** Example, camera or video file, one click each. */
export function SourcePicker({
  words,
  state: { source, stage, taking },
  session,
}: SourcePickerProps) {
  const busy = taking !== null;
  return (
    <fieldset class="sources" disabled={busy}>
      <legend>{words.source}</legend>
      <button
        type="button"
        aria-pressed={source.kind === 'example'}
        onClick={() => session.chooseExample(firstExample)}
      >
        {words.sources.example}
      </button>
      <button
        type="button"
        aria-pressed={source.kind === 'camera'}
        onClick={() => session.chooseCamera()}
      >
        {words.sources.camera}
      </button>
      <FilmButton
        label={words.sources.film}
        pressed={source.kind === 'film' || source.kind === 'recording'}
        session={session}
      />
      {source.kind === 'camera' && (
        <CameraPicker words={words} session={session} isOpen={'picture' in stage} />
      )}
      {source.kind === 'example' && (
        <label class="which-example">
          <span class="visually-hidden">{words.exampleLabel}</span>
          <select
            value={source.id}
            onChange={({ currentTarget }) => {
              const chosen = examples.find(({ id }) => id === currentTarget.value);
              if (chosen) session.chooseExample(chosen);
            }}
          >
            {examples.map(({ id }) => (
              <option key={id} value={id}>
                {words.examples[id]}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}

interface FilmButtonProps {
  readonly label: string;
  readonly pressed: boolean;
  readonly session: Session;
}

/** Opens the system's choice of a file; the input itself cannot be styled. */
export function FilmButton({ label, pressed, session }: FilmButtonProps) {
  return (
    <label class="file" data-pressed={pressed}>
      <input
        type="file"
        accept="video/*,.ndjson"
        onChange={({ currentTarget }) => {
          const film = currentTarget.files?.[0];
          // The same file may be chosen again.
          currentTarget.value = '';
          if (film?.name.endsWith('.ndjson')) session.chooseRecording(film);
          else if (film) session.chooseFilm(film);
        }}
      />
      <span class="choice">{label}</span>
    </label>
  );
}
