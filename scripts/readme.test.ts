// What the READMEs show is true: their examples compile, run and print what stands below them, and their
// tables are those of the source. GONIOKIT_UPDATE=1 writes outputs and tables anew instead.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { notComparableSentences } from '../packages/core/src/comparison/not-comparable.ts';
import { reasonSentences } from '../packages/core/src/measurement/reason.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const update = Boolean(process.env.GONIOKIT_UPDATE);

/** From here every package of ours can be imported; examples are written into it to be run. */
const workshop = join(root, 'packages/camera/.cache/readme');

interface Example {
  readonly file: string;
  readonly code: string;
  /** What the README says that it prints; null where it says nothing. */
  readonly output: string | null;
}

const readmes = ['README.md', 'packages/core/README.md', 'packages/camera/README.md'];
const examples = readmes.flatMap((readme) => {
  const blocks = /```ts\n([\s\S]*?)```(?:\n+```(?:text|json)\n([\s\S]*?)```)?/g;
  return [...read(readme).matchAll(blocks)].map(([, code = '', output], index): Example => {
    const name = readme.replaceAll(/[/.]/g, '-');
    return { file: join(workshop, `${name}-${index + 1}.ts`), code, output: output ?? null };
  });
});

rmSync(workshop, { recursive: true, force: true });
mkdirSync(workshop, { recursive: true });
for (const { file, code } of examples) writeFileSync(file, code);
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

describe('the examples', () => {
  it('are found', () => {
    expect(examples.length).toBeGreaterThanOrEqual(readmes.length);
    expect(examples.some(({ output }) => output !== null)).toBe(true);
  });

  it('compile', () => {
    const settings = { extends: '../../tsconfig.test.json', include: ['*.ts'], references: [] };
    const project = join(workshop, 'tsconfig.json');
    writeFileSync(project, JSON.stringify({ ...settings, compilerOptions: { composite: false } }));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    expect(output(process.execPath, tsc, '-p', project, '--noEmit')).toBe('');
  });

  it.each(examples.filter((example) => example.output !== null))('$file runs', async (example) => {
    const lines: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((...values) => {
      lines.push(format(...values));
    });
    await import(example.file);
    log.mockRestore();
    const printed = `${lines.join('\n').trimEnd()}\n`;
    if (update) replaceInReadmes(`${example.code}\`\`\``, example.output ?? '', printed);
    else expect(printed).toBe(example.output);
  });
});

describe('the tables', () => {
  it.each([
    ['errors', table('code', 'meaning', errorCodes())],
    ['reasons', table('reason', 'meaning', reasonSentences)],
    ['not-comparable', table('reason', 'meaning', notComparableSentences)],
  ])('of %s is the source’s', (name, fresh) => {
    const [start, end] = [`<!-- ${name} -->\n`, `<!-- end of ${name} -->`];
    const text = read('README.md');
    const from = text.indexOf(start) + start.length;
    const to = text.indexOf(end);
    expect(from).toBeGreaterThan(start.length);
    expect(to).toBeGreaterThanOrEqual(from);
    if (update) write('README.md', text.slice(0, from) + fresh + text.slice(to));
    else expect(text.slice(from, to)).toBe(fresh);
  });
});

/** The codes as their comment explains them; each must also stand in the union. */
function errorCodes(): Record<string, string> {
  const source = read('packages/core/src/errors/goniokit-error.ts');
  const [, comment = ''] = /\/\*\*([\s\S]*?)\*\/\s*export type ErrorCode/.exec(source) ?? [];
  const [, union = ''] = /export type ErrorCode =([^;]*);/.exec(source) ?? [];
  const meanings: Record<string, string> = {};
  for (const [, codes = '', meaning = ''] of comment.matchAll(/\* - (`[^:]*`): (.*)/g)) {
    for (const [, code = ''] of codes.matchAll(/`([^`]*)`/g)) meanings[code] = meaning;
  }
  const inUnion = [...union.matchAll(/'([^']*)'/g)].map(([, code = '']) => code);
  expect(Object.keys(meanings)).toEqual(inUnion);
  return meanings;
}

/** A Markdown table as the formatter sets it. */
function table(key: string, value: string, rows: Readonly<Record<string, string>>): string {
  const cells = [
    [key, value],
    ...Object.entries(rows).map(([name, text]) => [`\`${name}\``, text]),
  ];
  const widths = [0, 1].map((i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[], fill: string) =>
    `| ${widths.map((width, i) => (row[i] ?? '').padEnd(width, fill)).join(' | ')} |\n`;
  const [head = [], ...body] = cells;
  return [line(head, ' '), line([], '-'), ...body.map((row) => line(row, ' '))].join('');
}

/** Replaces an example's output, wherever the example stands. */
function replaceInReadmes(codeEnd: string, old: string, fresh: string): void {
  for (const readme of readmes) {
    const text = read(readme);
    const at = text.indexOf(codeEnd);
    if (at < 0) continue;
    const from = text.indexOf(old, at + codeEnd.length);
    write(readme, text.slice(0, from) + fresh + text.slice(from + old.length));
  }
}

function output(program: string, ...args: string[]): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', timeout: 60_000 });
  } catch (error) {
    return (error as { stdout?: string }).stdout || String(error);
  }
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function write(path: string, text: string): void {
  writeFileSync(join(root, path), text);
}
