const NAME = 'goniokit-writes';

/**
 * Only one tab writes. The others read, and take over when it is closed.
 *
 * @param onHeld told once this tab may write
 * @returns whether it may at once
 */
export async function askToWrite(onHeld: () => void): Promise<boolean> {
  const forever = () => new Promise<never>(() => {});
  const free = await new Promise<boolean>((resolve) => {
    void navigator.locks.request(NAME, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : forever();
    });
  });
  if (!free) {
    void navigator.locks.request(NAME, () => {
      onHeld();
      return forever();
    });
  }
  return free;
}
