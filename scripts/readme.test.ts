// What the READMEs show is true: their examples compile, run and print what stands below them, their
// commands print what stands below them, and their tables are the source's. `vitest run -u` writes
// outputs and tables anew.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { runCli } from '../packages/cli/src/testing/run-cli.ts';
import { notComparableSentences } from '../packages/core/src/comparison/not-comparable.ts';
import { notRetainedSentences } from '../packages/core/src/comparison/retained-gain.ts';
import { sessionReasonSentences } from '../packages/core/src/comparison/session-reason.ts';
import {
  sideReasonSentences,
  sideWarningSentences,
} from '../packages/core/src/comparison/side-reason.ts';
import { reasonSentences } from '../packages/core/src/measurement/reason.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** From here every package of ours can be imported; examples are written into it to be run. */
const workshop = join(root, 'packages/camera/.cache/readme');

const readmes = ['README.md', 'packages/core/README.md', 'packages/camera/README.md'];

/** An example and, where it is shown, what it prints. */
const example = /(```ts\n([\s\S]*?)```)(\n+```text\n[\s\S]*?```)?/g;

/** A command line and what it prints to standard output. */
const commandLine = /```console\n\$ npm run -s goniokit -- (.+)\n[\s\S]*?```/g;

const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  errors: errorCodes(),
  reasons: reasonSentences,
  'not-comparable': notComparableSentences,
  sides: sideReasonSentences,
  sessions: {
    'not-measured': sessionReasonSentences['not-measured'],
    unmeasurable: sessionReasonSentences.unmeasurable,
  },
  retained: notRetainedSentences,
  'side-warnings': sideWarningSentences,
};

rmSync(workshop, { recursive: true, force: true });
mkdirSync(workshop, { recursive: true });
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

describe.each(readmes)('%s', (readme) => {
  const text = read(readme);
  const examples = [...text.matchAll(example)].map(([block, source, code = '', output], i) => {
    const file = join(workshop, `${readme.replaceAll(/[/.]/g, '-')}-${i + 1}.ts`);
    writeFileSync(file, code);
    return { block, source, file, printed: output !== undefined };
  });

  it('has an example', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it('shows what its examples and commands print, and what the source says', async () => {
    let fresh = text;
    for (const { block, source, file, printed } of examples) {
      if (!printed) continue;
      const output = await printedBy(file);
      fresh = fresh.replace(block, () => `${source}\n\n\`\`\`text\n${output}\`\`\``);
    }
    for (const [block, command = ''] of text.matchAll(commandLine)) {
      const { code, stdout } = await runCli(command.split(' '), { cwd: root });
      expect({ command, code }).toEqual({ command, code: 0 });
      const shown = `$ npm run -s goniokit -- ${command}\n${stdout}`;
      fresh = fresh.replace(block, () => `\`\`\`console\n${shown}\`\`\``);
    }
    for (const [name, rows] of Object.entries(tables)) {
      const place = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*(<!-- end of ${name} -->)`);
      expect(place.test(text)).toBe(readme === 'README.md');
      fresh = fresh.replace(place, (_, start, end) => `${start}${table(rows)}${end}`);
    }
    await expect(fresh).toMatchFileSnapshot(join(root, readme));
  });
});

it('all examples compile', () => {
  const settings = { extends: '../../tsconfig.test.json', include: ['*.ts'], references: [] };
  const project = join(workshop, 'tsconfig.json');
  writeFileSync(project, JSON.stringify({ ...settings, compilerOptions: { composite: false } }));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  expect(outputOf(process.execPath, tsc, '-p', project, '--noEmit')).toBe('');
});

async function printedBy(file: string): Promise<string> {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...values) => {
    lines.push(format(...values));
  });
  await import(file);
  log.mockRestore();
  return lines.map((line) => `${line}\n`).join('');
}

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
  expect(inUnion.length).toBeGreaterThan(0);
  expect(Object.keys(meanings)).toEqual(inUnion);
  return meanings;
}

/** A Markdown table as the formatter sets it. */
function table(rows: Readonly<Record<string, string>>): string {
  const body = Object.entries(rows).map(([name, meaning]) => [`\`${name}\``, meaning]);
  const cells = [['', 'means'], ...body];
  const widths = [0, 1].map((i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[], fill: string) =>
    `| ${widths.map((width, i) => (row[i] ?? '').padEnd(width, fill)).join(' | ')} |\n`;
  const [head = []] = cells;
  return [line(head, ' '), line([], '-'), ...body.map((row) => line(row, ' '))].join('');
}

function outputOf(program: string, ...args: string[]): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', timeout: 60_000 });
  } catch (error) {
    return (error as { stdout?: string }).stdout || String(error);
  }
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
