/**
 * What can be wrong with what was handed in. A closed union: each code has its line in the README's table.
 *
 * - `empty`: no bytes, or no line with anything on it
 * - `not-a-recording`: readable, but none of the formats that are known
 * - `unsupported-version`: a recording of a version that this release does not read
 * - `bad-header`: the first line is not a recording's header
 * - `bad-frame`: a line that is not a frame
 * - `time-not-rising`: a frame that is not later than the one before
 * - `missing-image-size`: image landmarks without the size of the picture
 * - `no-frames`: a header and nothing after it
 * - `unreadable`: the file cannot be opened or read
 * - `unknown-motion`, `unknown-side`, `bad-option`: a choice that does not exist
 * - `bad-results`: a results file that is not one of ours
 * - `bad-definition`: a motion of one's own that cannot be measured as it is defined
 * - `bad-expression`: a formula that is none, or uses what formulas may not
 * - `bad-data`: numbers that no statistic can be made of
 */
export type ErrorCode =
  | 'empty'
  | 'not-a-recording'
  | 'unsupported-version'
  | 'bad-header'
  | 'bad-frame'
  | 'time-not-rising'
  | 'missing-image-size'
  | 'no-frames'
  | 'unreadable'
  | 'unknown-motion'
  | 'unknown-side'
  | 'bad-option'
  | 'bad-results'
  | 'bad-definition'
  | 'bad-expression'
  | 'bad-data';

/** Where in the input it is wrong: lines, bytes and characters count from 1. */
export interface ErrorPlace {
  readonly file?: string;
  readonly line?: number;
  readonly byte?: number;
  /** In a JSON document, such as `motions[0].expression`. */
  readonly path?: string;
  /** In a text of one's own, such as an expression. */
  readonly character?: number;
}

/** The parts of the sentence: `<what> requires <expected>, received <received> (<where>)`. */
export interface ErrorDetails {
  readonly what: string;
  readonly expected: string;
  readonly received: string;
  readonly where?: ErrorPlace;
}

/** Every error that the library throws: data with a code; the sentence is made from it. */
export class GoniokitError extends Error {
  override readonly name = 'GoniokitError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails) {
    super(formatError(details));
    this.code = code;
    this.details = details;
  }

  /** The same error, its place completed: a reader knows the line, its caller the file. */
  at(place: ErrorPlace): GoniokitError {
    return new GoniokitError(this.code, {
      ...this.details,
      where: { ...place, ...this.details.where },
    });
  }
}

/** The sentence of an error. */
export function formatError({ what, expected, received, where }: ErrorDetails): string {
  return `${what} requires ${expected}, received ${received}${formatPlace(where)}`;
}

function formatPlace({ file, line, byte, character, path }: ErrorPlace = {}): string {
  const parts = [
    file,
    line && `line ${line}`,
    byte && `byte ${byte}`,
    character && `character ${character}`,
    path,
  ].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}
