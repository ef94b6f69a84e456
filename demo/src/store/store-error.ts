/** Why something could not be kept or read: a closed union, one sentence each in the page's words. */
export type StoreTrouble = 'full' | 'newer' | 'unavailable' | 'failed';

/** The disk said no. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble, cause: unknown) {
    super(trouble, { cause });
    this.trouble = trouble;
  }
}

/** What the browser's error means for the one who works with the page. */
export function troubleOf(error: unknown): StoreTrouble {
  if (error instanceof StoreError) return error.trouble;
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'VersionError') return 'newer';
  return name === 'SecurityError' || name === 'InvalidStateError' ? 'unavailable' : 'failed';
}
