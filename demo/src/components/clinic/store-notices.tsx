import type { Clinic } from '../../clinic/clinic.ts';
import type { ClinicState } from '../../clinic/clinic-state.ts';
import type { Words } from '../../words/words.ts';
import { download } from './download.ts';

interface StoreNoticesProps {
  readonly words: Words;
  readonly state: ClinicState;
  readonly clinic: Clinic;
}

/** What is wrong with keeping things, and what to do about it. */
export function StoreNotices({ words, state, clinic }: StoreNoticesProps) {
  const { clinic: text } = words;
  const { trouble, readOnly, vault } = state;
  return (
    <div class="notices">
      {readOnly && (
        <p class="notice" role="status">
          {text.readOnly}
        </p>
      )}
      {trouble !== null && (
        <div class="notice" role="alert">
          <p>{text.trouble[trouble]}</p>
          <div class="ways start">
            <button type="button" class="main" onClick={() => clinic.retry()}>
              {text.tryAgain}
            </button>
            {vault.at !== 'locked' && (
              <button
                type="button"
                onClick={async () => {
                  const by = vault.at === 'open' ? 'device' : 'everybody';
                  const backup = await clinic.backup({ by });
                  if (backup !== null)
                    download(text.backupName(Date.now()), 'application/json', backup);
                }}
              >
                {text.backup}
              </button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
