/** The user interrupted. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** @throws Interrupted once the signal is aborted */
export function stopIfInterrupted(signal: AbortSignal): void {
  if (signal.aborted) throw new Interrupted();
}
