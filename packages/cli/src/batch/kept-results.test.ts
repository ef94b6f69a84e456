import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureText } from '../testing/fixture-text.ts';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const folder = scratchFolder({
  'a.ndjson': fixtureText('recordings/rom-knee.ndjson'),
  'b.ndjson': fixtureText('recordings/rom-hip.ndjson'),
  'bad.ndjson': '<html>',
  file: '',
});
const measure = (...argv: string[]) => runCli(['measure', ...argv], { cwd: folder });

function keptFiles(kept: string): readonly string[] {
  const names = readdirSync(join(folder, kept), { recursive: true }).map(String);
  return names.filter((name) => name.endsWith('.result')).sort();
}

describe('--resume', () => {
  it('law: what was kept gives the bytes of what is measured, in every format', async () => {
    for (const format of ['text', 'json', 'ndjson', 'csv']) {
      const asked = ['a.ndjson', 'b.ndjson', 'bad.ndjson', '--format', format];
      const plain = await measure(...asked);
      const [first, second] = [
        await measure(...asked, '--resume', 'kept'),
        await measure(...asked, '--resume', 'kept'),
      ];
      expect([first.stdout, second.stdout]).toEqual([plain.stdout, plain.stdout]);
      expect([first.code, second.code]).toEqual([1, 1]);
    }
    expect(keptFiles('kept')).toHaveLength(2);
  });

  it('knows content, not names, and tries again what failed', async () => {
    writeFileSync(join(folder, 'c.ndjson'), fixtureText('recordings/rom-knee.ndjson'));
    const { stderr } = await measure('./[abc]*.ndjson', '--csv', '--resume', 'names');
    expect(stderr).toContain('3 measured, 1 of them taken from what was kept, 1 failed\n');
    writeFileSync(join(folder, 'bad.ndjson'), fixtureText('recordings/rom-neck.ndjson'));
    const again = await measure('./[abc]*.ndjson', '--csv', '--resume', 'names');
    writeFileSync(join(folder, 'bad.ndjson'), '<html>');
    expect(again.stderr).toContain('4 measured, 3 of them taken from what was kept, 0 failed\n');
  });

  it('measures again for other options, and not for another way of writing', async () => {
    const kept = async () => {
      const before = keptFiles('options').length;
      return async (...argv: string[]) => {
        await measure('a.ndjson', '--resume', 'options', ...argv);
        return keptFiles('options').length - before;
      };
    };
    await measure('a.ndjson', '--resume', 'options');
    for (const argv of [['--csv'], ['--age', '30', '--sex', 'male'], ['--jobs', '2']]) {
      expect(await (await kept())(...argv)).toBe(0);
    }
    for (const argv of [
      ['-m', 'knee.flexion'],
      ['--side', 'left'],
      ['--space', 'world'],
      ['--mirrored'],
      ['--fit'],
      ['--zero', 'b.ndjson'],
      ['--height', '170'],
    ]) {
      expect(await (await kept())(...argv), argv[0]!).toBe(1);
    }
  });

  it('measures again where what was kept is not whole', async () => {
    const asked = ['b.ndjson', '--json', '--resume', 'torn'];
    const { stdout } = await measure(...asked);
    const path = join(folder, 'torn', keptFiles('torn')[0]!);
    const whole = readFileSync(path, 'utf8');
    for (const part of ['', whole.slice(0, -5), '{}', 'null']) {
      writeFileSync(path, part);
      expect((await measure(...asked)).stdout).toBe(stdout);
      expect(readFileSync(path, 'utf8')).toBe(whole);
    }
  });

  it.each([
    { argv: ['--resume', 'file'], says: 'file cannot keep results: it is a file, and no folder' },
    { argv: ['--resume', 'kept', '--zero', '-'], says: '--resume takes files for --zero' },
  ])('refuses $argv', async ({ argv, says }) => {
    const { code, stdout, stderr } = await measure('a.ndjson', ...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });
});
