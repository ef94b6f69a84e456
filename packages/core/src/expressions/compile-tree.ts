import type { Unit } from '../motions/formula.ts';
import { badExpression } from './bad-expression.ts';
import { expressionPoints } from './expression-points.ts';
import type { ExpressionNode } from './expression-tree.ts';
import { numberFunctions } from './number-functions.ts';
import { pointFunctions } from './point-functions.ts';
import type { Token } from './read-tokens.ts';
import type { Evaluate, NumberTerm, PointTerm, Term } from './term.ts';

/** What a checked tree has become. */
export interface CompiledTree {
  readonly evaluate: Evaluate;
  /** Points by their own names, in the order of their first use. */
  readonly needs: readonly string[];
  readonly needsSide: boolean;
}

type Combine = (first: number, second: number) => number;

const operators: ReadonlyMap<string, Combine> = new Map<string, Combine>([
  ['add', (a, b) => a + b],
  ['subtract', (a, b) => a - b],
  ['multiply', (a, b) => a * b],
  ['divide', (a, b) => a / b],
  ['pow', (a, b) => a ** b],
]);

/**
 * Checks a tree against what expressions may have, and compiles it to closures. The tree carries no places;
 * but its names and numbers come in the order of the text, so each leaf is told by its token.
 *
 * @param leaves the tokens that are names or numbers
 * @throws GoniokitError `bad-expression`, with its place
 */
export function compileTree(
  root: ExpressionNode,
  leaves: readonly Token[],
  unit: Unit,
): CompiledTree {
  const needs: string[] = [];
  let needsSide = false;
  let next = 0;
  const here = (): number => leaves[Math.min(next, leaves.length - 1)]?.at ?? 0;
  const takeLeaf = (expected: unknown): Token => {
    const leaf = leaves[next++];
    // A tree that does not follow the text was not made of it.
    if (leaf === undefined || leaf.text !== expected) throw notAllowed('a leaf', here());
    return leaf;
  };

  function compile(node: ExpressionNode): Term {
    switch (node.type) {
      case 'ParenthesisNode':
        return compile(part(node.content));
      case 'ConstantNode':
        return compileNumber(node);
      case 'SymbolNode':
        return compilePoint(node);
      case 'OperatorNode':
        return compileOperator(node);
      case 'FunctionNode':
        return compileCall(node);
      default:
        throw notAllowed(node.type, here());
    }
  }

  function compileNumber({ value }: ExpressionNode): NumberTerm {
    const leaf = leaves[next++];
    if (typeof value !== 'number' || leaf?.kind !== 'number' || Number(leaf.text) !== value) {
      throw notAllowed('this value', leaf?.at ?? 0);
    }
    return { kind: 'number', length: 0, constant: value, evaluate: () => value };
  }

  function compilePoint({ name }: ExpressionNode): PointTerm {
    const { at } = takeLeaf(name);
    const point = expressionPoints.get(String(name));
    if (point === undefined) throw badExpression('a point that skeletons have', String(name), at);
    const known = needs.indexOf(point);
    return { kind: 'point', offset: 3 * (known < 0 ? needs.push(point) - 1 : known) };
  }

  function compileOperator({ fn, args = [], implicit, isPercentage }: ExpressionNode): NumberTerm {
    const at = here();
    if (implicit || isPercentage || typeof fn !== 'string') throw notAllowed('this operator', at);
    const first = numberOf(part(args[0]));
    if (fn === 'unaryMinus' && args.length === 1) {
      return {
        ...first,
        constant: first.constant === null ? null : -first.constant,
        evaluate: (frame) => -first.evaluate(frame),
      };
    }
    const combine = operators.get(fn);
    if (combine === undefined || args.length !== 2) throw notAllowed('this operator', at);
    const secondAt = here();
    const second = numberOf(part(args[1]));
    return {
      kind: 'number',
      length: lengthOf(fn, first, second, secondAt),
      constant: null,
      evaluate: (frame) => combine(first.evaluate(frame), second.evaluate(frame)),
    };
  }

  function compileCall({ fn, args = [] }: ExpressionNode): NumberTerm {
    const name = typeof fn === 'object' && fn.type === 'SymbolNode' ? String(fn.name) : '';
    const { at } = takeLeaf(name);
    const ofPoints = pointFunctions.get(name);
    if (ofPoints !== undefined) {
      if (args.length !== ofPoints.points) throw badCount(name, ofPoints.points, args.length, at);
      const [a = 0, b = 0, c = 0] = args.map(pointOf);
      const { read } = ofPoints;
      needsSide ||= ofPoints.needsSide;
      const evaluate: Evaluate = (frame) => read(frame, a, b, c);
      return { kind: 'number', length: ofPoints.length, constant: null, evaluate };
    }
    if (name === 'cm') return compileCentimetres(args, at);
    const ofNumbers = numberFunctions.get(name);
    if (ofNumbers === undefined) throw badExpression('a function that expressions have', name, at);
    const { fewest, most, compile: compileFunction } = ofNumbers;
    if (args.length < fewest || args.length > most) {
      throw badCount(name, args.length < fewest ? fewest : most, args.length, at);
    }
    const terms = args.map((arg) => ({ at: here(), term: numberOf(arg) }));
    const length = ofNumbers.length === 'plain' ? 0 : terms[0]!.term.length;
    for (const one of terms) checkLength(one.term.length, length, one.at);
    return {
      kind: 'number',
      length: { same: length, half: length / 2, none: 0, plain: 0 }[ofNumbers.length],
      constant: null,
      evaluate: compileFunction(terms.map(({ term }) => term.evaluate)),
    };
  }

  /** A length that is written down: `cm(23)`. */
  function compileCentimetres(args: readonly ExpressionNode[], at: number): NumberTerm {
    if (unit !== 'cm') throw badExpression('a motion in centimetres', 'cm', at);
    if (args.length !== 1) throw badCount('cm', 1, args.length, at);
    const valueAt = here();
    const value = numberOf(part(args[0]));
    checkLength(value.length, 0, valueAt);
    return { ...value, length: 1 };
  }

  function numberOf(node: ExpressionNode): NumberTerm {
    const at = here();
    const term = compile(node);
    if (term.kind === 'number') return term;
    throw badExpression(
      'a number here, as distance(a, b) makes of points',
      { said: 'a point' },
      at,
    );
  }

  function pointOf(node: ExpressionNode): number {
    const at = here();
    const term = compile(node);
    if (term.kind === 'point') return term.offset;
    throw badExpression('a point here', { said: 'a number' }, at);
  }

  const { length, evaluate } = numberOf(root);
  checkLength(length, unit === 'cm' ? 1 : 0, 0);
  if (next !== leaves.length) throw notAllowed('what follows', here());
  if (needs.length === 0) throw badExpression('a point to read', { said: 'none' }, 0);
  return { evaluate, needs, needsSide };
}

/** Power of a length in what an operator makes. */
function lengthOf(fn: string, first: NumberTerm, second: NumberTerm, at: number): number {
  if (fn === 'multiply') return first.length + second.length;
  if (fn === 'divide') return first.length - second.length;
  checkLength(second.length, fn === 'pow' ? 0 : first.length, at);
  if (fn !== 'pow' || first.length === 0) return first.length;
  if (second.constant !== null) return first.length * second.constant;
  throw badExpression('a written number as the power of a length', { said: 'a computed one' }, at);
}

const lengthWords = ['a plain number', 'a length', 'an area', 'a volume'];

function checkLength(length: number, wanted: number, at: number): void {
  if (length === wanted) return;
  const word = (power: number) => lengthWords[power] ?? `a length to the power of ${power}`;
  throw badExpression(word(wanted), { said: word(length) }, at);
}

function badCount(name: string, wanted: number, received: number, at: number) {
  return badExpression(
    `${wanted} argument${wanted === 1 ? '' : 's'} of ${name}`,
    { said: `${received}` },
    at,
  );
}

function notAllowed(what: string, at: number) {
  return badExpression('what expressions may have', { said: what }, at);
}

function part(node: ExpressionNode | undefined): ExpressionNode {
  if (node === undefined) throw notAllowed('nothing', 0);
  return node;
}
