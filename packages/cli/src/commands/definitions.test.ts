import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { workspaceRoot } from '@goniokit/fixtures/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixtureText } from '../testing/fixture-text.ts';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const arms = readFileSync(
  fileURLToPath(new URL('fixtures/definitions/arms.json', workspaceRoot)),
  'utf8',
);
const wrong = arms.replace('height(wrist, mid_hip)', 'height(wirst, mid_hip)');
const folder = scratchFolder({
  'raises.ndjson': fixtureText('recordings/lateral-raises.ndjson'),
  'arms.json': arms,
  'marked.json': `\ufeff${arms}`,
  'wrong.json': wrong,
  'bytes.json': Uint8Array.of(0x7b, 0xff, 0x7d),
  'large.json': ' '.repeat(4_000_001),
});
const goniokit = (...argv: string[]) => runCli(argv, { cwd: folder });
const own = ['--definitions', 'arms.json'];

describe('--definitions', () => {
  it('adds motions to measure, in their units', async () => {
    const argv = ['raises.ndjson', ...own, '--height', '170', '--side', 'left', '--json'];
    const ids = 'arm.lift,wrist.height,arm.abduction,shoulder.abduction';
    const { code, stdout } = await goniokit('measure', ...argv, '-m', ids);
    expect(code).toBe(0);
    const { measurements } = JSON.parse(stdout).recordings[0];
    expect(measurements).toMatchObject([
      { motion: 'arm.lift', status: 'measured', unit: 'ratio' },
      { motion: 'wrist.height', status: 'measured', unit: 'cm' },
      { motion: 'arm.abduction', status: 'measured', unit: 'deg' },
      { motion: 'shoulder.abduction', status: 'measured', unit: 'deg' },
    ]);
    const again = await goniokit('measure', ...argv, '-m', ids);
    expect(again.stdout).toBe(stdout);
  });

  it('changes nothing of the others', async () => {
    const plain = await goniokit('measure', 'raises.ndjson', '-m', 'shoulder.abduction', '--json');
    const beside = await goniokit(
      'measure',
      'raises.ndjson',
      ...own,
      '-m',
      'shoulder.abduction',
      '--json',
    );
    expect(beside.stdout).toBe(plain.stdout);
  });

  it('finds them where no motion is named', async () => {
    const { stdout } = await goniokit('measure', 'raises.ndjson', ...own, '--csv');
    expect(stdout).toMatch(/^raises\.ndjson,arm\.lift,left,measured,ratio,/m);
    expect(stdout).not.toContain('wrist.height');
  });

  it('of centimetres takes a height', async () => {
    const { stdout } = await goniokit(
      'measure',
      'raises.ndjson',
      ...own,
      '-m',
      'wrist.height',
      '--csv',
    );
    expect(stdout).toMatch(/wrist\.height,left,unmeasurable,.*,height-unknown,/);
    for (const height of ['0', '-170', '1.7', '300', 'tall', 'NaN']) {
      expect((await goniokit('measure', 'raises.ndjson', '--height', height)).code).toBe(2);
    }
  });

  it('reaches compare, angles, motions and check', async () => {
    const compared = await goniokit(
      'compare',
      'raises.ndjson',
      'raises.ndjson',
      ...own,
      '-m',
      'arm.lift',
      '--json',
    );
    expect(JSON.parse(compared.stdout).comparisons[0]).toMatchObject({ unit: 'ratio', delta: 0 });
    const angles = await goniokit(
      'angles',
      'raises.ndjson',
      ...own,
      '-m',
      'wrist.height',
      '--height',
      '170',
    );
    expect(angles.stdout).toMatch(/^0,wrist\.height,left,-?\d+\.\d+,/m);
    expect(angles.stderr).toContain('wrist.height left: from image landmarks, in centimetres');
    const motions = await goniokit('motions', 'arm.lift', ...own, '--json');
    expect(JSON.parse(motions.stdout).motions).toMatchObject([{ view: 'any', spaces: ['image'] }]);
    expect((await goniokit('motions', ...own)).stdout).toContain('\narm.adduction ');
    const check = await goniokit('check', 'raises.ndjson', ...own, '--json');
    expect(JSON.parse(check.stdout).measurable).toContainEqual(
      expect.objectContaining({ motion: 'arm.lift', side: 'left', bestView: 'any' }),
    );
  });

  it('may come on standard input, once', async () => {
    const argv = ['measure', 'raises.ndjson', '-m', 'arm.lift', '--definitions', '-'];
    expect((await runCli(argv, { cwd: folder, stdin: arms })).code).toBe(0);
    expect((await runCli(['measure', '-', '--definitions', '-'], { cwd: folder })).code).toBe(2);
    expect((await goniokit('motions', 'arm.lift', '--definitions', 'marked.json')).code).toBe(0);
  });

  it.each([
    [
      'wrong.json',
      2,
      'goniokit: expression requires a point that skeletons have, received "wirst" (wrong.json, line 20, character 8, motions[1].expression)\n',
    ],
    [
      'bytes.json',
      2,
      'goniokit: definitions requires text in UTF-8, received other bytes (bytes.json)\n',
    ],
    [
      'large.json',
      2,
      'goniokit: definitions requires at most 4000000 bytes, received more (large.json)\n',
    ],
    [
      'raises.ndjson',
      2,
      'goniokit: definitions requires JSON, received "{\\"timeMs\\":0,\\"pose\\":{\\"image\\":[0.461177,0...." (raises.ndjson, line 2)\n',
    ],
    [
      'none.json',
      3,
      'goniokit: input requires a file that can be read, received no such file (none.json)\n',
    ],
  ])('refuses %s before anything is read', async (file, code, stderr) => {
    for (const argv of [
      ['measure', 'raises.ndjson'],
      ['compare', 'raises.ndjson', 'raises.ndjson'],
      ['angles', 'raises.ndjson', '-m', 'arm.lift'],
      ['motions'],
      ['check', 'raises.ndjson'],
    ]) {
      expect(await goniokit(...argv, '--definitions', file)).toEqual({ code, stdout: '', stderr });
    }
  });

  it('of anything is no bug of ours', async () => {
    const part = fc.constantFrom(
      ...[
        'height',
        'wrist',
        '"',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '__proto__',
        'constructor',
        '(',
        ')',
        '-1',
        'null',
        '1e999',
        '\\u0000',
        '𝒙',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(), part, fc.nat({ max: 12 }), async (place, put, cut) => {
        const at = place % arms.length;
        const text = arms.slice(0, at) + put + arms.slice(at + cut);
        const { code, stderr } = await runCli(['motions', '--definitions', '-'], { stdin: text });
        expect([0, 2]).toContain(code);
        if (code === 2) expect(stderr).toMatch(/^goniokit: .*\(standard input/);
      }),
      { numRuns: 500 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
