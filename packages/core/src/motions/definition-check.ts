import { GoniokitError } from '../errors/goniokit-error.ts';
import { describeValue } from '../landmarks/describe-value.ts';

/** The error of a definition: which field requires what. */
export function badDefinition(path: string, expected: string, received: unknown): GoniokitError {
  return new GoniokitError('bad-definition', {
    what: path,
    expected,
    received: describeValue(received),
  });
}

/** A field that has to be an object of its own fields. */
export function checkObject(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badDefinition(path, 'an object', value);
  }
  return value as Record<string, unknown>;
}

/** A field that has to be a list, of so many. */
export function checkList(
  value: unknown,
  path: string,
  [fewest, most]: readonly [number, number],
): readonly unknown[] {
  if (!Array.isArray(value) || value.length < fewest || value.length > most) {
    throw badDefinition(path, `a list of ${fewest} to ${most}`, value);
  }
  return value;
}

/** A field that has to be one of some values. */
export function checkChoice<Value>(value: unknown, path: string, choices: readonly Value[]): Value {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw badDefinition(path, `one of ${choices.map((choice) => String(choice)).join(', ')}`, value);
}

/** A field that has to be a number within bounds. */
export function checkNumber(value: unknown, path: string, low: number, high: number): number {
  if (typeof value !== 'number' || !(value >= low && value <= high)) {
    throw badDefinition(path, `a number from ${low} to ${high}`, value);
  }
  return value;
}

/** Words for people: one line, nothing in it that a terminal would act on. */
export function checkText(value: unknown, path: string, longest: number): string {
  const isText =
    typeof value === 'string' &&
    value.trim() !== '' &&
    value.length <= longest &&
    !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(value);
  if (!isText) throw badDefinition(path, `one line of text, up to ${longest} characters`, value);
  return value;
}
