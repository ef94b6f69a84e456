import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { afterAll, expect, it, vi } from 'vitest';

const readme = fileURLToPath(new URL('../README.md', import.meta.url));
const workshop = fileURLToPath(new URL('../.cache/readme/', import.meta.url));
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

/** An example and what it prints. */
const example = /(```ts\n((?:(?!```)[\s\S])*)```\n\n)```text\n[\s\S]*?```/g;

// `vitest run -u` writes the output anew.
it('shows what its examples print', async () => {
  mkdirSync(workshop, { recursive: true });
  const text = readFileSync(readme, 'utf8');
  let fresh = text;
  const examples = [...text.matchAll(example)];
  expect(examples.length).toBeGreaterThan(0);
  for (const [i, [block, source = '', code = '']] of examples.entries()) {
    const file = `${workshop}example-${i}.ts`;
    const own = code
      .replaceAll("'@goniokit/formats'", "'../../src/index.ts'")
      .replaceAll("'@goniokit/formats/fhir'", "'../../src/fhir.ts'");
    writeFileSync(file, own);
    const lines: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((...values) => {
      lines.push(`${format(...values)}\n`);
    });
    await import(file);
    log.mockRestore();
    fresh = fresh.replace(block, () => `${source}\`\`\`text\n${lines.join('')}\`\`\``);
  }
  await expect(fresh).toMatchFileSnapshot(readme);
});
