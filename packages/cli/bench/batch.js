// `npm run bench` runs it: how much sooner two processors measure 1,000 recordings of 15 s than one does, as
// users run it. `node packages/cli/bench/batch.js 100` takes fewer.

import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const recordings = Number(process.argv[2] ?? 1000);
const ROUNDS = 3;
const FRAMES = 450;
/** Files of their own; the others are links to them. More than the processor's caches hold. */
const OWN = 100;
const LEAST_TIMES = 1.8;

const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

/** @returns {string} folder with the recordings in `data` */
function writeRecordings() {
  const folder = mkdtempSync(join(tmpdir(), 'goniokit-bench-'));
  mkdirSync(join(folder, 'data'));
  const text = readFileSync(join(root, 'fixtures/recordings/rom-shoulder.ndjson'), 'utf8');
  const [header, ...lines] = text.trimEnd().split('\n');
  const poses = lines.map((line) => line.slice(line.indexOf(',')));
  for (let i = 0; i < recordings; i += 1) {
    const file = join(folder, `data/${i}.ndjson`);
    if (i >= OWN) {
      linkSync(join(folder, `data/${i % OWN}.ndjson`), file);
      continue;
    }
    const frames = Array.from({ length: FRAMES }, (_, frame) => {
      const timeMs = Math.round((frame * 1000) / 30);
      return `{"timeMs":${timeMs}${poses[(frame + i) % poses.length]}`;
    });
    writeFileSync(file, `${header}\n${frames.join('\n')}\n`);
  }
  return folder;
}

/** Seconds that measuring takes on that many processors, and the results. */
function measureOn(/** @type {number} */ processors, /** @type {string} */ folder) {
  const output = `results-${processors}.ndjson`;
  const measure = ['measure', 'data', '--jobs', String(processors), '-o', output, '--force'];
  const command = [process.execPath, join(root, 'packages/cli/dist/bin.js'), ...measure];
  // Held to as many processors as it is to use: the engine has threads of its own.
  const pinned = ['taskset', '--cpu-list', `0-${processors - 1}`, ...command];
  const [program = '', ...args] = process.platform === 'linux' ? pinned : command;
  const start = performance.now();
  const { status } = spawnSync(program, args, { cwd: folder, stdio: 'ignore' });
  if (status !== 0) throw new Error(`measure ended with ${status}`);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, results: readFileSync(join(folder, output), 'utf8') };
}

if (availableParallelism() < 2) {
  say('batch: one processor alone, nothing to compare');
} else {
  const folder = writeRecordings();
  try {
    let [one, two] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let round = 0; round < ROUNDS; round += 1) {
      const [alone, together] = [measureOn(1, folder), measureOn(2, folder)];
      if (alone.results !== together.results) throw new Error('the results differ');
      // The best of each: what the machine can do when nothing else runs.
      one = Math.min(one, alone.seconds);
      two = Math.min(two, together.seconds);
    }
    const times = one / two;
    const holds = times >= LEAST_TIMES;
    say(
      `measure ${recordings} recordings of 15 s: one processor ${one.toFixed(1)} s, two ${two.toFixed(1)} s, ` +
        `${times.toFixed(2)} times as fast (at least ${LEAST_TIMES}: ${holds ? 'holds' : 'BROKEN'})`,
    );
    process.exitCode = holds ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
