import { GoniokitError } from '../errors/goniokit-error.ts';
import { describeValue } from '../landmarks/describe-value.ts';

/**
 * The error of an expression.
 *
 * @param received a part of the text, or what is said of it
 * @param at offset of the character, 0 up; it is told counted from 1
 */
export function badExpression(
  expected: string,
  received: string | { readonly said: string },
  at: number,
): GoniokitError {
  return new GoniokitError('bad-expression', {
    what: 'expression',
    expected,
    received: typeof received === 'string' ? describeValue(received) : received.said,
    where: { character: at + 1 },
  });
}
