import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const folder = scratchFolder({
  'good.ndjson': '{"format":"goniokit-recording","version":1}\n{"timeMs":0,"pose":null}\n',
  'there.json': 'mine',
});
mkdirSync(join(folder, 'sub'));
const measure = (...argv: string[]) =>
  runCli(['measure', 'good.ndjson', '--json', ...argv], { cwd: folder });
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('--output', () => {
  it('writes what would go to standard output', async () => {
    const { stdout } = await measure();
    expect(await measure('-o', 'sub/new.json')).toMatchObject({ code: 0, stdout: '' });
    expect(read('sub/new.json')).toBe(stdout);
    expect(readdirSync(join(folder, 'sub'))).toEqual(['new.json']);
    expect((await measure('-o', '-')).stdout).toBe(stdout);
  });

  it('replaces a file only where it is told to', async () => {
    const { code, stderr } = await measure('-o', 'there.json');
    expect(code).toBe(2);
    expect(stderr).toBe(
      'goniokit: there.json cannot be written: it is there already (--force replaces it)\n',
    );
    expect(read('there.json')).toBe('mine');
    expect((await measure('-o', 'there.json', '--force')).code).toBe(0);
    expect(JSON.parse(read('there.json')).format).toBe('goniokit-measurements');
    writeFileSync(join(folder, 'there.json'), 'mine');
  });

  it.each([
    { output: 'sub', says: 'it is a folder' },
    { output: 'absent/new.json', says: 'its folder does not exist' },
    { output: 'there.json/new.json', says: 'its folder does not exist' },
  ])('$output cannot be written: $says', async ({ output, says }) => {
    const { code, stderr } = await measure('-o', output, '--force');
    expect(code).toBe(2);
    expect(stderr).toContain(`${output} cannot be written: ${says}`);
  });

  it('never replaces what the same command reads', async () => {
    const recording = read('good.ndjson');
    linkSync(join(folder, 'good.ndjson'), join(folder, 'sub/same.ndjson'));
    for (const argv of [
      ['measure', 'good.ndjson', '-o', 'sub/../good.ndjson'],
      ['measure', 'good.ndjson', '-o', 'sub/same.ndjson'],
      ['compare', 'good.ndjson', 'good.ndjson', '-o', 'good.ndjson'],
      ['measure', 'there.json', '--zero', 'good.ndjson', '-o', 'good.ndjson'],
      ['angles', 'good.ndjson', '-m', 'knee.flexion', '-o', 'good.ndjson'],
      ['sides', 'good.ndjson', '-o', 'good.ndjson'],
      ['progress', 'there.json', 'good.ndjson', '-o', 'good.ndjson'],
      ['record', 'good.ndjson', 'good.ndjson'],
    ]) {
      const { code, stderr } = await runCli([...argv, '--force'], { cwd: folder });
      expect(stderr).toMatch(/ cannot be written: it is read by the same command\n$/);
      expect(code).toBe(2);
      expect(read('good.ndjson')).toBe(recording);
    }
  });

  it('replaces no device, and of a link what it leads to', async () => {
    expect(await measure('-o', '/dev/null', '--force')).toMatchObject({
      code: 2,
      stderr:
        'goniokit: /dev/null cannot be written: it is a device or a pipe, and no file ("-" is standard output)\n',
    });
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
    writeFileSync(join(folder, 'sub/far.json'), 'mine');
    symlinkSync('sub/far.json', join(folder, 'near.json'));
    expect((await measure('-o', 'near.json', '--force')).code).toBe(0);
    expect(lstatSync(join(folder, 'near.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(read('sub/far.json')).format).toBe('goniokit-measurements');
  });

  it('leaves nothing behind where the work fails', async () => {
    const before = readdirSync(folder);
    const { code } = await runCli(['angles', 'there.json', '-m', 'knee.flexion', '-o', 'new.csv'], {
      cwd: folder,
    });
    expect(code).toBe(3);
    expect(readdirSync(folder)).toEqual(before);
  });
});
