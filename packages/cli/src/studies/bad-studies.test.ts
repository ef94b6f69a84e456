import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixtureText } from '../testing/fixture-text.ts';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const cwd = scratchFolder({
  'a.ndjson': fixtureText('pairs/synthetic-gain/before.ndjson'),
  'b.ndjson': fixtureText('pairs/synthetic-gain/after.ndjson'),
  'files.csv': 'subject,before,after\nx,a.ndjson,b.ndjson\n',
});
const numRuns = Number(process.env.GONIOKIT_FUZZ_RUNS ?? 10_000) / 100;
const timeout = 60_000 + 100 * numRuns;

/** A command either works or says in a sentence what is wrong: it never breaks, and never says NaN. */
async function expectSense(text: string, argv: readonly string[]): Promise<void> {
  writeFileSync(join(cwd, 'input'), text);
  const { code, stdout, stderr } = await runCli(argv, { cwd, env: { GONIOKIT_DEBUG: '1' } });
  expect([0, 2, 3], stderr).toContain(code);
  expect(stdout).not.toMatch(/NaN|undefined|\[object|Infinity/);
  expect(stderr.split('\n').at(-2)).not.toMatch(/undefined|\[object/);
}

const tidy =
  '\ufeffsubject;rater;occasion;motion;side;unit;value\r\n' +
  's1;A;before;knee.flexion;left;deg;12,5\ns1;B;after;knee.flexion;left;deg;13\ns2;A;before;;;deg;NA\n';
const wide = 'subject,before,after\na,1,2\nb,2,3\nc,3,9\n';

describe.each([
  ['reliability', tidy, ['reliability', 'input', '--across', 'rater', '--json']],
  ['cohort', wide, ['cohort', 'input', '--json']],
  ['agree', tidy, ['agree', 'input', 'input']],
])('%s, its table changed at random', (_, table, argv) => {
  const piece = fc.constantFrom(
    '',
    '"',
    ';',
    ',',
    '\n',
    '9',
    '-',
    'x',
    "'",
    '\t',
    '\0',
    'e5',
    '.',
    's1',
    '\ufffd',
  );
  const change = fc.tuple(fc.nat({ max: table.length }), fc.nat({ max: 3 }), piece);

  it('gives a result or a reason', { timeout }, async () => {
    const changes = fc.array(change, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const text = list.reduce(
          (now, [at, cut, put]) => now.slice(0, at) + put + now.slice(at + cut),
          table,
        );
        await expectSense(text, argv);
      }),
      { numRuns },
    );
  });
});

describe('documents, their fields changed at random', () => {
  beforeAll(async () => {
    const what = ['-m', 'shoulder.abduction'];
    await runCli(['measure', 'a.ndjson', 'b.ndjson', ...what, '-o', 'results.json'], { cwd });
    await runCli(['compare', 'a.ndjson', 'b.ndjson', ...what, '--json', '-o', 'change.json'], {
      cwd,
    });
  });

  it.each([
    ['results.json', ['cohort', 'input', '--files', 'files.csv', '--json']],
    ['results.json', ['reliability', 'input', '--files', 'files.csv']],
    ['change.json', ['cohort', 'input', '--json']],
  ])('%s of %j give a result or a reason', { timeout }, async (file, argv) => {
    const document: unknown = JSON.parse(readFileSync(join(cwd, file), 'utf8'));
    const wrong = fc.constantFrom<unknown>(undefined, null, 'x', '', [], {}, true, -1e308, 0);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), wrong, wrong, async (first, second, one, other) => {
        const text = JSON.stringify(replaced(replaced(document, first, one), second, other)) ?? '';
        await expectSense(text, argv);
      }),
      { numRuns },
    );
  });
});

/** The same document with another value in one of its places. */
function replaced(document: unknown, place: number, value: unknown): unknown {
  const copy = structuredClone(document);
  const places: { readonly of: Record<string, unknown>; readonly key: string }[] = [];
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push({ of: node as Record<string, unknown>, key });
      walk((node as Record<string, unknown>)[key]);
    }
  };
  walk(copy);
  const at = places[place % Math.max(1, places.length)];
  if (at) at.of[at.key] = value;
  return copy;
}
