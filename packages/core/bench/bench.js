// `npm run bench`: what must be fast, in one run, as ratios to peers where there are any.
// The coarse version for `npm test` is guard.js.

import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { longRecording } from './long-recording.js';
import { median } from './median.js';
import { runChild } from './run-child.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** @typedef {{ what: string, ours: string, peer?: string, ratio?: string, bound?: string, holds?: boolean }} Row */

/** @type {Row[]} */
const rows = [];

/**
 * Microseconds that Sports2D's own functions, in Python, took for the angles of a frame on the same data: they
 * were measured once, and are not run here.
 *
 * @type {readonly (readonly [string, number, number])[]}
 */
const sports2d = [
  ['frame by frame', 384, 100],
  ['vectorised', 7.6, 1],
];

function readings() {
  const runs = Array.from({ length: 7 }, () => runChild('readings-in-child.js'));
  const over = (/** @type {(ns: Record<string, number>) => number} */ of) =>
    median(runs.map(({ ns }) => of(ns)));
  const ours = over(({ goniokit = Number.NaN }) => goniokit);
  rows.push({
    what: `${runs[0].readings} pose readings of a frame`,
    ours: `${ours.toFixed(1)} ns each`,
    ...bound('at most 60 ns', ours <= 60),
  });
  const frame = (ours * runs[0].readings) / 1000;
  for (const [how, microseconds, least] of sports2d) {
    rows.push({
      what: `  Sports2D, ${how}, the angles of a frame`,
      ours: `${frame.toFixed(2)} µs`,
      peer: `${microseconds} µs`,
      ratio: `${(microseconds / frame).toFixed(0)} times ours`,
      ...bound(`at least ${least}`, microseconds >= least * frame),
    });
  }
  for (const name of Object.keys(runs[0].ns).filter((key) => key !== 'goniokit')) {
    const theirs = over((ns) => ns[name] ?? Number.NaN);
    const times = over((ns) => (ns[name] ?? Number.NaN) / (ns.goniokit ?? Number.NaN));
    rows.push({
      what: `  ${name}, three-point angles`,
      ours: '',
      peer: `${theirs.toFixed(1)} ns each`,
      ratio: `${times.toFixed(2)} times ours`,
      ...(name === 'kalidokit' ? bound('at least 5', times >= 5) : {}),
    });
  }
}

function live() {
  const { steps, microseconds, grownBytes, repetitions } = runChild(
    'live-in-child.js',
    [],
    ['--expose-gc'],
  );
  rows.push({
    what: 'live step, a frame',
    ours: `${microseconds.toFixed(1)} µs`,
    ...bound('under 20 µs', microseconds < 20),
  });
  const perRepetition = repetitions * 1024;
  rows.push({
    what: `heap after ${count(steps)} more steps (${count(repetitions)} repetitions kept)`,
    ours: `${grownBytes < 0 ? '' : '+'}${(grownBytes / 1024).toFixed(0)} kB`,
    ...bound('no growth but the repetitions', grownBytes < perRepetition + 256 * 1024),
  });
}

/**
 * What measuring a layout's frames may take, in times of JSON.parse on the same lines: one motion, and all. In a
 * fresh process a quarter of a second goes into compiling, which JSON.parse needs none of: of all motions of flat
 * lines the bound is met from the second file on.
 */
const mostTimes = /** @type {const} */ ({
  flat: { one: 1.5, every: 1.7 },
  objects: { one: 1.2, every: 1.2 },
});

/** Of a recording whose header does not say it. */
const pictureSize = ['612', '888'];

async function measuring(/** @type {keyof typeof mostTimes} */ layout) {
  const frames = 100_000;
  const { file, bytes, remove } = await longRecording(frames, layout);
  const size = layout === 'flat' ? [] : pictureSize;
  try {
    const runs = Array.from({ length: 5 }, () => ({
      parse: runChild('parse-in-child.js', [file]),
      all: runChild('measure-in-child.js', [file, String(frames), '', ...size]),
      one: runChild('measure-in-child.js', [file, String(frames), 'shoulder.abduction', ...size]),
      command: layout === 'flat' ? runChild('command-in-child.js', [file]) : null,
    }));
    // The best of each: what the machine can do when nothing else runs.
    const parse = Math.min(...runs.map(({ parse }) => parse.seconds));
    const { one, every } = mostTimes[layout];
    for (const { what, all, most } of [
      { what: 'every motion', all: runs.map(({ all }) => all), most: every },
      { what: 'one motion', all: runs.map(({ one }) => one), most: one },
    ]) {
      const seconds = Math.min(...all.map((run) => run.seconds));
      const reading = Math.min(...all.map((run) => run.readSeconds));
      rows.push({
        what: `measure ${count(frames)} frames (${layout}, ${(bytes / 1e6).toFixed(0)} MB), ${what}`,
        ours: `${seconds.toFixed(2)} s, ${reading.toFixed(2)} s of it to read`,
        peer: `JSON.parse ${parse.toFixed(2)} s`,
        ratio: `${(seconds / parse).toFixed(2)} times it`,
        ...bound(`at most ${most}`, seconds <= most * parse),
      });
      const again = Math.min(...all.map((run) => run.secondsAgain));
      rows.push({
        what: '  once more in the same process, as the second file of a batch',
        ours: `${again.toFixed(2)} s`,
        ratio: `${(again / parse).toFixed(2)} times it`,
        ...bound(`at most ${one}`, again <= one * parse),
      });
      rows.push({
        what: '  memory at its peak, in the library',
        ours: megabytes(all),
      });
    }
    const commands = runs.flatMap(({ command }) => (command === null ? [] : [command]));
    if (commands.length === 0) return;
    rows.push({
      what: '  memory at its peak, by the command line, every motion',
      ours: megabytes(commands),
      ...bound('under 300 MB', peakOf(commands) < 300e6),
    });
  } finally {
    remove();
  }
}

/** @typedef {{ peakBytes: number }} Run */

function peakOf(/** @type {Run[]} */ runs) {
  return Math.max(...runs.map(({ peakBytes }) => peakBytes));
}

function megabytes(/** @type {Run[]} */ runs) {
  return `${(peakOf(runs) / 1e6).toFixed(0)} MB`;
}

function help() {
  const bin = `${root}packages/cli/dist/bin.js`;
  const times = Array.from({ length: 11 }, () => {
    const start = performance.now();
    execFileSync(process.execPath, [bin, '--help']);
    return performance.now() - start;
  });
  const milliseconds = median(times);
  rows.push({
    what: 'goniokit --help',
    ours: `${milliseconds.toFixed(0)} ms`,
    ...bound('under 200 ms', milliseconds < 200),
  });
}

function size() {
  const sizeLimit = `${root}node_modules/size-limit/bin.js`;
  // It fails where a limit is broken, and prints its sizes all the same.
  const { stdout } = spawnSync(process.execPath, [sizeLimit, '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  const [{ size }] = JSON.parse(stdout);
  rows.push({
    what: 'main entry, brotli',
    ours: `${(size / 1000).toFixed(2)} kB`,
    ...bound('under 15 kB', size < 15_000),
  });
}

/** What is asked for, and whether it holds. */
function bound(/** @type {string} */ text, /** @type {boolean} */ holds) {
  return { bound: text, holds };
}

function count(/** @type {number} */ value) {
  return value.toLocaleString('en');
}

function printRows() {
  const cells = [
    ['', 'goniokit', 'peer', 'ratio', 'bound', ''],
    ...rows.map(({ what, ours, peer = '', ratio = '', bound = '', holds }) => [
      what,
      ours,
      peer,
      ratio,
      bound,
      holds === undefined ? '' : holds ? 'holds' : 'BROKEN',
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? '').length)),
  );
  for (const row of cells) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}

readings();
live();
await measuring('flat');
await measuring('objects');
help();
size();
printRows();
process.exitCode = rows.some(({ holds }) => holds === false) ? 1 : 0;
