import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureText } from '../testing/fixture-text.ts';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const knee = fixtureText('recordings/rom-knee.ndjson');
const folder = scratchFolder();
const put = (name: string, text: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const openPose = '{"version":1.3,"people":[]}';

for (const name of ['b.ndjson', 'a.ndjson', 'sub/c d.ndjson', 'sub/é\n.ndjson', '[x].ndjson']) {
  put(`data/${name}`, knee);
}
put('data/notes.txt', 'nothing');
put('data/.hidden.ndjson', knee);
put('data/dataset_description.json', '{"Name":"squats"}');
put('data/participants.tsv', 'participant_id\tage\nsub-01\t40\n');
put('data/table.dictionary.json', '{}');
put('data/results.ndjson', '{"format":"goniokit-measurements","version":1}\n');
put('data/broken.ndjson', '<html>');
put('frames/film/f_0_keypoints.json', openPose);
put('frames/film/f_1_keypoints.json', openPose);
mkdirSync(join(folder, 'empty'));
symlinkSync('.', join(folder, 'data/loop'));
symlinkSync('../data', join(folder, 'data/sub/up'));
symlinkSync('absent', join(folder, 'data/gone.ndjson'));
put('list.txt', '\ufeffdata/b.ndjson\r\n\r\ndata/a.ndjson\r\n');
put('list0', 'data/sub/é\n.ndjson\0data/a.ndjson\0');
put('@list.txt', 'data/b.ndjson\n');

/** The files that have a result, in their order. */
async function measured(argv: readonly string[], stdin = '') {
  const asked = ['measure', ...argv, '-m', 'knee.flexion', '--format', 'ndjson'];
  const { code, stdout, stderr } = await runCli(asked, { cwd: folder, stdin });
  const entries = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).recordings[0]);
  return { code, stderr, files: entries.map(({ file }) => file), entries };
}

describe('what is measured', () => {
  it('in a folder: what may be a recording, in the order of the names, each folder once', async () => {
    const { code, files, entries, stderr } = await measured(['data']);
    expect(files).toEqual([
      'data/[x].ndjson',
      'data/a.ndjson',
      'data/b.ndjson',
      'data/broken.ndjson',
      'data/gone.ndjson',
      'data/sub/c d.ndjson',
      'data/sub/é\n.ndjson',
    ]);
    expect(code).toBe(1);
    const failed = entries.filter(({ status }) => status === 'failed');
    expect(failed.map(({ file, error }) => [file, error.code])).toEqual([
      ['data/broken.ndjson', 'not-a-recording'],
      ['data/gone.ndjson', 'unreadable'],
    ]);
    for (const name of ['dataset_description.json', 'participants.tsv', 'results.ndjson']) {
      expect(stderr).toContain(`data/${name}: no recording, passed over\n`);
    }
    expect(stderr).toContain('goniokit: 5 measured, 2 failed, 3 passed over\n');
  });

  it('is a table of landmarks in Parquet, and not the results beside it', async () => {
    put('tables/a.ndjson', knee);
    const inTables = (...argv: string[]) => runCli(argv, { cwd: folder });
    await inTables('measure', 'tables', '-o', 'tables/results.parquet');
    await inTables('convert', 'tables/a.ndjson', 'tables/b.parquet');
    expect((await measured(['tables'])).files).toEqual(['tables/a.ndjson', 'tables/b.parquet']);
  });

  it('is a folder of OpenPose as one', async () => {
    const { files } = await measured(['frames', '--rate', '30']);
    expect(files).toEqual(['frames/film']);
    expect((await measured(['frames/film', '--rate', '30'])).files).toEqual(['frames/film']);
  });

  it.each([
    { pattern: 'data/?.ndjson', files: ['data/a.ndjson', 'data/b.ndjson'] },
    { pattern: 'data/{b,a}.ndjson', files: ['data/a.ndjson', 'data/b.ndjson'] },
    { pattern: 'data/**/c*', files: ['data/sub/c d.ndjson'] },
    // A file of that name is no pattern.
    { pattern: 'data/[x].ndjson', files: ['data/[x].ndjson'] },
  ])('fits the pattern $pattern', async ({ pattern, files }) => {
    expect(await measured([pattern])).toMatchObject({ code: 0, files });
  });

  it('takes a pattern that is absolute', async () => {
    const { files } = await measured([join(folder, 'data/sub/c*')]);
    expect(files).toEqual([join(folder, 'data/sub/c d.ndjson')]);
  });

  it.each([
    { argv: ['--list', 'list.txt'], files: ['data/b.ndjson', 'data/a.ndjson'] },
    { argv: ['--list', 'list0'], files: ['data/sub/é\n.ndjson', 'data/a.ndjson'] },
    { argv: ['@list0'], files: ['data/sub/é\n.ndjson', 'data/a.ndjson'] },
    { argv: ['--list', '-'], files: ['data/sub/c d.ndjson'] },
    { argv: ['@-', 'data/a.ndjson'], files: ['data/sub/c d.ndjson', 'data/a.ndjson'] },
  ])('stands in a list: $argv', async ({ argv, files }) => {
    expect(await measured(argv, 'data/sub/c d.ndjson')).toMatchObject({ code: 0, files });
  });

  it('is a file whose name begins with @, where there is one', async () => {
    const { files, entries } = await measured(['@list.txt']);
    expect(files).toEqual(['@list.txt']);
    expect(entries[0].status).toBe('failed');
  });

  it('is measured once, and that it was named again is said', async () => {
    const { files, stderr } = await measured(['data/b.ndjson', './data/b.ndjson', 'data/?.ndjson']);
    expect(files).toEqual(['data/b.ndjson', 'data/a.ndjson']);
    expect(stderr).toContain('named more than once, and measured once: ');
  });

  it('is a recording where it was named, whatever its name', async () => {
    const { files, code } = await measured(['data/participants.tsv', 'data/a.ndjson']);
    expect({ files, code }).toEqual({
      files: ['data/participants.tsv', 'data/a.ndjson'],
      code: 1,
    });
  });

  it.each([
    { argv: ['empty'], received: 'received a folder without recordings (empty)' },
    { argv: ['data/*.c3d'], received: 'received a pattern that no file fits (data/*.c3d)' },
    { argv: ['absent'], received: 'received no such file (absent)' },
  ])('says why there is nothing: $argv', async ({ argv, received }) => {
    const { code, entries } = await measured(argv);
    expect(code).toBe(3);
    expect(entries).toEqual([
      {
        file: argv[0],
        status: 'failed',
        error: { code: 'unreadable', message: expect.stringContaining(received) },
      },
    ]);
  });

  it.each([
    { argv: ['--list', 'absent'], code: 3, says: 'no such file (absent)' },
    { argv: ['--list', 'data/empty.txt'], code: 3, says: 'no such file' },
    { argv: ['--list', '-', '-'], code: 2, says: 'can be read only once' },
    { argv: [], code: 2, says: "missing required argument 'FILE'" },
    { argv: ['a', '--jobs', '0'], code: 2, says: '1 to 256' },
    { argv: ['a', '--json'], code: 2, says: 'cannot be used with' },
  ])('refuses $argv', async ({ argv, code, says }) => {
    const refused = await measured(argv);
    expect(refused).toMatchObject({ code, files: [] });
    expect(refused.stderr).toContain(says);
  });
});
