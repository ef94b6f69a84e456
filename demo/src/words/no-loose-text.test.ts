import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('..', import.meta.url));
const components = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .sort();

/** Attributes that people read or hear. */
const heard = new Set(['alt', 'aria-label', 'aria-description', 'label', 'placeholder', 'title']);

const hasLetter = /\p{L}/u;

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** The texts written into a component that are not its language's. */
function looseTexts(code: string, file: string): string[] {
  const { program, errors } = parseSync(file, code);
  expect(errors).toEqual([]);
  const found: string[] = [];
  function visit(value: unknown, isShown: boolean): void {
    if (Array.isArray(value)) for (const one of value) visit(one, isShown);
    else if (typeof value === 'object' && value !== null && 'type' in value)
      look(value as Node, isShown);
  }
  function look(node: Node, isShown: boolean): void {
    const text = textOf(node);
    if (text !== null) {
      if (isShown && hasLetter.test(text)) found.push(text.trim());
      return;
    }
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      visit(node.openingElement, false);
      visit(node.children, true);
    } else if (node.type === 'JSXAttribute') {
      visit(node.value, heard.has((node.name as { name: string }).name));
    } else if (node.type === 'TemplateLiteral' || showsItsParts.has(node.type)) {
      for (const [key, part] of Object.entries(node)) visit(part, isShown && key !== 'test');
    } else for (const part of Object.values(node)) visit(part, false);
  }
  visit(program, false);
  return found;
}

/** Expressions whose value is one of their parts. */
const showsItsParts = new Set([
  'JSXExpressionContainer',
  'ConditionalExpression',
  'LogicalExpression',
  'ParenthesizedExpression',
]);

function textOf(node: Node): string | null {
  if (node.type === 'JSXText') return node.value as string;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : '';
  if (node.type === 'TemplateElement') return (node.value as { raw: string }).raw;
  return null;
}

it('finds text that is written into a component', () => {
  const loose = (jsx: string) => looseTexts(`const a = ${jsx};`, 'a.tsx');
  expect(loose('<p>Hello {name}</p>')).toEqual(['Hello']);
  expect(loose('<p>{isLate ? "Late" : words.early}</p>')).toEqual(['Late']);
  expect(loose('<p>{isLate && <b>{`Late`}</b>}</p>')).toEqual(['Late']);
  expect(loose('<button aria-label="Close" class="plain" />')).toEqual(['Close']);
  expect(
    loose('<p data-at={stage === "open"}>{words.close} · {stage === "open" && 1}</p>'),
  ).toEqual([]);
});

it.each(components)('%s takes its text from the words', (file) => {
  expect(looseTexts(readFileSync(`${source}/${file}`, 'utf8'), file)).toEqual([]);
});
