import { describe, expect, it } from 'vitest';
import { runCli } from './testing/run-cli.ts';

const commands = [
  'measure',
  'merge',
  'compare',
  'sides',
  'progress',
  'angles',
  'motions',
  'check',
  'record',
];

describe('the command line', () => {
  it('lists its commands', async () => {
    const { code, stdout, stderr } = await runCli(['--help']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    for (const command of commands) expect(stdout).toContain(`\n  ${command} `);
  });

  it('says its version', async () => {
    const { code, stdout } = await runCli(['--version']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('without a command shows its help on stderr, as a usage error', async () => {
    const { code, stdout, stderr } = await runCli([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: goniokit');
  });

  it.each([
    { argv: ['mesure', 'a'], says: 'Did you mean measure?' },
    { argv: ['measure', 'a', '--jsn'], says: 'Did you mean --json?' },
    { argv: ['measure'], says: "missing required argument 'FILE'" },
    { argv: ['measure', 'a', '--side', 'up'], says: 'Allowed choices are left, right' },
    { argv: ['measure', 'a', '--space', 'up'], says: 'Allowed choices are auto, image, world' },
    { argv: ['measure', 'a', '--image-size', '12'], says: 'as 1280x720' },
    { argv: ['measure', 'a', '--image-size', '0x720'], says: 'as 1280x720' },
    { argv: ['measure', 'a', '--person', '-1'], says: 'a whole number, 0 or above' },
    { argv: ['measure', 'a', '--json', '--csv'], says: 'cannot be used with' },
    { argv: ['measure', '-', '-'], says: 'can be read only once' },
    { argv: ['measure', 'a', '-m', 'nee.flexion'], says: 'knee.flexion' },
    { argv: ['measure', 'a', '-m', ','], says: '`goniokit motions` lists' },
    { argv: ['compare', 'a'], says: "missing required argument 'AFTER'" },
    { argv: ['compare', 'a', 'b', 'c'], says: 'too many arguments' },
    { argv: ['compare', 'a', 'b', '--mdc', 'x'], says: 'a number of degrees' },
    { argv: ['compare', 'a', 'b', '--mdc', '0'], says: 'a number of degrees' },
    { argv: ['sides', 'a', 'b'], says: 'too many arguments' },
    { argv: ['sides', 'a', '--affected', 'up'], says: 'Allowed choices are left, right' },
    { argv: ['progress', 'a'], says: 'two recordings or more' },
    { argv: ['progress', 'a', 'b', '--date', '2026-02-30'], says: 'a day of the calendar' },
    { argv: ['progress', 'a', 'b', '--date', '2026-02-03'], says: 'one date for each file' },
    {
      argv: ['progress', 'a', 'b', '--date', '2026-02-03,2026-02-01'],
      says: 'in the order of their dates',
    },
    { argv: ['angles', 'a'], says: '--motion <ID>' },
    { argv: ['angles', 'a', '-m', 'knee.flexion', '--format', 'xml'], says: 'csv, ndjson' },
    { argv: ['motions', 'sholder.flexion'], says: 'shoulder.flexion' },
  ])('$argv is a usage error', async ({ argv, says }) => {
    const { code, stdout, stderr } = await runCli(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^goniokit: /);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('    at ');
  });

  it('calls a bug a bug, and keeps the stack for whoever asks', async () => {
    const broken = { cwd: 7 as unknown as string };
    const plain = await runCli(['measure', 'a'], broken);
    expect(plain.code).toBe(70);
    expect(plain.stderr).toContain('this is a bug in goniokit, please report it');
    expect(plain.stderr).not.toContain('    at ');
    const told = await runCli(['measure', 'a'], { ...broken, env: { GONIOKIT_DEBUG: '1' } });
    expect(told.stderr).toContain('    at ');
  });

  it('is interrupted', async () => {
    const stopped = await runCli(['measure', '-'], { stdin: 'x', signal: AbortSignal.abort() });
    expect(stopped).toEqual({ code: 130, stdout: '', stderr: '' });
  });
});
