import type { ErrorCode } from '../errors/goniokit-error.ts';
import { refuse } from './refuse.ts';

/**
 * The fields of something that has to be an object, none of them checked.
 *
 * @throws GoniokitError with that code
 */
export function fieldsOf(
  value: unknown,
  code: ErrorCode,
  what: string,
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refuse(code, what, 'an object', value);
  }
  return value as Record<string, unknown>;
}
