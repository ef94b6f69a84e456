import { describe, expect, it } from 'vitest';
import { fixtureText } from '../testing/fixture-text.ts';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const cwd = scratchFolder({
  'before.ndjson': fixtureText('pairs/synthetic-gain/before.ndjson'),
  'after.ndjson': fixtureText('pairs/synthetic-gain/after.ndjson'),
  'bad.ndjson': 'no recording',
});
const asked = ['-m', 'shoulder.abduction,hip.flexion', '--side', 'right'];
const woman = ['--age', '42', '--sex', 'female'];
const run = (...argv: string[]) => runCli(argv, { cwd });

const norm = {
  mean: 154.9,
  sd: 15.4,
  n: 125,
  ages: [40, 44],
  sex: 'female',
  mode: 'active',
  position: 'standing',
};

describe('the norm beside the value', () => {
  it('is in the JSON, null where there is none', async () => {
    const { stdout } = await run('measure', 'before.ndjson', ...asked, ...woman, '--json');
    const [abduction, hip] = JSON.parse(stdout).recordings[0].measurements;
    expect(abduction.norm).toMatchObject(norm);
    expect(abduction.norm.source).toContain('Gill TK');
    expect(hip.norm).toBeNull();
  });

  it('is of the comparison as it is of the measurement', async () => {
    const files = ['before.ndjson', 'after.ndjson'];
    const { stdout } = await run('compare', ...files, ...asked, ...woman, '--json');
    const [abduction, hip] = JSON.parse(stdout).comparisons;
    expect(abduction).toMatchObject({ verdict: 'gain', norm });
    expect(hip.norm).toBeNull();
  });

  it('changes nothing of what was measured, and is not there where nobody asked', async () => {
    const without = await run('measure', 'before.ndjson', ...asked, '--json');
    const stripped = await run('measure', 'before.ndjson', ...asked, ...woman, '--json');
    expect(without.stdout).not.toContain('"norm"');
    const dropNorm = (key: string, value: unknown) => (key === 'norm' ? undefined : value);
    expect(JSON.stringify(JSON.parse(stripped.stdout, dropNorm))).toBe(
      JSON.stringify(JSON.parse(without.stdout)),
    );
  });

  it('is of whoever moved the limb', async () => {
    const measure = async (...mode: string[]) => {
      const argv = ['before.ndjson', '-m', 'shoulder.flexion', '--side', 'right', ...woman];
      const { stdout } = await run('measure', ...argv, ...mode, '--json');
      return JSON.parse(stdout).recordings[0].measurements[0].norm;
    };
    expect(await measure()).toMatchObject({ mode: 'active', mean: 163.7 });
    expect(await measure('--active')).toEqual(await measure());
    expect(await measure('--passive')).toMatchObject({ mode: 'passive', mean: 172, sd: null });
  });

  it('has columns of its own in CSV, in every row', async () => {
    for (const argv of [
      ['measure', 'before.ndjson', 'bad.ndjson'],
      ['compare', 'before.ndjson', 'after.ndjson'],
      ['compare', 'before.ndjson', 'bad.ndjson'],
    ]) {
      const { stdout } = await run(...argv, ...asked, ...woman, '--csv');
      const [head = '', first = '', ...rest] = stdout.trimEnd().split('\r\n');
      expect(head).toMatch(
        /,normMean,normSd,normN,normAges,normSex,normMode,normPosition,normSource$/,
      );
      expect(first).toContain(',154.9,15.4,125,40 to 44,female,active,standing,"Gill TK, ');
      const columns = head.split(',').length;
      for (const row of rest)
        expect(row.replaceAll(/"[^"]*"/g, '').split(',')).toHaveLength(columns);
    }
  });

  it('stands under the value with its source, and judges nobody', async () => {
    for (const argv of [
      ['measure', 'before.ndjson'],
      ['compare', 'before.ndjson', 'after.ndjson'],
    ]) {
      const { stdout } = await run(
        ...argv,
        '-m',
        'shoulder.abduction',
        '--side',
        'right',
        ...woman,
      );
      expect(stdout).toContain(
        '    norm: 154.9° (SD 15.4°): women of 40 to 44, active, standing, 125 people [1]\n',
      );
      expect(stdout).toMatch(/^\[1\] {3}Gill TK,/m);
      expect(stdout).not.toMatch(/normal|reduced|limited|too (?:low|little|high)/);
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    }
  });

  it('is said to be missing where there is none', async () => {
    const woman110 = ['--age', '42', '--sex', 'female', '--passive'];
    const argv = ['before.ndjson', '-m', 'shoulder.abduction', '--side', 'right'];
    const { stdout } = await run('measure', ...argv, ...woman110);
    expect(stdout).toContain('    norm: none known for this age, sex and mode\n');
    expect(stdout).not.toContain('[1]');
  });

  it('needs both age and sex, and one mode', async () => {
    for (const [options, says] of [
      [['--age', '42'], 'a norm needs both --age and --sex'],
      [['--sex', 'male'], 'a norm needs both --age and --sex'],
      [['--passive'], 'a norm needs both --age and --sex'],
      [['--age', '200', '--sex', 'male'], 'a number of years'],
      [['--age', '-3', '--sex', 'male'], 'a number of years'],
      [['--age', '42', '--sex', 'other'], 'Allowed choices are female, male'],
      [[...woman, '--active', '--passive'], 'cannot be used with'],
    ] as const) {
      const { code, stderr, stdout } = await run('measure', 'before.ndjson', ...options);
      expect({ options, code, stdout }).toEqual({ options, code: 2, stdout: '' });
      expect(stderr).toContain(says);
    }
  });
});
