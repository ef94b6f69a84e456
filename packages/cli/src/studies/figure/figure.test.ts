import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { scratchFolder } from '../../testing/scratch-folder.ts';

const rows = (n: number) =>
  Array.from({ length: n }, (_, i) => [i, 100 + (i % 17), 101 + ((i * 5) % 23)]);
const table = (n: number, columns = 'before,after', name = 's') =>
  `subject,${columns}\n${rows(n)
    .map(([i, a, b]) => `${name}${i},${a},${b}`)
    .join('\n')}\n`;

/** The figures of some tables, in a folder of their own. */
async function draw(command: string, csv: string, ...argv: string[]): Promise<string> {
  const cwd = scratchFolder({ 'a.csv': csv });
  const { code, stderr } = await runCli([command, 'a.csv', ...argv, '--figure', 'a.svg'], { cwd });
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return readFileSync(join(cwd, 'a.svg'), 'utf8');
}

const texts = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe.each([
  ['reliability', [], 'before − after'],
  ['cohort', ['--mdc', '6'], 'after: gain'],
])('the figure of %s', (command, argv, words) => {
  it('is the same bytes each time, with its text as text', async () => {
    const first = await draw(command, table(12), ...argv);
    expect(await draw(command, table(12), ...argv)).toBe(first);
    expect(texts(first)).toContain(words);
    expect(first).not.toMatch(/NaN|undefined|Infinity|<image|<script|https?:\/\/(?!www\.w3\.org)/);
  });

  it('holds names as they are, and nothing that they would do', async () => {
    const svg = await draw(command, table(5, 'before,after', '<script>&"'), ...argv);
    expect(svg).not.toContain('<script>');
    if (command === 'cohort') expect(svg).toContain('&lt;script&gt;&amp;');
  });

  it('says that it shows some of many, and stays small', { timeout: 30_000 }, async () => {
    const svg = await draw(command, table(3000), ...argv);
    expect(texts(svg).some((text) => /3000 (pairs|subjects), \d+ shown, evenly/.test(text!))).toBe(
      true,
    );
    expect(svg.length).toBeLessThan(300_000);
  });
});

it('tells by shape what it tells by colour', async () => {
  const svg = await draw(
    'cohort',
    'subject,before,after\na,10,30\nb,30,10\nc,20,21\n',
    '--mdc',
    '6',
  );
  const paths = [...svg.matchAll(/<path [^>]*d="([^"]+)"[^>]*fill="(#[0-9a-f]{6})"/g)];
  const colours = new Map(paths.map(([, path, fill]) => [fill, path]));
  const { '#0072b2': gain, '#d55e00': loss, '#767676': neither } = Object.fromEntries(colours);
  expect(new Set([gain, loss, neither]).size).toBe(3);
  expect([gain, loss, neither]).not.toContain(undefined);
});

describe('files', () => {
  const cwd = scratchFolder({ 'a.csv': table(4), 'there.svg': 'mine' });
  const run = (...argv: string[]) => runCli(['reliability', 'a.csv', ...argv], { cwd });
  const read = (name: string) => readFileSync(join(cwd, name), 'utf8');

  it.each([
    [['--figure', 'there.svg'], 'there.svg cannot be written: it is there already'],
    [['--figure', '-'], 'cannot both go to standard output'],
    [['--figure', 'a.svg', '-o', './a.svg', '--force'], 'cannot both be written to the same file'],
    [['--figure', 'a.png'], 'Figures are SVG'],
    [['--figure', 'absent/a.svg'], 'its folder does not exist'],
  ])('%j is refused before the work', async (argv, sentence) => {
    const { code, stdout, stderr } = await run(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(read('there.svg')).toBe('mine');
  });

  it('are replaced where it is told, and left alone where the work fails', async () => {
    expect((await run('--figure', 'there.svg', '--force')).code).toBe(0);
    const svg = read('there.svg');
    expect(svg).toMatch(/^<svg/);
    const argv = ['--figure', 'there.svg', '-o', 'new.txt', '--force', '--columns', 'subject=x'];
    expect((await run(...argv)).code).toBe(3);
    expect(read('there.svg')).toBe(svg);
    expect(() => read('new.txt')).toThrow('ENOENT');
  });

  it('standard output takes the figure where the table goes elsewhere', async () => {
    const { stdout } = await run('--figure', '-', '-o', 'table.txt');
    expect(stdout).toMatch(/^<svg/);
  });
});
