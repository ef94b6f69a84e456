import { type ErrorCode, GoniokitError } from '../errors/goniokit-error.ts';
import { decodeText } from './decode-text.ts';
import { shortened } from './describe-value.ts';

/**
 * The JSON value that a piece of a file holds.
 *
 * @param what names the piece in the error
 * @throws GoniokitError with that code; what the host's JSON.parse says differs between hosts and is left out
 */
export function readJson(bytes: Uint8Array, code: ErrorCode, what: string): unknown {
  const text = decodeText(bytes);
  if (text === null) {
    throw new GoniokitError(code, { what, expected: 'text in UTF-8', received: 'other bytes' });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new GoniokitError(code, { what, expected: 'JSON', received: describeText(text) });
  }
}

function describeText(text: string): string {
  const start = shortened(text.trim().replace(/[^ -~]/g, '?'));
  return /^\s*\{/.test(text) && !/\}\s*$/.test(text) ? `one that breaks off: ${start}` : start;
}
