import type { Measurements } from '../measurement/measurement.ts';

/** What became of one file. */
export type RecordingResult = ReadResult | FailedResult;

/** A file that was read, and what was measured in it. */
export interface ReadResult {
  readonly file: string;
  /** Of the file's bytes, lower-case hexadecimal; null where nobody took it. */
  readonly sha256: string | null;
  readonly status: 'read';
  readonly measurements: Measurements;
}

/** A file that could not be read. A {@link GoniokitError} is an `error` as it stands. */
export interface FailedResult {
  readonly file: string;
  readonly status: 'failed';
  readonly error: { readonly code: string; readonly message: string };
}
