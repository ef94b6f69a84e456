import { useEffect, useState } from 'preact/hooks';
import type { Clinic } from '../../clinic/clinic.ts';
import type { ClinicState } from '../../clinic/clinic-state.ts';
import type { Words } from '../../words/words.ts';
import { download } from './download.ts';

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
  useEffect(() => {
    void navigator.serviceWorker?.ready.then(() => setOffline(true));
  }, []);
  return (
    <section class="card" aria-labelledby="data">
      <h2 id="data">{text.data}</h2>
      <p class="hint">{text.dataText}</p>
      {isOffline && <p class="hint">{text.offline}</p>}
      {records.damaged > 0 && <p class="flag">{text.damaged(records.damaged)}</p>}
      <div class="ways start">
        <button
          type="button"
          onClick={async () =>
            download(text.backupName(Date.now()), 'application/json', await clinic.backup())
          }
        >
          {text.backup}
        </button>
        <label class="file">
          <input
            type="file"
            accept=".json,application/json"
            disabled={readOnly}
            onChange={async ({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              currentTarget.value = '';
              if (file) await clinic.restore(await file.text());
            }}
          />
          <span class="choice">{text.restore}</span>
        </label>
      </div>
      <p role="status">{restore && text.restored(restore)}</p>
    </section>
  );
}
