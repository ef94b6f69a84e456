import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureText } from '../../testing/fixture-text.ts';
import { runCli } from '../../testing/run-cli.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { expectBoth, expectDigits, oracles, wideTable } from '../testing/oracles.ts';

async function cohort(table: string, ...argv: string[]) {
  return runCli(['cohort', '-', ...argv], { stdin: table });
}

async function documentOf(table: string, ...argv: string[]) {
  return JSON.parse((await cohort(table, '--json', ...argv)).stdout);
}

const pairs = (pre: readonly number[], post: readonly number[]) =>
  wideTable(
    pre.map((value, i) => [value, post[i]!]),
    ['before', 'after'],
  );

describe('numbers', () => {
  it.each(oracles.paired.map((one, i) => [i, one] as const))(
    'are those of scipy: t, signed ranks, normality, effects (list %i)',
    async (_, { pre, post, result }) => {
      const { groups } = await documentOf(pairs(pre, post));
      const [{ change, tTest, wilcoxon, normality, effectSizes, pAdjusted }] = groups;
      expectDigits(change.mean, result.mean);
      expectBoth(change.ci95, result.ci95);
      expectDigits(tTest.t, result.t);
      expectDigits(tTest.p, result.p);
      expect(pAdjusted).toBe(tTest.p);
      expectDigits(effectSizes.dz, result.cohen_dz);
      expectDigits(effectSizes.dav, result.cohen_dav);
      expectDigits(effectSizes.drm, result.cohen_drm);
      expectDigits(effectSizes.gz, result.hedges_gz_exact);
      if (result.dz_ci95_nct) expectBoth(effectSizes.dzCi95, result.dz_ci95_nct);
      const way = wilcoxon.method === 'exact' ? 'exact' : 'approx';
      // With ties scipy's "exact" is none: there all signs were enumerated.
      const { enumerated_wilcox: tied, [`wilcox|nocorr|two-sided|${way}`]: plain } =
        result.wilcoxon;
      expectDigits(wilcoxon.p, tied?.p_two ?? plain?.p);
      const areAlike = change.sd === 0;
      expectDigits(normality.w, areAlike ? null : result.shapiro?.W);
    },
  );
});

describe('responders', () => {
  const table = pairs([100, 100, 100, 100], [105, 106, 94, 93]);

  it('change by more than the smallest change that is no error', async () => {
    const { groups } = await documentOf(table, '--mdc', '5');
    expect(groups[0].responders).toMatchObject({
      gain: 1,
      loss: 2,
      withinError: 1,
      gainShare: 0.25,
    });
    // scipy: binomtest(1, 4).proportion_ci(0.95, 'exact')
    expectBoth(groups[0].responders.gainShareCi95, [0.006309463, 0.8058796]);
    expect(groups[0].subjects[0]).toEqual({
      subject: 's1',
      before: 100,
      after: 105,
      delta: 5,
      mdc95: { value: 5, source: 'given' },
      verdict: 'within-error',
    });
  });

  it('are not counted where nobody knows what error is', async () => {
    const { groups } = await documentOf(table);
    expect(groups[0].responders).toMatchObject({ gain: 0, unknown: 4, gainShare: null });
    expect((await cohort(table)).stdout).toContain('error not known: 4');
  });

  it('take the change of a reliability study', async () => {
    const cwd = scratchFolder({
      'raters.csv': wideTable([
        [1, 2],
        [11, 13],
        [20, 20],
        [31, 30],
      ]),
      'cohort.csv': table,
      'degrees.csv': table.replace('subject,', 'unit,subject,').replace(/^s/gm, 'deg,s'),
    });
    const run = async (...argv: string[]) => runCli(argv, { cwd });
    await run('reliability', 'raters.csv', '--json', '-o', 'r.json');
    const { stdout } = await run('cohort', 'cohort.csv', '--reliability', 'r.json', '--json');
    const { mdc95 } = JSON.parse((await run('reliability', 'raters.csv', '--json')).stdout)
      .groups[0];
    expect(JSON.parse(stdout).groups[0].subjects[0].mdc95).toEqual({
      value: mdc95,
      source: 'reliability',
    });
    const { code, stderr } = await run('cohort', 'degrees.csv', '--reliability', 'r.json');
    expect(code).toBe(3);
    expect(stderr).toContain('requires deg, received no unit (r.json)');
  });
});

describe('several tests', () => {
  const rows = ['knee.flexion', 'hip.flexion', 'elbow.flexion'].flatMap((motion, m) =>
    [0, 1, 2, 3, 4].map((i) => `s${i},${motion},deg,${90 + i},${91 + m + i + ((i * 7) % 3)}`),
  );
  const table = `subject,motion,unit,pre,post\n${rows.join('\n')}\n`;

  it('are adjusted after Holm, and said', async () => {
    const { groups, multipleTesting } = await documentOf(table, '--columns', 'unit=unit');
    expect(multipleTesting).toEqual({ method: 'holm', test: 't', tests: 3 });
    const p = groups.map(({ tTest }: { tTest: { p: number } }) => tTest.p);
    const adjusted = groups.map(({ pAdjusted }: { pAdjusted: number }) => pAdjusted);
    const sorted = p.toSorted((a: number, b: number) => a - b);
    expectDigits(Math.min(...adjusted), Math.min(1, 3 * sorted[0]));
    expect((await cohort(table)).stdout).toContain('adjusted for the 3 tests of this table');
  });

  it('are counted where they have a probability: changes all alike have none', async () => {
    const alike = [0, 1, 2, 3].map((i) => `s${i},knee.extension,deg,${10 + i},${10 + i}`);
    const { groups, multipleTesting } = await documentOf(
      `${table}${alike.join('\n')}\n`,
      '--columns',
      'unit=unit',
    );
    expect(groups).toHaveLength(4);
    expect(multipleTesting.tests).toBe(3);
  });

  it('are of the test that was asked for', async () => {
    const { groups } = await documentOf(table, '--test', 'wilcoxon', '-m', 'hip.flexion');
    expect(groups[0].pAdjusted).toBe(groups[0].wilcoxon.p);
  });
});

describe('results before and after', () => {
  const before = fixtureText('pairs/synthetic-gain/before.ndjson');
  const after = fixtureText('pairs/synthetic-gain/after.ndjson');
  const cwd = scratchFolder({
    'a1.ndjson': before,
    'a2.ndjson': after,
    'b1.ndjson': before,
    'b2.ndjson': after,
    'c1.ndjson': before,
    'c2.ndjson': fixtureText('recordings/lateral-raises.ndjson'),
    'd1.ndjson': before,
    'e1.ndjson': '{"format":"goniokit-recording","version":1}\n',
    'e2.ndjson': after,
    'f1.ndjson': before,
    'f2.ndjson': after,
    'files.csv':
      'subject,before,after\na,a1.ndjson,a2.ndjson\nb,b1.ndjson,b2.ndjson\nc,c1.ndjson,c2.ndjson\n' +
      'd,d1.ndjson,\ne,e1.ndjson,e2.ndjson\nf,f1.ndjson,f2.ndjson\n',
  });
  const what = ['-m', 'shoulder.abduction', '--side', 'right'];
  const run = async (...argv: string[]) => {
    const result = await runCli(argv, { cwd });
    const isShown = argv.includes('--json') && !argv.includes('-o');
    return { ...result, document: isShown ? JSON.parse(result.stdout) : null };
  };
  const names = ['a1', 'a2', 'b1', 'b2', 'c1', 'c2', 'd1', 'e1', 'e2', 'f1', 'f2'];
  const files = names.map((name) => `${name}.ndjson`);

  it('are compared as compare does it, from results, from comparisons and from CSV', async () => {
    await run('measure', ...files, ...what, '-o', 'results.json');
    await run('measure', ...files, ...what, '-o', 'results.ndjson');
    for (const one of ['a', 'b', 'f']) {
      const argv = ['compare', `${one}1.ndjson`, `${one}2.ndjson`, ...what];
      await run(...argv, '--json', '-o', `${one}.json`);
      await run(...argv, '--csv', '-o', `${one}.csv`);
    }
    const { document } = await run('cohort', 'results.json', '--files', 'files.csv', '--json');
    const [group] = document.groups;
    expect(group.n).toBe(3);
    expect(group.responders).toMatchObject({ gain: 3, loss: 0 });
    expect(group.subjects[0].mdc95.source).toBe('literature');
    const again = await run('cohort', 'results.ndjson', '--files', 'files.csv', '--json');
    expect(again.document.groups).toEqual(document.groups);
    for (const ending of ['json', 'csv']) {
      const list = ['a', 'b', 'f'].map((name) => `${name}.${ending}`);
      const compared = await run('cohort', ...list, '--files', 'files.csv', '--json');
      expect(compared.document.groups[0].subjects).toEqual(group.subjects);
    }
    const [head = '', row = ''] = readFileSync(join(cwd, 'a.csv'), 'utf8').split(/\r?\n/);
    const at = head.split(',').indexOf('deltaCi95Low');
    const cells = row.split(',').with(at, 'low');
    writeFileSync(join(cwd, 'spoilt.csv'), `${head}\n${cells.join(',')}\n`);
    const spoilt = await run('cohort', 'spoilt.csv', '--files', 'files.csv');
    expect(spoilt.code).toBe(3);
    expect(spoilt.stderr).toMatch(
      /a number as deltaCi95Low, received low \(.*spoilt\.csv, line 2\)/,
    );
    const twice = await run('cohort', 'a.json', 'a.csv');
    expect(twice.code).toBe(3);
    expect(twice.stderr).toContain('one result in all files, received another');
  });

  it('that may not be compared, or are not both there, are counted with their reasons', async () => {
    const { document } = await run('cohort', 'results.json', '--files', 'files.csv', '--json');
    const [group] = document.groups;
    expect(group.notCounted).toBe(3);
    const reasons = Object.fromEntries(
      group.refused.map(({ subject, reasons: why }: { subject: string; reasons: string[] }) => [
        subject,
        why,
      ]),
    );
    expect(reasons.c).toContain('model-differs');
    expect(reasons.d).toEqual(['after-missing']);
    expect(reasons.e).toEqual(['before-missing']);
    expect(document.failedFiles).toMatchObject([{ file: 'e1.ndjson' }]);
    const { stdout } = await run('cohort', 'results.json', '--files', 'files.csv');
    expect(stdout).toContain('3 subjects not counted:');
    expect(stdout).toContain('could not be read when they were measured: e1.ndjson');
  });

  it('that were read in another way are not counted from CSV either', async () => {
    const rows = ['a', 'b', 'c', 'd'].flatMap((one, i) => [
      `${one},before,9${i},image,front`,
      `${one},after,9${i + 3},${one === 'd' ? 'world,side' : 'image,front'}`,
    ]);
    const { groups } = await documentOf(`subject,session,value,space,view\n${rows.join('\n')}\n`);
    expect(groups[0].refused).toEqual([
      { subject: 'd', reasons: ['space-differs', 'view-differs'] },
    ]);
  });
});

it.each([
  ['other names', 'subject,session,value\na,1,2\na,2,3\n', [], 2, '--before and --after say which'],
  [
    'a blank one',
    'subject,session,value\na,before,2\na,after,3\nb,,3\n',
    [],
    3,
    "a reading's occasion requires a name",
  ],
  ['one twice', 'subject,session,value\na,pre,2\na,post,3\na,pre,3\n', [], 3, 'another in line 2'],
  [
    'no such motion',
    'subject,motion,pre,post\na,knee.flexion,2,3\n',
    ['-m', 'hip.flexion'],
    2,
    'motions there are knee.flexion',
  ],
  ['one subject', 'subject,pre,post\na,2,3\n', [], 3, ''],
])('occasions with %s are refused', async (_, table, argv, code, sentence) => {
  const result = await cohort(table, ...argv);
  expect(result.code).toBe(code);
  expect(result.stderr).toContain(sentence);
  if (sentence === '') expect(result.stdout).toContain('no test: it takes 3 subjects');
});

it('takes the names of before and after, and says what else is there', async () => {
  const rows = ['a', 'b', 'c'].flatMap((one, i) =>
    ['T0', 'T1', 'T2'].map((when, j) => `${one},${when},${i + j}`),
  );
  const document = await documentOf(
    `subject,visit,value\n${rows.join('\n')}\n`,
    '--before',
    'T0',
    '--after',
    'T2',
  );
  expect(document).toMatchObject({
    otherOccasions: ['T1'],
    groups: [{ n: 3, change: { mean: 2 } }],
  });
});
