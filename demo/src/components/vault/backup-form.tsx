import { useState } from 'preact/hooks';
import type { BackupFor, Clinic } from '../../clinic/clinic.ts';
import type { ClinicState } from '../../clinic/clinic-state.ts';
import type { Words } from '../../words/words.ts';
import { download } from '../clinic/download.ts';
import { SecretForm } from './secret-form.tsx';

interface BackupFormProps {
  readonly words: Words;
  readonly state: ClinicState;
  readonly clinic: Clinic;
}

/** Everything in one file, and who can read it. */
export function BackupForm({ words, state, clinic }: BackupFormProps) {
  const { clinic: text } = words;
  const { vault: vaultText } = text;
  const isOn = state.vault.at === 'open';
  const [isWorking, setWorking] = useState(false);
  const [chosen, setChosen] = useState<BackupFor['by'] | null>(null);
  // What is encrypted here does not lie readable elsewhere unless that is asked for.
  const by = chosen ?? (isOn ? 'device' : 'everybody');
  const readers: BackupFor['by'][] = isOn ? ['device', 'own', 'everybody'] : ['everybody', 'own'];

  async function save(reader: BackupFor): Promise<boolean> {
    setWorking(true);
    const backup = await clinic.backup(reader);
    setWorking(false);
    if (backup !== null) download(text.backupName(Date.now()), 'application/json', backup);
    return backup !== null;
  }

  return (
    <div class="backup">
      <label class="field">
        <span>{vaultText.backupFor}</span>
        <select
          value={by}
          onChange={({ currentTarget }) => setChosen(currentTarget.value as BackupFor['by'])}
        >
          {readers.map((reader) => (
            <option key={reader} value={reader}>
              {vaultText.readers[reader]}
            </option>
          ))}
        </select>
      </label>
      {by === 'own' ? (
        <SecretForm
          id="backup"
          words={vaultText}
          next={vaultText.passphrase}
          submit={text.backup}
          onSubmit={async (_current, passphrase) =>
            (await save({ by, passphrase })) ? null : text.trouble.failed
          }
        />
      ) : (
        <button type="button" aria-busy={isWorking} onClick={() => isWorking || void save({ by })}>
          {text.backup}
        </button>
      )}
      <p role="status">{isWorking && text.backingUp}</p>
    </div>
  );
}
