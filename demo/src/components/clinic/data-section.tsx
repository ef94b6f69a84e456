import { useEffect, useState } from 'preact/hooks';
import type { Clinic } from '../../clinic/clinic.ts';
import type { ClinicState } from '../../clinic/clinic-state.ts';
import type { Words } from '../../words/words.ts';
import { BackupForm } from '../vault/backup-form.tsx';
import { SecretForm } from '../vault/secret-form.tsx';

interface DataSectionProps {
  readonly words: Words;
  readonly state: ClinicState;
  readonly clinic: Clinic;
}

/** What is kept on the device, all of it in one file, and back. */
export function DataSection({ words, state, clinic }: DataSectionProps) {
  const { clinic: text } = words;
  const { restore, records, readOnly } = state;
  const [isOffline, setOffline] = useState(false);
  /** A backup that waits for its passphrase. */
  const [waiting, setWaiting] = useState<File | null>(null);
  useEffect(() => {
    void navigator.serviceWorker?.ready.then(() => setOffline(true));
  }, []);
  return (
    <section class="card" aria-labelledby="data">
      <h2 id="data">{text.data}</h2>
      <p class="hint">{text.dataText}</p>
      {isOffline && <p class="hint">{text.offline}</p>}
      {records.damaged > 0 && <p class="flag">{text.damaged(records.damaged)}</p>}
      <BackupForm words={words} state={state} clinic={clinic} />
      <label class="file">
        <input
          type="file"
          accept=".json,application/json"
          disabled={readOnly}
          onChange={async ({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            currentTarget.value = '';
            if (!file) return;
            setWaiting(file);
            await clinic.restore(file);
          }}
        />
        <span class="choice">{text.restore}</span>
      </label>
      <p role="status">{restore && text.restored(restore)}</p>
      {restore?.status === 'sealed' && waiting !== null && (
        <SecretForm
          id="restore"
          words={text.vault}
          current={text.vault.secret}
          submit={text.vault.openBackup}
          isFirst
          disabled={readOnly}
          onSubmit={async (secret) => {
            await clinic.restore(waiting, secret);
            return null;
          }}
        />
      )}
    </section>
  );
}
