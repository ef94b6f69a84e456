import { describe, expect, it, vi } from 'vitest';
import { fixtureText } from '../testing/fixture-text.ts';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

// A bug over one file, as nobody wrote it on purpose.
vi.mock('../commands/measure-file.ts', async (original) => {
  const { measureFile } = await original<typeof import('../commands/measure-file.ts')>();
  return {
    measureFile: (...args: Parameters<typeof measureFile>) => {
      if (args[0] === 'b.ndjson') throw new TypeError('x is not a function');
      return measureFile(...args);
    },
  };
});

const knee = fixtureText('recordings/rom-knee.ndjson');
const folder = scratchFolder({ 'a.ndjson': knee, 'b.ndjson': knee, 'c.ndjson': knee });
const measure = (...argv: string[]) =>
  runCli(['measure', ...argv, '-m', 'knee.flexion', '--json'], { cwd: folder });

describe('a bug of ours over one file', () => {
  it('is a row of a batch, and stops nothing', async () => {
    const { code, stdout, stderr } = await measure('a.ndjson', 'b.ndjson', 'c.ndjson');
    expect(code).toBe(70);
    const { recordings } = JSON.parse(stdout);
    expect(recordings.map(({ status }: { status: string }) => status)).toEqual([
      'read',
      'failed',
      'read',
    ]);
    expect(recordings[1].error.code).toBe('bug');
    expect(stderr).toContain(
      'goniokit: b.ndjson: this is a bug in goniokit, please report it with the file: TypeError: x is not a function\n',
    );
  });

  it('ends the program where nothing else was asked for', async () => {
    const { code, stdout, stderr } = await measure('b.ndjson');
    expect({ code, stdout }).toEqual({ code: 70, stdout: '' });
    expect(stderr).toContain('this is a bug in goniokit, please report it with the command');
  });
});
