// Batches as their user has them: a process with threads, signals and a disk that is full.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixtureText } from '../testing/fixture-text.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { startGoniokit } from '../testing/start-goniokit.ts';

const FILES = 40;
const folder = scratchFolder();
const start = (...argv: string[]) => startGoniokit(['measure', 'data', ...argv], folder);
const read = (name: string) => readFileSync(join(folder, name));
const kept = (name: string) =>
  readdirSync(join(folder, name), { recursive: true }).filter((file) =>
    String(file).endsWith('.result'),
  ).length;

async function ended(...argv: string[]) {
  const { child, ended: end } = start(...argv);
  child.stdin?.end();
  return end;
}

beforeAll(() => {
  mkdirSync(join(folder, 'data'));
  const [header, ...frames] = fixtureText('recordings/squats-5fps.ndjson').trimEnd().split('\n');
  for (let i = 0; i < FILES; i += 1) {
    // Each of its own length: none has the content of another.
    const text = [header, ...frames.slice(0, frames.length - i)].join('\n');
    writeFileSync(join(folder, `data/${i}.ndjson`), i % 6 === 5 ? text.slice(0, -99) : text);
  }
});

describe('a batch', { timeout: 120_000 }, () => {
  it('law: gives the same bytes whatever the number of threads', async () => {
    for (const format of ['json', 'parquet']) {
      const [one, three] = [`one.${format}`, `three.${format}`];
      const alone = await ended('--jobs', '1', '-o', one);
      const together = await ended('--jobs', '3', '-o', three);
      expect([alone.code, together.code]).toEqual([1, 1]);
      expect(together.stderr).toBe(alone.stderr);
      expect(read(three).equals(read(one))).toBe(true);
    }
  });

  it('goes on where it was interrupted, and where it was killed', async () => {
    await ended('--jobs', '2', '-o', 'whole.ndjson');
    for (const signal of ['SIGINT', 'SIGKILL'] as const) {
      const name = `${signal}.kept`;
      const asked = ['--jobs', '2', '--resume', name, '-o', `${signal}.ndjson`];
      mkdirSync(join(folder, name));
      const { child, ended: end } = start(...asked);
      while (kept(name) < 3 && child.exitCode === null) await setTimeout(5);
      child.kill(signal);
      const { code } = await end;
      expect(code).toBe(signal === 'SIGINT' ? 130 : null);
      expect(readdirSync(folder)).not.toContain(`${signal}.ndjson`);
      const before = kept(name);
      const again = await ended(...asked);
      expect(before).toBeLessThan(FILES - 7);
      expect(again.stderr).toContain(`${before} of them taken from what was kept`);
      expect(read(`${signal}.ndjson`).equals(read('whole.ndjson'))).toBe(true);
    }
  });

  it('leaves whole lines on standard output where it is interrupted', async () => {
    const { child, ended: end } = start('--jobs', '2', '--format', 'ndjson');
    child.stdout?.once('data', () => child.kill('SIGINT'));
    const { code, stdout } = await end;
    expect(code).toBe(130);
    expect(stdout.endsWith('\n')).toBe(true);
    for (const line of stdout.trimEnd().split('\n')) JSON.parse(line);
  });

  it('goes on where nobody reads any more what is said', async () => {
    const { child, ended: end } = start('--jobs', '2', '-o', 'unread.ndjson');
    child.stderr?.once('data', () => child.stderr?.destroy());
    expect((await end).code).toBe(1);
    expect(read('unread.ndjson').equals(read('whole.ndjson'))).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith('unread'))).toHaveLength(1);
  });

  it.runIf(process.platform === 'linux')('says that the disk is full', async () => {
    const { child, ended: end } = startGoniokit(
      ['measure', 'data', '--jobs', '2', '--format', 'ndjson'],
      folder,
      '/dev/full',
    );
    child.stdin?.end();
    const { code, stderr } = await end;
    expect(code).toBe(2);
    expect(stderr).toMatch(/standard output cannot be written: ENOSPC\n$/);
  });
});
