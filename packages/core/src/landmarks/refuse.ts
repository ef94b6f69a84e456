import { type ErrorCode, GoniokitError } from '../errors/goniokit-error.ts';
import { describeValue } from './describe-value.ts';

/** The error for a value that is not what it should be. */
export function refuse(
  code: ErrorCode,
  what: string,
  expected: string,
  received: unknown,
): GoniokitError {
  return new GoniokitError(code, { what, expected, received: describeValue(received) });
}
