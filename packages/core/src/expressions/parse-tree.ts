import { create, type FactoryFunctionMap, parseDependencies } from 'mathjs/number';
import type { ExpressionNode } from './expression-tree.ts';

const math = create(parseDependencies as FactoryFunctionMap) as unknown as {
  readonly parse: (text: string) => ExpressionNode;
};

/**
 * The syntax tree of an expression. mathjs parses and does not evaluate: the tree is checked and compiled
 * by ourselves. This file is loaded when the first expression is, for mathjs takes most of a second.
 */
export function parseTree(text: string): ExpressionNode {
  return math.parse(text);
}
