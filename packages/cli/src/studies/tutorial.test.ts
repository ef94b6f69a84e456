import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { studyRecordings } from '@goniokit/fixtures/study';
import { expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const readme = fileURLToPath(new URL('../../README.md', import.meta.url));
const figures = fileURLToPath(new URL('../../docs/', import.meta.url));

/** A command of the tutorial with the output under it, which may be cut, or a table to be saved. */
const block =
  /```sh\n(goniokit (?!record).+)\n```(?:\n\n```text\n([\s\S]*?)```)?|`(\w+\.csv)`:\n\n```csv\n([\s\S]*?)```/g;

/** The part of the README from films to a figure. */
function tutorialIn(text: string): string {
  return /^## From films to a study$[\s\S]*?(?=^## )/m.exec(text)?.[0] ?? '';
}

// `vitest run -u` writes outputs and figures anew.
it('the tutorial does what it says', { timeout: 120_000 }, async () => {
  const cwd = scratchFolder();
  mkdirSync(join(cwd, 'recordings'));
  for (const [name, text] of studyRecordings()) writeFileSync(join(cwd, 'recordings', name), text);
  const text = readFileSync(readme, 'utf8');
  const tutorial = tutorialIn(text);
  let fresh = tutorial;
  const commands: string[] = [];
  const drawn: string[] = [];
  for (const [whole, command, shown, name, table] of tutorial.matchAll(block)) {
    if (name !== undefined) {
      writeFileSync(join(cwd, name), table ?? '');
      continue;
    }
    commands.push(command!.split(' ')[1]!);
    const argv = command!.split(' ').slice(1);
    const { code, stdout, stderr } = await runCli(argv, { cwd });
    expect({ command, code, stderr }).toEqual({ command, code: 0, stderr: expect.any(String) });
    if (shown !== undefined)
      fresh = fresh.replace(whole, () => whole.replace(shown, () => cut(stdout, shown)));
    const figure = argv.find((one) => one.endsWith('.svg'));
    if (figure !== undefined) drawn.push(figure);
  }
  expect(commands).toEqual(['measure', 'reliability', 'reliability', 'cohort', 'agree']);
  await expect(text.replace(tutorial, () => fresh)).toMatchFileSnapshot(readme);
  expect(drawn).toEqual(['reliability.svg', 'cohort.svg', 'agreement.svg']);
  for (const name of drawn) {
    await expect(readFileSync(join(cwd, name), 'utf8')).toMatchFileSnapshot(join(figures, name));
    expect(tutorial).toContain(`](docs/${name})`);
  }
});

/** As many lines as are shown, where they end in `...`. */
function cut(output: string, shown: string): string {
  const lines = shown.trimEnd().split('\n');
  if (lines.at(-1) !== '...') return output;
  return `${output
    .split('\n')
    .slice(0, lines.length - 1)
    .join('\n')}\n...\n`;
}
