import { useLayoutEffect, useRef } from 'preact/hooks';
import type { VaultWords } from '../../words/vault-words.ts';

interface RecoveryKeyProps {
  readonly words: VaultWords;
  readonly recoveryKey: string;
  readonly onWritten: () => void;
}

/** Shown once, until it is written down. */
export function RecoveryKey({ words, recoveryKey, onWritten }: RecoveryKeyProps) {
  const title = useRef<HTMLHeadingElement>(null);
  // What was pressed to get here is gone: keyboard and screen reader go on here.
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <div class="recovery">
      <h3 ref={title} tabIndex={-1}>
        {words.recoveryTitle}
      </h3>
      <p>{words.recoveryText}</p>
      <p class="recovery-key">
        {recoveryKey.split('-').map((group, i) => (
          <span key={`${i} ${group}`}>{group}</span>
        ))}
      </p>
      <button type="button" class="main" onClick={onWritten}>
        {words.written}
      </button>
    </div>
  );
}
