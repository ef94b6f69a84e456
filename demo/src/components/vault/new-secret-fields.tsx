import type { VaultWords } from '../../words/vault-words.ts';
import { SecretField } from './secret-field.tsx';

/** A passphrase that is typed twice. */
export interface NewSecret {
  readonly first: string;
  readonly second: string;
}

export const noSecret: NewSecret = { first: '', second: '' };

/** Four short words are longer; what is shorter is guessed in a day. */
const SHORTEST = 12;

/** What is wrong with it, null where nothing is. */
export function problemOf({ first, second }: NewSecret): 'tooShort' | 'different' | null {
  if ([...first].length < SHORTEST) return 'tooShort';
  return first === second ? null : 'different';
}

interface NewSecretFieldsProps {
  readonly id: string;
  readonly words: VaultWords;
  readonly label: string;
  readonly secret: NewSecret;
  readonly onChange: (secret: NewSecret) => void;
  readonly problem: string | undefined;
}

/** A new passphrase, twice, because nobody sees what is typed. */
export function NewSecretFields(props: NewSecretFieldsProps) {
  const { id, words, label, secret, onChange, problem } = props;
  return (
    <>
      <SecretField
        id={`${id}-new`}
        label={label}
        hint={words.hint}
        autocomplete="new-password"
        value={secret.first}
        problem={problem}
        onInput={(first) => onChange({ ...secret, first })}
      />
      <SecretField
        id={`${id}-again`}
        label={words.once}
        autocomplete="new-password"
        value={secret.second}
        problem={problem}
        onInput={(second) => onChange({ ...secret, second })}
      />
    </>
  );
}
