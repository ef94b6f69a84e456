import type { GoniokitError } from 'goniokit';

/** One thing that is to be measured. */
export interface Input {
  /** As its result names it; `-` is standard input. */
  readonly file: string;
  /** Whether it was found in a folder, and not named by anybody: then it may turn out to be no recording. */
  readonly isFound: boolean;
  /** Why nothing stands behind the name, where that is known before it is opened. */
  readonly error: GoniokitError | null;
}

export function named(file: string): Input {
  return { file, isFound: false, error: null };
}

export function found(file: string): Input {
  return { file, isFound: true, error: null };
}
