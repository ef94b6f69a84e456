// Reading takes at most ten times the memory of what is read, and two seconds a megabyte: measured in a process of
// its own for each file.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { told } from './testing/every-format.ts';
import { largeFiles } from './testing/large-files.ts';

const BYTES = 3e6;
const MOST_TIMES = 10;
const SECONDS_A_MEGABYTE = 2;
/** What a program grows by whatever it reads: compiled code, pages that are not given back. */
const OVERHEAD_BYTES = 4e6;

const compiled = fileURLToPath(new URL('../dist/index.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'goniokit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = `
import { readFileSync } from 'node:fs';
const [compiled, file, told] = process.argv.slice(1);
const { parseMotionFile } = await import(compiled);
const bytes = new Uint8Array(readFileSync(file));
const peak = () => 1024 * process.resourceUsage().maxRSS;
gc();
const before = peak();
const start = performance.now();
let held = null;
try {
  held = parseMotionFile(bytes, JSON.parse(told));
} catch (error) {
  if (error.name !== 'GoniokitError') throw error;
}
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ grown: peak() - before, seconds, holds: held?.holds ?? null }));
`;

/** Bytes by which a process grows that reads these, seconds that it takes, and what it found in them. */
function reading(bytes: Uint8Array): {
  readonly grown: number;
  readonly seconds: number;
  readonly holds: string | null;
} {
  const file = join(folder, 'input');
  writeFileSync(file, bytes);
  // A small nursery: what is dead already would else count as taken.
  const flags = ['--expose-gc', '--max-semi-space-size=1', '--input-type=module', '-e', program];
  const args = [...flags, compiled, file, JSON.stringify(told)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

function expectWithinBounds({ grown, seconds }: ReturnType<typeof reading>, bytes: Uint8Array) {
  expect(grown).toBeLessThan(MOST_TIMES * bytes.length + OVERHEAD_BYTES);
  expect(seconds).toBeLessThan((SECONDS_A_MEGABYTE * bytes.length) / 1e6);
}

describe('memory', { timeout: 60_000 }, () => {
  it.each(Object.entries(largeFiles(BYTES)))('of %s', (_, bytes) => {
    const read = reading(bytes);
    expect(read.holds).not.toBe(null);
    expectWithinBounds(read, bytes);
  });

  it.each([
    ['[', ''],
    ['[[],', ''],
    ['{},', '['],
    ['[],', '['],
    ['null,', '['],
    ['{"a":', ''],
    ['{"image_id":1},', '['],
    ['""\n', ''],
    ['{}\n', '{"timestampMs":1}\n'],
    ['{"timeMs":1,"pose":null}\n', '{"format":"goniokit-recording","version":1}\n'],
    [',', 'timeMs,landmark,worldXM,worldYM,worldZM'],
    ['\n', 'timeMs,landmark,worldXM,worldYM,worldZM'],
    ['\ta', 'PathFileType\n1\n1\n'],
  ])('of %j over and over, behind %j', (text, head) => {
    const bytes = new TextEncoder().encode(head + text.repeat(BYTES / text.length));
    expectWithinBounds(reading(bytes), bytes);
  });
});
