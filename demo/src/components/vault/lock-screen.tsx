import type { Clinic } from '../../clinic/clinic.ts';
import type { ClinicState } from '../../clinic/clinic-state.ts';
import type { Words } from '../../words/words.ts';
import { SecretForm } from './secret-form.tsx';
import { SureDialog } from './sure-dialog.tsx';

interface LockScreenProps {
  readonly words: Words;
  readonly state: ClinicState;
  readonly clinic: Clinic;
}

/** In the place of everything that is kept, until the passphrase is given. */
export function LockScreen({ words, state, clinic }: LockScreenProps) {
  const { vault: text, eraseNow } = words.clinic;
  const { passphrase } = clinic;
  const isDamaged = state.vault.at === 'locked' && state.vault.isDamaged;
  return (
    <main class="screen locked">
      <section class="card" aria-labelledby="locked">
        <h2 id="locked" class="name">
          {text.lockedTitle}
        </h2>
        {isDamaged ? (
          <p class="flag" role="alert">
            {text.damaged}
          </p>
        ) : (
          <>
            <p>{text.lockedText}</p>
            <SecretForm
              id="unlock"
              words={text}
              current={text.secret}
              submit={text.unlock}
              isFirst
              onSubmit={async (secret) =>
                (await passphrase.unlock(secret)) ? null : text.outcome['wrong-secret']
              }
            />
          </>
        )}
        <details open={isDamaged}>
          <summary>{text.bothLost}</summary>
          <p class="hint">{text.bothLostText}</p>
          <SureDialog
            id="erase-all"
            label={text.eraseAll}
            ask={text.eraseAllAsk}
            text={text.eraseAllText}
            no={text.cancel}
            yes={eraseNow}
            disabled={state.readOnly}
            onYes={() => void passphrase.eraseAll()}
          />
        </details>
      </section>
    </main>
  );
}
