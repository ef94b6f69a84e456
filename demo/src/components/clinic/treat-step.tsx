import type { StepProps } from './visit-screen.tsx';

/** Between the two measurements: the camera is off, and there is room for notes. */
export function TreatStep({ words, state, visit, change }: StepProps) {
  const { clinic: text } = words;
  return (
    <section class="card" aria-labelledby="treat">
      <h2 id="treat">{text.treatTitle}</h2>
      <p class="hint">{text.treatText}</p>
      <label class="field">
        <span>{text.notes}</span>
        <textarea
          rows={6}
          maxLength={10_000}
          disabled={state.readOnly}
          value={visit.notes}
          onInput={({ currentTarget }) => change({ notes: currentTarget.value })}
        />
      </label>
      <div class="ways end">
        <button
          type="button"
          class="main"
          disabled={state.readOnly}
          onClick={() => change({ step: 'after' })}
        >
          {text.toAfter}
        </button>
      </div>
    </section>
  );
}
