import { type ErrorCode, type ErrorPlace, GoniokitError } from 'goniokit';

const SHOWN = 40;

/** The error for a part of a file that is not what it should be. */
export function refusal(
  code: ErrorCode,
  what: string,
  expected: string,
  received: string,
  where: ErrorPlace,
): GoniokitError {
  return new GoniokitError(code, { what, expected, received, where });
}

/** Text of a file in an error: quoted, cut to what fits into a sentence. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text);
}
