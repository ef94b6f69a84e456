import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { joinEntries } from '../batch/join-entries.ts';
import type { ResultEntry } from '../batch/result-entry.ts';
import { fixtureText } from '../testing/fixture-text.ts';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const names = ['rom-knee', 'rom-hip', 'squats-5fps', 'rom-neck', 'rom-back', 'lateral-raises'];
const folder = scratchFolder({
  ...Object.fromEntries(
    names.map((name) => [`${name}.ndjson`, fixtureText(`recordings/${name}.ndjson`)]),
  ),
  'bad.ndjson': '<html>',
});
const files = [...names.map((name) => `${name}.ndjson`), 'bad.ndjson', 'gone.ndjson'];
const run = (...argv: string[]) => runCli(argv, { cwd: folder });
const lines = new Map<string, string>();

beforeAll(async () => {
  const { stdout } = await run('measure', ...files, '--format', 'ndjson');
  for (const [i, line] of stdout.trimEnd().split('\n').entries()) {
    lines.set(files[i] as string, line);
  }
});

/** Writes shards and merges them. */
async function merged(shards: readonly (readonly string[])[], ...argv: string[]) {
  const shardFiles = shards.map((shard, i) => {
    const name = `shard-${i}.txt`;
    writeFileSync(join(folder, name), shard.map((file) => `${lines.get(file)}\n`).join(''));
    return name;
  });
  return run('merge', ...shardFiles, ...argv);
}

describe('merge', () => {
  const order = [...files].sort();
  const formats = ['json', 'ndjson', 'csv'] as const;

  it.each(formats)(
    'of the shards that measure wrote is what measure writes: %s',
    async (format) => {
      const whole = await run('measure', ...order, '--format', format);
      for (const size of [1, 3, files.length]) {
        const shards: string[] = [];
        for (let from = 0; from < files.length; from += size) {
          // JSON and NDJSON, as it happens.
          const shard = `part-${from}.${from % 2 === 0 ? 'json' : 'ndjson'}`;
          await run('measure', ...files.slice(from, from + size), '-o', shard, '--force');
          shards.push(shard);
        }
        const { code, stdout } = await run('merge', ...shards.reverse(), '--format', format);
        expect(code).toBe(0);
        expect(stdout).toBe(whole.stdout);
      }
    },
  );

  it('law: shards in any number, size and order, with repetitions, give the same bytes', async () => {
    const whole = new Map<string, string>();
    for (const format of formats) {
      whole.set(format, (await merged([files], '--format', format)).stdout);
    }
    const shardings = fc.array(fc.tuple(fc.constantFrom(...files), fc.nat(9)), { maxLength: 8 });
    const places = fc.array(fc.nat(9), { minLength: files.length, maxLength: files.length });
    await fc.assert(
      fc.asyncProperty(
        places,
        shardings,
        fc.constantFrom(...formats),
        async (of, again, format) => {
          const shards: string[][] = Array.from({ length: 10 }, () => []);
          for (const [i, file] of files.entries()) shards[of[i] as number]?.push(file);
          for (const [file, shard] of again) shards[shard]?.unshift(file);
          const filled = shards.filter((shard) => shard.length > 0);
          expect((await merged(filled, '--format', format)).stdout).toBe(whole.get(format));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('law: merging what was merged is merging all', async () => {
    const all = await merged(files.map((file) => [file]));
    for (const format of ['json', 'ndjson']) {
      await merged([files.slice(0, 3), files.slice(2, 4)], '-o', `left.${format}`, '--force');
      await merged([files.slice(3)], '-o', `right.${format}`, '--force');
      const { stdout } = await run('merge', `right.${format}`, `left.${format}`);
      expect(stdout).toBe(all.stdout);
    }
  });

  it('says what was there already, and nothing but the results is left', async () => {
    const before = readdirSync(folder);
    const { code, stderr } = await merged([files, files.slice(0, 2)]);
    expect(code).toBe(0);
    expect(stderr).toBe('goniokit: 8 recordings of 2 files, 2 times one that was there already\n');
    const made = readdirSync(folder).filter((name) => !before.includes(name));
    expect(made.filter((name) => !name.startsWith('shard-'))).toEqual([]);
  });

  it('has a row with the reason where results contradict each other', async () => {
    const [file = '', line = ''] = [...lines][0] ?? [];
    lines.set('other', line.replace('"frames":', '"frames":1'));
    const { code, stdout, stderr } = await merged([[file], ['other'], files]);
    lines.delete('other');
    expect(code).toBe(1);
    const conflict = JSON.parse(stdout).recordings.find((one: ResultEntry) => one.file === file);
    expect(conflict).toEqual({
      file,
      status: 'failed',
      error: {
        code: 'conflicting-results',
        message: `a recording requires one result, received several that differ (${file})`,
      },
    });
    expect(stderr).toContain(`results that differ, none is kept: ${file}\n`);
  });

  it('takes a list, standard input, and documents in another layout', async () => {
    const whole = (await merged([files])).stdout;
    writeFileSync(join(folder, 'list'), 'shard-0.txt\n');
    expect((await run('merge', '--list', 'list')).stdout).toBe(whole);
    for (const stdin of [
      whole,
      JSON.stringify(JSON.parse(whole)),
      JSON.stringify(JSON.parse(whole), null, 4),
    ]) {
      expect((await runCli(['merge', '-'], { cwd: folder, stdin })).stdout).toBe(whole);
    }
  });

  it('has the norms that were asked for', async () => {
    const asked = ['lateral-raises.ndjson', 'rom-knee.ndjson', '--age', '42', '--sex', 'female'];
    await run('measure', ...asked, '-o', 'norms.json', '--force');
    const { stdout } = await run('merge', 'norms.json', '--format', 'csv');
    expect(stdout).toBe((await run('measure', ...asked, '--csv')).stdout);
    expect(stdout).toContain(',normMean,');
  });

  it.each([
    { text: '', says: 'received nothing (x)' },
    { text: 'file,motion\r\n', says: 'received file,motion (x, line 1)' },
    {
      text: '{"format":"goniokit-recording","version":1}\n',
      says: 'received "goniokit-recording"',
    },
    { text: '{"format":"goniokit-measurements","version":2}', says: 'received 2 (x, line 1)' },
    { text: '[1]', says: 'received another value (x, line 1)' },
    { text: '{\n', says: 'breaks off' },
    { text: '\u0000', says: 'bad.ndjson' },
  ])('refuses what is not whole or not ours: $text', async ({ text, says }) => {
    writeFileSync(join(folder, 'x'), text === '\u0000' ? '' : text);
    const { code, stdout, stderr } = await run('merge', text === '\u0000' ? 'bad.ndjson' : 'x');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain(says);
  });

  it('refuses every beginning of a document, and every one of lines but at their ends', async () => {
    const two = files.slice(-2);
    const json = (await merged([two])).stdout;
    const ndjson = (await merged([two], '--format', 'ndjson')).stdout;
    for (const whole of [json, ndjson]) {
      for (let length = 0; length < whole.trimEnd().length; length += 1) {
        const stdin = whole.slice(0, length);
        if (whole === ndjson && whole[length] === '\n') continue;
        if (whole === ndjson && stdin.endsWith('\n')) continue;
        const { code } = await runCli(['merge', '-'], { cwd: folder, stdin });
        expect(code, stdin).toBe(3);
      }
    }
  });

  it('refuses results of several versions', async () => {
    const [, line = ''] = [...lines][1] ?? [];
    lines.set('older', line.replace(/"version":"[^"]+"/, '"version":"0.0.9"'));
    const { code, stderr } = await merged([files, ['older']]);
    lines.delete('older');
    expect(code).toBe(3);
    expect(stderr).toMatch(/one version of the tool, received goniokit \S+ and goniokit 0\.0\.9/);
  });

  it.each([
    { argv: [], says: "missing required argument 'RESULTS'" },
    { argv: ['-', '-'], says: 'can be read only once' },
    { argv: ['x', '--format', 'text'], says: 'Allowed choices are json, ndjson, csv, parquet' },
  ])('refuses $argv', async ({ argv, says }) => {
    const { code, stderr } = await run('merge', ...argv);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});

it('law: joining two results asks neither for order nor for grouping', () => {
  const entry = fc.constantFrom<ResultEntry>(
    ...['a', 'b'].map(
      (message): ResultEntry => ({
        file: 'x',
        status: 'failed',
        error: { code: 'empty', message },
      }),
    ),
    ...[1, 2].map(
      (frames): ResultEntry => ({
        file: 'x',
        sha256: null,
        status: 'read',
        frames,
        durationMs: 0,
        skeleton: '',
        source: {},
        measurements: [],
      }),
    ),
  );
  fc.assert(
    fc.property(entry, entry, entry, (a, b, c) => {
      expect(joinEntries(a, a)).toEqual(a);
      expect(joinEntries(a, b)).toEqual(joinEntries(b, a));
      expect(joinEntries(joinEntries(a, b), c)).toEqual(joinEntries(a, joinEntries(b, c)));
    }),
  );
});
