import { useState } from 'preact/hooks';
import type { Clinic } from '../../clinic/clinic.ts';
import type { ClinicState } from '../../clinic/clinic-state.ts';
import { type LockMinutes, lockMinutes } from '../../store/vault/vault-schema.ts';
import type { Words } from '../../words/words.ts';
import { RecoveryKey } from './recovery-key.tsx';
import { SecretForm } from './secret-form.tsx';
import { SureDialog } from './sure-dialog.tsx';

interface PassphraseSectionProps {
  readonly words: Words;
  readonly state: ClinicState;
  readonly clinic: Clinic;
}

/** Whether what is kept is encrypted, and everything around the passphrase. */
export function PassphraseSection({ words, state, clinic }: PassphraseSectionProps) {
  const { vault: text } = words.clinic;
  const { passphrase } = clinic;
  const { vault, readOnly } = state;
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  return (
    <section class="card" aria-labelledby="passphrase">
      <h2 id="passphrase">{text.title}</h2>
      <p class="hint">{vault.at === 'open' ? text.isOn : text.about}</p>
      {recoveryKey !== null && (
        <RecoveryKey
          words={text}
          recoveryKey={recoveryKey}
          onWritten={() => setRecoveryKey(null)}
        />
      )}
      {vault.at === 'none' && (
        <details>
          <summary>{text.setUp}</summary>
          <p>{text.lost}</p>
          <p class="hint">{text.old}</p>
          <SecretForm
            id="set-passphrase"
            words={text}
            next={text.passphrase}
            submit={text.turnOn}
            disabled={readOnly}
            onSubmit={async (_current, next) => {
              const key = await passphrase.turnOn(next);
              setRecoveryKey(key);
              return key === null ? text.notDone : null;
            }}
          />
        </details>
      )}
      {vault.at === 'open' && recoveryKey === null && (
        <>
          <div class="ways start">
            <label class="field inline">
              <span>{text.lockAfter}</span>
              <select
                value={String(vault.lockAfter)}
                disabled={readOnly}
                onChange={({ currentTarget }) => {
                  const chosen = lockMinutes.find((one) => String(one) === currentTarget.value);
                  void passphrase.lockAfter(chosen ?? null);
                }}
              >
                {[...lockMinutes, null].map((minutes: LockMinutes | null) => (
                  <option key={minutes} value={String(minutes)}>
                    {text.minutes(minutes)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <p class="hint">{text.lost}</p>
          <details>
            <summary>{text.change}</summary>
            <SecretForm
              id="change-passphrase"
              words={text}
              current={text.secret}
              next={text.next}
              submit={text.change}
              disabled={readOnly}
              onSubmit={async (current, next) => {
                const outcome = await passphrase.change(current, next);
                setDone(outcome === 'done' ? text.changed : null);
                return outcome === 'done' ? null : text.outcome[outcome];
              }}
            />
            <p role="status">{done}</p>
          </details>
          <details>
            <summary>{text.renew}</summary>
            <p class="hint">{text.renewText}</p>
            <SecretForm
              id="renew-key"
              words={text}
              current={text.secret}
              submit={text.renew}
              disabled={readOnly}
              onSubmit={async (current) => {
                const { outcome, key } = await passphrase.renewRecoveryKey(current);
                if (outcome !== 'done') return text.outcome[outcome];
                setRecoveryKey(key);
                return null;
              }}
            />
          </details>
          <p>
            <SureDialog
              id="turn-off"
              label={text.turnOff}
              ask={text.turnOffAsk}
              text={text.turnOffText}
              no={text.stayOn}
              yes={text.turnOff}
              disabled={readOnly}
              onYes={() => void passphrase.turnOff()}
            />
          </p>
        </>
      )}
    </section>
  );
}
