import { describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';
import { expectBoth, expectDigits, oracles } from '../testing/oracles.ts';

/** A table of one value a subject. */
function tableOf(values: readonly number[], more = ''): string {
  return `subject,value\n${values.map((value, i) => `s${i},${value}`).join('\n')}\n${more}`;
}

async function agree(results: string, reference: string, ...argv: string[]) {
  const cwd = scratchFolder({ 'results.csv': results, 'reference.csv': reference });
  return runCli(['agree', 'results.csv', 'reference.csv', ...argv], { cwd });
}

async function groupsOf(results: string, reference: string, ...argv: string[]) {
  const { stdout } = await agree(results, reference, '--json', ...argv);
  return JSON.parse(stdout).groups;
}

describe('numbers', () => {
  it.each(oracles.blandAltman.map((one, i) => [i, one] as const))(
    'are those of scipy: bias, limits, and the intervals of all three (list %i)',
    async (_, { a, b, result }) => {
      const [group] = await groupsOf(tableOf(a), tableOf(b));
      expect(group.n).toBe(a.length);
      expectDigits(group.bias, result.bias);
      expectDigits(group.sd, result.sd);
      expectBoth([group.lowerLimit, group.upperLimit], result.loa);
      expectBoth(group.biasCi95, result.biasCI);
      expectBoth(group.lowerLimitCi95, result.loaLowerCI);
      expectBoth(group.upperLimitCi95, result.loaUpperCI);
    },
  );

  // Bland JM, Altman DG. Lancet 1986;1:307-310: bias -2.1, SD 38.8, r 0.94; bias' interval -22.0 to 17.8.
  it('are those that Bland and Altman print of two peak flow meters', async () => {
    const wright = [
      494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427,
    ];
    const mini = [
      512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451,
    ];
    const [group] = await groupsOf(tableOf(wright), tableOf(mini));
    const { bias, sd, r, biasCi95 } = group;
    expect([bias, sd, ...biasCi95].map((value) => value.toFixed(1))).toEqual([
      '-2.1',
      '38.8',
      '-22.0',
      '17.8',
    ]);
    expect(r.toFixed(2)).toBe('0.94');
  });
});

describe('pairing', () => {
  const results =
    'file,motion,side,status,unit,value,reasons\n' +
    'day1/a.ndjson,knee.flexion,left,measured,deg,100,\n' +
    'day1/a.ndjson,knee.flexion,right,measured,deg,104,\n' +
    'day1/b.ndjson,knee.flexion,left,measured,deg,110,\n' +
    'day1/c.ndjson,knee.flexion,left,measured,deg,121,\n' +
    'day1/d.ndjson,knee.flexion,left,unmeasurable,,,hidden\n' +
    'day1/e.ndjson,,,failed,,,empty\n';
  const reference =
    'file;side;motion;value\na.ndjson;l;knee.flexion;101,5\nb.ndjson;l;knee.flexion;109\n' +
    'c.ndjson;l;knee.flexion;118\nd.ndjson;l;knee.flexion;90\nf.ndjson;l;knee.flexion;90\n';

  it('is by file, motion and side, and every row without the other is said', async () => {
    const [group] = await groupsOf(results, reference);
    expect(group).toMatchObject({ motion: 'knee.flexion', n: 3, unit: 'deg' });
    expectDigits(group.bias, (-1.5 + 1 + 3) / 3);
    expectDigits(group.meanAbsoluteError, 5.5 / 3);
    expectDigits(group.rootMeanSquareError, Math.sqrt((2.25 + 1 + 9) / 3));
    expect(group.unpaired).toEqual([
      { name: 'a.ndjson', side: 'right', reason: 'no reference' },
      { name: 'd.ndjson', side: 'left', reason: 'no result: hidden' },
      { name: 'f.ndjson', side: 'left', reason: 'no result' },
    ]);
    const { stdout } = await agree(results, reference);
    expect(stdout).toContain('could not be read when they were measured: day1/e.ndjson (empty)');
    expect(stdout).toContain('without a unit, taken for that of the others: knee.flexion');
  });

  it('is by subject where a table says whose the files are', async () => {
    const cwd = scratchFolder({
      'results.csv': results,
      'reference.csv': 'participant,motion,side,angle\nx,knee.flexion,left,101\n',
      'files.csv': 'file,subject\na.ndjson,x\nb.ndjson,y\nz.ndjson,z\n',
    });
    const argv = ['agree', 'results.csv', 'reference.csv', '--files', 'files.csv', '--json'];
    const { code, stdout } = await runCli(argv, { cwd });
    expect(code).toBe(3);
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({
      pairedBy: 'subject',
      unknownFiles: ['day1/c.ndjson', 'day1/d.ndjson', 'day1/e.ndjson'],
      unmeasuredFiles: ['z.ndjson'],
      groups: [{ status: 'refused', n: 1, reason: expect.stringContaining('it takes 3 pairs') }],
    });
    expect(document.inputs.map(({ file }: { file: string }) => file)).toEqual([
      'results.csv',
      'files.csv',
      'reference.csv',
    ]);
    expect(document.inputs[0].sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('takes both columns of one table', async () => {
    const table = 'who,camera,goniometer\na,10,11\nb,20,22\nc,30,30\n';
    const cwd = scratchFolder({ 'both.csv': table });
    const columns = ['--columns', 'subject=who,value=camera'];
    const other = ['--reference-columns', 'subject=who,value=goniometer'];
    const { stdout } = await runCli(
      ['agree', 'both.csv', 'both.csv', ...columns, ...other, '--json'],
      { cwd },
    );
    expectDigits(JSON.parse(stdout).groups[0].bias, -1);
  });

  it('parts the sides where it is told to', async () => {
    const groups = await groupsOf(results, reference, '--by-side');
    expect(groups.map(({ side, n }: { side: string; n: number }) => [side, n])).toEqual([
      ['left', 3],
      ['right', 0],
    ]);
  });
});

it.each([
  [
    'other units',
    'subject,unit,value\ns0,deg,1\n',
    'subject,unit,value\ns0,cm,1\n',
    'deg, as in line 2 of results.csv, received cm',
  ],
  ['a subject twice', tableOf([1, 2], 's0,3\n'), tableOf([1, 2]), 's0, none requires one reading'],
  [
    'no name in common',
    'file,value\na,1\n',
    tableOf([1]),
    'files in the results, subjects in the reference',
  ],
])('tables with %s are refused', async (_, results, reference, sentence) => {
  const { code, stderr } = await agree(results, reference);
  expect(code).toBe(3);
  expect(stderr).toContain(sentence);
});
