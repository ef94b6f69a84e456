import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { VaultWords } from '../../words/vault-words.ts';
import { type NewSecret, NewSecretFields, noSecret, problemOf } from './new-secret-fields.tsx';
import { SecretField } from './secret-field.tsx';

interface SecretFormProps {
  /** Of its own on the page. */
  readonly id: string;
  readonly words: VaultWords;
  /** Label of the secret that holds now; without it none is asked for. */
  readonly current?: string;
  /** Label of the passphrase that shall hold; without it none is asked for. */
  readonly next?: string;
  readonly submit: string;
  readonly disabled?: boolean;
  readonly isFirst?: boolean;
  /** @returns what is wrong, in words; null where it is done */
  readonly onSubmit: (current: string, next: string) => Promise<string | null>;
  readonly children?: ComponentChildren;
}

/** Asks for secrets, forgets them once they were used, and says what was wrong with them. */
export function SecretForm(props: SecretFormProps) {
  const { id, words, current, next, submit, disabled = false, isFirst = false } = props;
  const [secret, setSecret] = useState('');
  const [fresh, setFresh] = useState<NewSecret>(noSecret);
  const [problem, setProblem] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  const problemId = `${id}-problem`;
  const said = problem === null ? undefined : problemId;

  async function work(): Promise<void> {
    const wrong = next === undefined ? null : problemOf(fresh);
    if (wrong !== null) {
      setProblem(words[wrong]);
      return;
    }
    setProblem(null);
    setWorking(true);
    const failed = await props.onSubmit(secret, fresh.first);
    setWorking(false);
    setProblem(failed);
    if (failed !== null) return;
    setSecret('');
    setFresh(noSecret);
  }

  return (
    <form
      class="secret-form"
      aria-busy={isWorking}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWorking) void work();
      }}
    >
      <fieldset disabled={disabled}>
        {current !== undefined && (
          <SecretField
            id={`${id}-now`}
            label={current}
            autocomplete="current-password"
            value={secret}
            problem={said}
            isFirst={isFirst}
            onInput={setSecret}
          />
        )}
        {next !== undefined && (
          <NewSecretFields
            id={id}
            words={words}
            label={next}
            secret={fresh}
            problem={said}
            onChange={setFresh}
          />
        )}
        {props.children}
        <button type="submit" class="main" aria-disabled={isWorking}>
          {submit}
        </button>
      </fieldset>
      <p class="flag" role="alert" id={problemId} hidden={problem === null}>
        {problem}
      </p>
      <p class="hint" role="status">
        {isWorking && words.working}
      </p>
    </form>
  );
}
