import type { Clinic } from '../../clinic/clinic.ts';
import type { StoredTake } from '../../store/records.ts';
import type { Words } from '../../words/words.ts';

interface InterruptedTakesProps {
  readonly words: Words;
  readonly clinic: Clinic;
  readonly takes: readonly StoredTake[];
  readonly disabled: boolean;
}

/** Recordings that broke off: what is on disk of them can still be measured. */
export function InterruptedTakes({ words, clinic, takes, disabled }: InterruptedTakesProps) {
  const { clinic: text } = words;
  if (disabled) return null;
  return (
    <>
      {takes
        .filter(({ state }) => state === 'recording')
        .map((take) => (
          <section key={take.id} class="interrupted" role="alert">
            <p>
              {text.interrupted(words.sidedMotion(take.motion, take.side), words.which[take.which])}
            </p>
            <div class="ways start">
              <button type="button" class="main" onClick={() => clinic.recoverTake(take)}>
                {text.recover}
              </button>
              <button type="button" onClick={() => clinic.discardTake(take)}>
                {text.discard}
              </button>
            </div>
          </section>
        ))}
    </>
  );
}
