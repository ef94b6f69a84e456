import { useRef } from 'preact/hooks';

interface SureDialogProps {
  /** Of its own on the page. */
  readonly id: string;
  /** The button that asks. */
  readonly label: string;
  readonly ask: string;
  readonly text: string;
  readonly no: string;
  readonly yes: string;
  readonly disabled?: boolean;
  readonly onYes: () => void;
}

/** A button whose work is asked about once more. */
export function SureDialog({
  id,
  label,
  ask,
  text,
  no,
  yes,
  disabled = false,
  onYes,
}: SureDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        class="plain"
        disabled={disabled}
        onClick={() => dialog.current?.showModal()}
      >
        {label}
      </button>
      <dialog ref={dialog} aria-labelledby={id}>
        <h2 id={id}>{ask}</h2>
        <p>{text}</p>
        <div class="ways">
          <button type="button" onClick={() => dialog.current?.close()}>
            {no}
          </button>
          <button
            type="button"
            class="main"
            onClick={() => {
              dialog.current?.close();
              onYes();
            }}
          >
            {yes}
          </button>
        </div>
      </dialog>
    </>
  );
}
