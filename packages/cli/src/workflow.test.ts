// The workflow of a cohort, run by Snakemake on this machine, where it is there. The larger show, with Slurm
// and with what breaks on the way, is `npm run cohort-demo`.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fixtureText } from './testing/fixture-text.ts';
import { runCli } from './testing/run-cli.ts';
import { scratchFolder } from './testing/scratch-folder.ts';

const bin = fileURLToPath(new URL('../dist/bin.js', import.meta.url));
const workflow = fileURLToPath(new URL('../workflow', import.meta.url));
const isThere = spawnSync('snakemake', ['--version'], { stdio: 'ignore' }).status === 0;
if (!isThere) process.stderr.write('SKIPPED: the workflow, for Snakemake is not installed\n');

const names = ['rom-knee', 'rom-hip', 'squats-5fps', 'rom-neck'];
const files = [...names.map((name) => `${name}.ndjson`), 'bad one.ndjson', 'gone.ndjson'];
const folder = scratchFolder({
  ...Object.fromEntries(
    names.map((name) => [`${name}.ndjson`, fixtureText(`recordings/${name}.ndjson`)]),
  ),
  'bad one.ndjson': '<html>',
  'list.txt': `${files.join('\n')}\n`,
});

describe.runIf(isThere)('the workflow', () => {
  it('gives what measure and merge give, for any number of shards', {
    timeout: 120_000,
  }, async () => {
    await runCli(['measure', ...files, '-o', 'all.ndjson'], { cwd: folder });
    const { stdout } = await runCli(['merge', 'all.ndjson', '--format', 'csv'], { cwd: folder });
    // One after the other in the same folder: what the first left is no part of the second.
    for (const shards of [4, 1]) {
      const results = `results-${shards}.csv`;
      const { status, stderr } = spawnSync(
        'snakemake',
        [
          ...['--snakefile', join(workflow, 'Snakefile')],
          ...['--profile', join(workflow, 'profiles/local'), '--config', 'list=list.txt'],
          ...[`results=${results}`, `shards=${shards}`],
          `goniokit=${process.execPath} ${bin}`,
        ],
        { cwd: folder, encoding: 'utf8' },
      );
      expect({ status, stderr }).toMatchObject({ status: 0 });
      expect(readFileSync(join(folder, results), 'utf8')).toBe(stdout);
    }
  });
});
