import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, sharedFile } from '@goniokit/fixtures/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { studyTables } from './studies/testing/study-tables.ts';
import { fixtureText } from './testing/fixture-text.ts';
import { runCli } from './testing/run-cli.ts';
import { scratchFolder } from './testing/scratch-folder.ts';

const commands = [
  'measure',
  'merge',
  'compare',
  'sides',
  'progress',
  'report',
  'reliability',
  'agree',
  'cohort',
  'angles',
  'motions',
  'check',
  'convert',
  'record',
];
const film = sharedFile('videos/squats-5fps.mp4');
const canRecord = film !== null && findBrowser() !== null;

/** The examples in a command's help, as arguments. */
async function examplesOf(command: string): Promise<readonly (readonly string[])[]> {
  const { stdout } = await runCli([command, '--help']);
  return [...stdout.matchAll(/^ {2}\$ goniokit (.+)$/gm)].map(([, line]) => line!.split(' '));
}

describe('the examples in the help', () => {
  const folder = scratchFolder({
    'before.ndjson': fixtureText('pairs/synthetic-gain/before.ndjson'),
    'after.ndjson': fixtureText('pairs/synthetic-gain/after.ndjson'),
    'next.ndjson': fixtureText('pairs/synthetic-gain/before.ndjson'),
    'both.ndjson': fixtureText('recordings/lateral-raises.ndjson'),
    ...studyTables,
  });
  mkdirSync(join(folder, 'recordings'));
  copyFileSync(join(folder, 'both.ndjson'), join(folder, 'recordings/raises.ndjson'));
  beforeAll(async () => {
    for (const [of, results] of [
      ['before', 'monday'],
      ['after', 'tuesday'],
    ]) {
      await runCli(['measure', `${of}.ndjson`, '-o', `${results}.ndjson`], { cwd: folder });
    }
  });
  if (film) copyFileSync(film, join(folder, 'film.mp4'));

  it.each(commands.filter((command) => command !== 'record' || canRecord))(
    '%s: they do what they say',
    { timeout: 120_000 },
    async (command) => {
      const examples = await examplesOf(command);
      expect(examples.length).toBeGreaterThan(0);
      for (const argv of examples) {
        expect(argv[0]).toBe(command);
        const { code, stdout, stderr } = await runCli(argv, { cwd: folder, env: process.env });
        expect({ argv, code, stderr }).toMatchObject({ code: 0 });
        const written = readdirSync(folder).includes(argv.at(-1)!);
        expect(written || stdout.length > 0).toBe(true);
      }
    },
  );
});

it.each([[], ...commands.map((command) => [command])])(
  'the help of a screen 80 wide is no wider: %s',
  async (...command: string[]) => {
    const { stdout } = await runCli([...command, '--help']);
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  },
);
