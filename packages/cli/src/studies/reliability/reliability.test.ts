import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { studyRecordings } from '@goniokit/fixtures/study';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { expectBoth, expectDigits, oracles, wideTable } from '../testing/oracles.ts';

/** What the command says of a table on standard input. */
async function reliability(table: string, ...argv: string[]) {
  const result = await runCli(['reliability', '-', ...argv], { stdin: table });
  return { ...result, document: argv.includes('--json') ? JSON.parse(result.stdout) : null };
}

const groupsOf = async (table: string, ...argv: string[]) =>
  (await reliability(table, '--json', ...argv)).document.groups;

describe('numbers', () => {
  it.each(oracles.icc.filter(({ data }) => data.length >= 3).map((one, i) => [i, one] as const))(
    'are those of scipy: every model, intervals, errors (table %i)',
    async (_, { data, result }) => {
      const [group] = await groupsOf(wideTable(data));
      expect(group).toMatchObject({ n: data.length, fitting: 'ICC(2,1)' });
      for (const { form, value, ci95 } of group.icc) {
        const oracle = result[form] as { readonly icc: number | null; readonly ci: never };
        expectDigits(value, oracle.icc);
        // Without any error the interval has no width here, and none at all there.
        if (result.SEM_agreement > 0) expectBoth(ci95, oracle.ci);
      }
      expectDigits(group.sem, result.SEM_agreement);
      expectDigits(group.semOf.residual, result.SEM_sqrtMSE);
      expectDigits(group.semOf.withinSubjects, result.SEM_sqrtMSW);
      expectDigits(group.mdc95, 1.959963984540054 * Math.SQRT2 * result.SEM_agreement);
      expectDigits(group.mdc90, 1.6448536269514722 * Math.SQRT2 * result.SEM_agreement);
    },
  );

  it('are those that Shrout and Fleiss print', async () => {
    const [shroutFleiss] = oracles.icc;
    const [group] = await groupsOf(wideTable(shroutFleiss!.data));
    const printed = [0.17, 0.29, 0.71, 0.44, 0.62, 0.91];
    expect(group.icc.map(({ value }: { value: number }) => Number(value.toFixed(2)))).toEqual(
      printed,
    );
    expect(group.blandAltman).toHaveLength(6);
  });

  it('do not depend on the order of the rows, nor on how a spreadsheet wrote them', async () => {
    const rows = oracles.icc[2]!.data.flatMap((row, i) =>
      row.map((value, j) => [`s${i}`, 'AB'[j]!, String(value)]),
    );
    const table = (list: readonly (readonly string[])[], delimiter: string) =>
      [['Subject', 'Rater', 'Value'], ...list].map((row) => row.join(delimiter)).join('\r\n');
    const [expected] = await groupsOf(table(rows, ','));
    const shuffled = fc.shuffledSubarray(rows, { minLength: rows.length });
    await fc.assert(
      fc.asyncProperty(shuffled, async (list) => {
        const [group] = await groupsOf(table(list, '\t'));
        // Raters are named in the order in which they come.
        expect(group.icc).toEqual(expected.icc);
        expect(group.sem).toBe(expected.sem);
      }),
      { numRuns: 20 },
    );
    const commas = rows.map(([subject, rater, value]) => [
      subject!,
      rater!,
      value!.replace('.', ','),
    ]);
    expect(await groupsOf(`\ufeff${table(commas, ';')}`)).toEqual([expected]);
    expect(await groupsOf(`sep=;\r\n${table(commas, ';')}\r\n;;\r\n`)).toEqual([expected]);
    const utf16 = Buffer.from(`\ufeff${table(commas, '\t')}`, 'utf16le');
    const cwd = scratchFolder({ 'unicode.txt': utf16 });
    const { stdout } = await runCli(['reliability', 'unicode.txt', '--json'], { cwd });
    expect(JSON.parse(stdout).groups).toEqual([expected]);
  });
});

describe('results of measure', () => {
  const files = 'file,subject,occasion\n';
  const cwd = scratchFolder({ 'cut.parquet': 'PAR1 and no more' });
  const kinds = ['results.json', 'results.ndjson', 'results.csv', 'results.parquet'];

  it('are the same in every format', { timeout: 60_000 }, async () => {
    const study = studyRecordings(4);
    for (const [name, text] of study) writeFileSync(join(cwd, name), text);
    const whose = [...study.keys()].map((name) => `${name},${name.replace('-', ',').slice(0, -7)}`);
    writeFileSync(join(cwd, 'files.csv'), `${files}${whose.join('\n')}\n`);
    const argv = ['measure', ...study.keys(), '-m', 'shoulder.abduction', '--side', 'right'];
    for (const kind of kinds) await runCli([...argv, '-o', kind], { cwd });
    const groups = [];
    for (const kind of kinds) {
      const command = ['reliability', kind, '--files', 'files.csv', '--json'];
      groups.push(JSON.parse((await runCli(command, { cwd })).stdout).groups);
    }
    expect(groups[0]).toMatchObject([
      { n: 3, levels: ['test', 'retest', 'after'], readIn: [{ way: 'image, front', n: 11 }] },
    ]);
    expect(groups[0][0].missing).toEqual([{ subject: 's04', level: 'retest', reason: 'hidden' }]);
    expect(groups.slice(1)).toEqual([groups[0], groups[0], groups[0]]);
  });

  it('that are cut off are refused', async () => {
    const { code, stderr } = await runCli(['reliability', 'cut.parquet'], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain('a results file requires Parquet that can be read');
  });
});

describe('the model', () => {
  const tidy = (factor: string) =>
    ['a', 'b', 'c', 'd']
      .flatMap((subject, i) => [`${subject},1,${10 * i}`, `${subject},2,${10 * i + 2 + (i % 2)}`])
      .reduce((text, row) => `${text}${row}\n`, `subject,${factor},value\n`);

  it.each([
    ['rater', [], 'ICC(2,1)', 'agreement'],
    ['rater', ['--raters', 'fixed'], 'ICC(3,1)', 'residual'],
    ['session', [], 'ICC(2,1)', 'agreement'],
    ['note', [], 'ICC(1,1)', 'withinSubjects'],
    ['rater', ['--mean'], 'ICC(2,k)', null],
  ])('of readings that differ in %s %j is %s', async (factor, argv, fitting, error) => {
    const { document } = await reliability(tidy(factor), '--json', ...argv);
    const [group] = document.groups;
    expect(document.fitting).toMatch(`${fitting}: `);
    expect(group.fitting).toBe(fitting);
    const { agreement } = group.semOf;
    if (error === null) expectDigits(group.sem, agreement / Math.SQRT2);
    else expect(group.sem).toBe(group.semOf[error]);
  });

  it('is asked for where readings differ in both', async () => {
    const rows = ['a', 'b', 'c'].flatMap((subject, i) =>
      ['A', 'B'].flatMap((rater) =>
        [1, 2].map((day) => `${subject},${rater},${day},${9 * i + day}`),
      ),
    );
    const table = `subject,rater,day,value\n${rows.join('\n')}\n`;
    const { code, stderr } = await reliability(table);
    expect(code).toBe(2);
    expect(stderr).toContain('say which is studied, with --across rater or --across occasion');
    const groups = await groupsOf(table, '--across', 'rater');
    expect(groups.map(({ stratum }: { stratum: string }) => stratum)).toEqual([
      'occasion 1',
      'occasion 2',
    ]);
  });
});

describe('what is missing', () => {
  const table =
    'subject,motion,side,rater,value\n' +
    ['s1', 's2', 's3', 's4', 's5']
      .flatMap((one, i) => [
        `${one},knee.flexion,R,A,${100 + 7 * i}`,
        `${one},knee.flexion,R,B,${101 + 6 * i}`,
      ])
      .join('\n');

  it('is said, and its subject left out whole', async () => {
    const holed = table.replace('101', 'NaN').replace(/\n.*,125/, '');
    expect(holed).not.toBe(table);
    const [group] = await groupsOf(holed);
    expect(group).toMatchObject({
      motion: 'knee.flexion',
      side: 'right',
      n: 3,
      excluded: ['s1', 's5'],
      missing: [
        { subject: 's1', level: 'B', reason: 'empty cell' },
        { subject: 's5', level: 'B', reason: 'no row' },
      ],
    });
    const without = table.split('\n').filter((row) => !/^s[15]/.test(row));
    const [clean] = await groupsOf(without.join('\n'));
    expect(group.icc).toEqual(clean.icc);
    const { stdout } = await reliability(holed);
    expect(stdout).toContain(
      '2 subjects left out, a reading is missing: s1 B: empty cell; s5 B: no row',
    );
  });

  it('and too few subjects give no number, with the reason', async () => {
    const few = table.split('\n').slice(0, 5).join('\n');
    const { code, document } = await reliability(few, '--json');
    expect(code).toBe(3);
    expect(document.groups).toMatchObject([
      { status: 'refused', n: 2, reason: expect.stringContaining('it takes 3 subjects') },
    ]);
    const { stdout } = await reliability(few, '--csv');
    expect(stdout.split('\r\n')[1]).toMatch(/^knee.flexion,right,,refused,,2,0,,.*it takes 3/);
  });

  it('of readings that are all alike there is no correlation, and no NaN', async () => {
    const { code, stdout } = await reliability(
      wideTable([
        [4, 4],
        [4, 4],
        [4, 4],
      ]),
      '--json',
    );
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/NaN|Infinity/);
    expect(JSON.parse(stdout).groups[0]).toMatchObject({ sem: 0, mdc95: 0 });
    expect(JSON.parse(stdout).groups[0].icc[0].value).toBeNull();
  });
});

it.each([
  ['nothing', '', 'some text'],
  ['other columns', 'a,b\n1,2\n', 'a column for the subject (--columns subject=NAME says which)'],
  ['a column twice', 'subject,value,value\ns1,1,2\n', 'a name of its own'],
  ['a text', 'subject,A,B\ns1,1,foo\n', 'received "foo" (-, line 2)'],
  ['a formula', 'subject,A,B\ns1,1,=1+1\n', 'received "=1+1" (-, line 2)'],
  ['infinity', 'subject,A,B\ns1,1,Infinity\n', 'received "Infinity" (-, line 2)'],
  [
    'what no joint does',
    'subject,A,B\ns1,1,-1e308\n',
    'to 1000000000, received "-1e308" (-, line 2)',
  ],
  ['both kinds of numbers', 'subject;A;B\ns1;1,5;1.5\n', 'received "1.5" (-, line 2)'],
  ['thousands', 'subject;A;B\ns1;1.234,5;2\n', 'received "1.234,5" (-, line 2)'],
  ['another side', 'subject,side,A,B\ns1,links,1,2\n', 'received "links" (-, line 2)'],
  [
    'one cell twice',
    'subject,rater,value\ns1,A,1\ns1,B,1\ns1,A,1\n',
    's1, A requires one reading, received another in line 2 (-, line 4)',
  ],
  [
    'two units',
    'subject,motion,unit,A,B\ns1,sit-and-reach,cm,1,2\ns2,sit-and-reach,deg,3,4\n',
    'a reading of sit-and-reach requires cm, as in line 2, received deg (-, line 3)',
  ],
  ['no subject', 'subject,A,B\n,1,2\n', '(-, line 2)'],
  [
    'another document',
    '{"format":"goniokit-comparison","version":1}',
    'received goniokit-comparison',
  ],
  ['another version', '{"format":"goniokit-measurements","version":2}', 'received version 2'],
  ['half a document', '{"format":"goniokit-measurements"\n', '(-, line 1)'],
  [
    'a document with a hole',
    '{"format":"goniokit-measurements","version":1,"recordings":[{"file":"a","status":"read","measurements":[{}]}]}',
    '(-, line 1, recordings[0].measurements[0])',
  ],
])('a table with %s is refused, with its place', async (_, table, sentence) => {
  const { code, stderr, stdout } = await reliability(table);
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr.split('\n').at(-2)).toContain(sentence);
});

it('takes other names where it is told, and only those that are there', async () => {
  const table = 'Proband,Anna,Ben,Geschlecht\na,1,2,m\nb,4,4,f\nc,6,9,m\n';
  const told = ['--columns', 'subject=Proband', '--readings', 'Anna,Ben'];
  expect((await groupsOf(table, ...told))[0]).toMatchObject({ levels: ['Anna', 'Ben'], n: 3 });
  const { document } = await reliability(table, ...told, '--json');
  expect(document.options).toEqual({
    across: 'rater',
    raters: 'random',
    mean: false,
    columns: { subject: 'Proband' },
    readings: ['Anna', 'Ben'],
  });
  const { code, stderr } = await reliability(table, '--columns', 'subject=Wer');
  expect(code).toBe(3);
  expect(stderr).toContain('a table requires a column "Wer" (--columns), received "Proband"');
});

it('lets no name run in a spreadsheet or steer a terminal', async () => {
  const table = wideTable(
    [
      [1, 2],
      [3, 5],
      [6, 6],
    ],
    ['=cmd|1', '@b\u001b[2J'],
  );
  const csv = (await reliability(table, '--csv')).stdout;
  expect(csv).toContain(",'=cmd|1,'@b");
  const text = await reliability(table);
  expect(text.stdout + text.stderr).not.toContain('\u001b');
});

it('knows 10,000 subjects in a few seconds', { timeout: 30_000 }, async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => [i % 97, (i % 97) + (i % 5)]);
  const started = performance.now();
  const [group] = await groupsOf(wideTable(rows));
  expect(group.n).toBe(10_000);
  expect(performance.now() - started).toBeLessThan(10_000);
});
