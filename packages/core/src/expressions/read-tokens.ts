import { badExpression } from './bad-expression.ts';

/** A part of an expression, and at which character it begins. */
export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

/** A formula of a clinic fits in a tenth of it. What is longer would only make the parser work. */
const MOST_CHARACTERS = 2000;
const MOST_TOKENS = 256;
const DEEPEST = 24;

const pattern =
  /[ \t]*(?:(\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)|([a-z]\w*)|([-+*/^(),])|($))/iuy;

/**
 * The parts of an expression. Everything that expressions may not have (strings, brackets, dots,
 * assignments, comments, keywords) is refused here, before any parser sees it; so are lengths and depths
 * that would take long.
 *
 * @throws GoniokitError `bad-expression`, with its place
 */
export function readTokens(text: string): readonly Token[] {
  if (text.length > MOST_CHARACTERS) {
    throw badExpression(`at most ${MOST_CHARACTERS} characters`, { said: `${text.length}` }, 0);
  }
  const tokens: Token[] = [];
  let depth = 0;
  pattern.lastIndex = 0;
  for (;;) {
    const token = nextToken(text);
    if (token.text === '(') depth++;
    if (token.text === ')') depth--;
    if (depth > DEEPEST)
      throw badExpression(`at most ${DEEPEST} brackets in each other`, '(', token.at);
    if (tokens.length >= MOST_TOKENS)
      throw badExpression(`at most ${MOST_TOKENS} parts`, token.text, token.at);
    checkNeighbours(tokens.at(-1), token);
    tokens.push(token);
    if (token.kind === 'end') return tokens;
  }
}

function nextToken(text: string): Token {
  const from = pattern.lastIndex;
  const match = pattern.exec(text);
  if (match === null) {
    const rest = text.slice(from);
    const at = from + rest.length - rest.trimStart().length;
    throw badExpression(
      'numbers, names of points and functions, + - * / ^ ( ) and commas',
      firstOf(text, at),
      at,
    );
  }
  const [whole, number, name, sign] = match;
  const at = from + whole.length - (number ?? name ?? sign ?? '').length;
  if (number !== undefined) {
    if (!Number.isFinite(Number(number)))
      throw badExpression('a number that is finite', number, at);
    return { kind: 'number', text: number, at };
  }
  if (name !== undefined) return { kind: 'name', text: name, at };
  return sign === undefined ? { kind: 'end', text: '', at } : { kind: 'sign', text: sign, at };
}

/** The character at an offset, whole where it takes two units. */
function firstOf(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

/** `2 x`, `a b` and `(a)(b)` would multiply: too easily meant otherwise. */
function checkNeighbours(before: Token | undefined, { kind, text, at }: Token): void {
  if (before === undefined) return;
  const ends = before.kind === 'number' || before.kind === 'name' || before.text === ')';
  const begins = kind === 'number' || kind === 'name' || text === '(';
  const isCall = before.kind === 'name' && text === '(';
  if (ends && begins && !isCall) throw badExpression('an operator before it', text, at);
  if (text === '+' && before.kind === 'sign' && before.text !== ')') {
    throw badExpression('a value before it', text, at);
  }
}
