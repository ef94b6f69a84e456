import { useLayoutEffect, useRef } from 'preact/hooks';

interface SecretFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly autocomplete: 'new-password' | 'current-password';
  /** Something is wrong with it: the id of where it is said. */
  readonly problem?: string | undefined;
  readonly hint?: string;
  /** It is what the screen is for. */
  readonly isFirst?: boolean;
  readonly onInput: (secret: string) => void;
}

/** Typed without being seen. */
export function SecretField(props: SecretFieldProps) {
  const { id, label, value, autocomplete, problem, hint, isFirst = false, onInput } = props;
  const input = useRef<HTMLInputElement>(null);
  const hintId = `${id}-hint`;
  const described = [hint && hintId, problem].filter(Boolean).join(' ');
  useLayoutEffect(() => {
    if (isFirst) input.current?.focus();
  }, []);
  return (
    <div class="field">
      <label for={id}>
        <span>{label}</span>
      </label>
      <input
        id={id}
        type="password"
        required
        ref={input}
        autocomplete={autocomplete}
        autocapitalize="off"
        spellcheck={false}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={described === '' ? undefined : described}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {hint && (
        <small class="hint" id={hintId}>
          {hint}
        </small>
      )}
    </div>
  );
}
