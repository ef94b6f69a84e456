import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { workspaceRoot } from '@goniokit/fixtures/testing';
import { expect, it } from 'vitest';
import { runCli } from './testing/run-cli.ts';

const readme = new URL('../README.md', import.meta.url);
const cwd = fileURLToPath(new URL('fixtures', workspaceRoot));

/** A command after the prompt, and what it writes to standard output, cut after some lines where it says `...`. */
const example = /```console\n\$ goniokit (.+)\n([\s\S]*?)```/g;

// `vitest run -u` writes the output anew.
it('shows what the commands write', async () => {
  const text = await readFile(readme, 'utf8');
  let fresh = text;
  const examples = [...text.matchAll(example)];
  expect(examples.length).toBeGreaterThan(4);
  for (const [block, command = '', shown = ''] of examples) {
    const { code, stderr, ...written } = await runCli(command.split(' '), { cwd });
    const stdout = written.stdout.replaceAll('\r\n', '\n');
    expect({ command, code, stderr }).toMatchObject({ code: 0 });
    const shownLines = shown.trimEnd().split('\n');
    const output =
      shownLines.at(-1) === '...'
        ? `${stdout
            .split('\n')
            .slice(0, shownLines.length - 1)
            .join('\n')}\n...\n`
        : stdout;
    fresh = fresh.replace(block, () => `\`\`\`console\n$ goniokit ${command}\n${output}\`\`\``);
  }
  await expect(fresh).toMatchFileSnapshot(fileURLToPath(readme));
});
