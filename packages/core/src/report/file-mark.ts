import { limitsFor } from './limits-of-use.ts';

/** A file by its name and content. */
export interface FileMark {
  readonly file: string;
  /** Of the file's bytes, lower-case hexadecimal; null where nobody took it. */
  readonly sha256: string | null;
  /** False where no camera saw what it shows, as of markers. */
  readonly camera?: boolean;
  /** Why it could not be read; absent where it was. */
  readonly error?: { readonly code: string; readonly message: string };
}

/** A file's mark in a document, with what became of it, as `measure` says it. */
export interface FileEntry extends FileMark {
  readonly status: 'read' | 'failed';
}

export function fileEntry({ file, sha256, error }: FileMark): FileEntry {
  if (error === undefined) return { file, sha256, status: 'read' };
  const { code, message } = error;
  return { file, sha256, status: 'failed', error: { code, message } };
}

/** {@link limitsFor} of those files that were read. */
export function limitsForFiles(marks: readonly FileMark[]): string {
  return limitsFor(marks.filter(({ error }) => error === undefined));
}

/** What to say of a file that could not be read, by the name that it has in the report. */
export function failureNote(name: string, { error }: FileMark): readonly string[] {
  return error === undefined ? [] : [`${name} was not read: ${error.message}`];
}
