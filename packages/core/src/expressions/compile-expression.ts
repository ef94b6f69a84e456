import { describeValue } from '../landmarks/describe-value.ts';
import { checkChoice } from '../motions/definition-check.ts';
import type { FrameView, Unit } from '../motions/formula.ts';
import { badExpression } from './bad-expression.ts';
import { compileTree } from './compile-tree.ts';
import { expressionPoints } from './expression-points.ts';
import type { ExpressionNode } from './expression-tree.ts';
import { numberFunctions } from './number-functions.ts';
import { pointFunctions } from './point-functions.ts';
import { readTokens, type Token } from './read-tokens.ts';

const units: readonly Unit[] = ['deg', 'cm', 'ratio'];

/** A formula that was written as text, ready to be read in every frame. */
export interface Expression {
  readonly text: string;
  readonly unit: Unit;
  /** The points that it reads, as a formula's `needs`. */
  readonly needs: readonly string[];
  /** Whether it reads the picture of a subject seen from the side, and nothing else. */
  readonly needsSide: boolean;
  /** In the unit; NaN where points coincide that must not. */
  readonly read: (frame: FrameView) => number;
}

/**
 * Compiles a formula that somebody wrote: checked once, against what formulas may have, then a plain
 * function of a frame. Nothing in it is ever evaluated by a parser.
 *
 * Points: `shoulder` (the measured side's), `other_shoulder`, `mid_shoulder`, `left_shoulder`, `nose`, and
 * every other landmark with `_` for its hyphens. Functions of points: `angle(a, b, c)` at b, 0 to 180;
 * `bend(a, b, c)`, signed, forward positive; `tilt(a, b)` from the vertical, forward positive;
 * `distance(a, b)`; `height(a, b)` of a above b; `ahead(a, b)` of a before b. Of numbers: `abs`, `sqrt`,
 * `min`, `max`, `sin`, `cos`, `atan2` (degrees), `cm(23)`. Operators: `+ - * / ^` and brackets.
 *
 * @param unit `deg` or `ratio`: lengths must cancel out; `cm`: one length must be left
 * @throws GoniokitError `bad-expression`, with the character at which it is wrong; `bad-definition` where
 *   the unit is none
 * @example (await compileExpression('2 * angle(hip, knee, ankle)', 'deg')).needs // ['hip', 'knee', 'ankle']
 */
export async function compileExpression(text: string, unit: Unit): Promise<Expression> {
  checkChoice(unit, 'unit', units);
  if (typeof text !== 'string') throw badExpression('text', { said: describeValue(text) }, 0);
  const tokens = readTokens(text);
  checkNames(tokens);
  const leaves = tokens.filter(({ kind }) => kind === 'name' || kind === 'number');
  if (leaves.length === 0) throw badExpression('a formula', text, 0);
  const tree = await parsed(text);
  const { evaluate, needs, needsSide } = compileTree(tree, leaves, unit);
  return Object.freeze({ text, unit, needs: Object.freeze(needs), needsSide, read: evaluate });
}

/** Names are known before they are parsed: mathjs has words of its own (`mod`, `true`, `i`). */
function checkNames(tokens: readonly Token[]): void {
  for (const [i, { kind, text, at }] of tokens.entries()) {
    if (kind !== 'name') continue;
    if (tokens[i + 1]?.text === '(') {
      const isKnown = pointFunctions.has(text) || numberFunctions.has(text) || text === 'cm';
      if (!isKnown) throw badExpression('a function that expressions have', text, at);
    } else if (!expressionPoints.has(text)) {
      throw badExpression('a point that skeletons have', text, at);
    }
  }
}

async function parsed(text: string): Promise<ExpressionNode> {
  const { parseTree } = await import('./parse-tree.ts');
  try {
    return parseTree(text);
  } catch (error) {
    // mathjs counts from 1, and tells in words what it misses.
    const { char, message } = error as { readonly char?: number; readonly message?: string };
    const at = Math.min(Math.max(0, (char ?? 1) - 1), text.length);
    const said = String(message).replace(/ \(char \d+\)$/, '');
    throw badExpression('a formula', { said: `one with an error: ${said}` }, at);
  }
}
