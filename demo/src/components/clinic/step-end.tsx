import { PainFields } from './pain-fields.tsx';
import type { StepProps } from './visit-screen.tsx';

interface StepEndProps extends Pick<StepProps, 'words' | 'visit' | 'change'> {
  readonly which: 'before' | 'after';
  readonly disabled: boolean;
  /** Whether everything is measured. */
  readonly isDone: boolean;
  /** What has no number yet. */
  readonly open: readonly string[];
}

/** What is left to do once the motions are measured: ask for pain, and go on. */
export function StepEnd({ words, visit, change, which, disabled, isDone, open }: StepEndProps) {
  const { clinic: text } = words;
  return (
    <section class="pain-card" aria-label={text.painTitle}>
      <PainFields
        words={words}
        pain={visit.pain[which]}
        disabled={disabled}
        onChange={(pain) => change({ pain: { ...visit.pain, [which]: pain } })}
      />
      {open.length > 0 && <p class="hint">{text.stillToDo(open)}</p>}
      <div class="ways end">
        <button
          type="button"
          class={isDone ? 'main' : ''}
          disabled={disabled}
          onClick={() =>
            which === 'before'
              ? change({ step: 'treat' })
              : change({ step: 'result', finished: true })
          }
        >
          {which === 'before' ? text.toTreat : text.toResult}
        </button>
      </div>
    </section>
  );
}
