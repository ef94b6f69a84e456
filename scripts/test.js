// `npm test`: every check there is, the quick ones first; all of them run, whatever fails.

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildDemo } from './build-demo.js';
import { pnpm } from './pnpm.js';
import { runProgram } from './run-program.js';
import { compile, publishedFolders, root, tool } from './workspace.js';

/** @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Counts */
/** @typedef {{ name: string, run: () => Promise<Counts> }} Stage */

const inRoot = { cwd: root };

/** A tool run inside one package, with pnpm at hand: it packs what would be published. */
const inPackage = (/** @type {string} */ folder, /** @type {string[]} */ ...command) =>
  pnpm(['--filter', `./${folder}`, 'exec', ...command]);

/**
 * A stage that either holds or does not: one check for each program.
 *
 * @param {string} name
 * @param {...() => Promise<number>} programs each gives its exit code
 * @returns {Stage}
 */
function checks(name, ...programs) {
  return {
    name,
    async run() {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const program of programs) {
        if ((await program()) === 0) counts.passed += 1;
        else counts.failed += 1;
      }
      return counts;
    },
  };
}

/**
 * A stage whose runner counts its own tests and writes the counts down.
 *
 * @param {string} name
 * @param {(report: string) => Promise<number>} runner writes its report as JSON to that path
 * @param {(report: any) => Counts} read
 * @returns {Stage}
 */
function tests(name, runner, read) {
  const file = join(root, `node_modules/.cache/goniokit/${name}.json`);
  return {
    name,
    async run() {
      mkdirSync(join(file, '..'), { recursive: true });
      rmSync(file, { force: true });
      const code = await runner(file);
      const counts = readReport(file, read);
      const none = counts.passed + counts.failed + counts.skipped === 0;
      // A runner that stumbled outside its tests, or found none, has failed.
      if ((code !== 0 && counts.failed === 0) || none) counts.failed += 1;
      return counts;
    },
  };
}

/**
 * @param {string} file
 * @param {(report: any) => Counts} read
 */
function readReport(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/**
 * The browser is looked for only once the packages are compiled.
 *
 * @returns {Promise<Counts>}
 */
async function browserTests() {
  const { findBrowser } = await import('../fixtures/dist/testing/index.js');
  if ((await buildDemo()) !== 0) return { passed: 0, failed: 1, skipped: 0 };
  if (findBrowser() === null) return { passed: 0, failed: 0, skipped: 1 };
  return tests(
    'browser',
    (report) =>
      runProgram(tool('@playwright/test/cli.js', 'test', '-c', 'demo', '--reporter=list,json'), {
        ...inRoot,
        env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      }),
    ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
  ).run();
}

/** @type {Stage[]} */
const stages = [
  checks('types', () => runProgram(compile(), inRoot)),
  checks('lint', () =>
    runProgram(tool('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'), inRoot),
  ),
  checks('unused', () =>
    runProgram(tool('knip/bin/knip.js', '--treat-config-hints-as-errors'), inRoot),
  ),
  checks('size', () => runProgram(tool('size-limit/bin.js'), inRoot)),
  checks('speed', () => runProgram([process.execPath, 'packages/core/bench/guard.js'], inRoot)),
  checks(
    'packages',
    ...publishedFolders.flatMap((folder) => [
      () => inPackage(folder, 'publint', '--strict'),
      () => inPackage(folder, 'attw', '--pack', '.', '--profile', 'esm-only', '--format', 'ascii'),
    ]),
  ),
  tests(
    'unit',
    (report) =>
      runProgram(
        tool(
          'vitest/vitest.mjs',
          'run',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ),
        inRoot,
      ),
    (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
      failures: unitFailures(report),
    }),
  ),
  { name: 'browser', run: browserTests },
];

/** @returns {Promise<number>} 0 where every stage passed, else 1 */
export async function run() {
  /** @type {(Counts & { name: string, seconds: string })[]} */
  const results = [];
  for (const { name, run: runStage } of stages) {
    console.log(`\n== ${name}`);
    const start = performance.now();
    const counts = await runStage();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    results.push({ name, seconds, ...counts });
    console.log(`== ${name}: ${counted(counts)}, ${seconds} s`);
  }

  // Said again at the end: what is kept of a long run's output is often only that.
  for (const { name, failures = [] } of results) {
    for (const failure of failures) console.log(`\n${name}: ${failure}`);
  }
  console.log('');
  for (const { name, seconds, ...counts } of results) {
    const verdict = counts.failed === 0 ? 'passed' : 'FAILED';
    console.log(`${verdict}  ${name.padEnd(9)} ${seconds.padStart(6)} s   ${counted(counts)}`);
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of results) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  console.log(`\n${counted(total)}`);
  return total.failed === 0 ? 0 : 1;
}

/**
 * What failed in vitest's report: where, which test, and the first lines of why.
 *
 * @param {any} report
 * @returns {string[]}
 */
function unitFailures(report) {
  return report.testResults.flatMap((/** @type {any} */ { name, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((/** @type {any} */ one) => one.status === 'failed');
    if (failed.length === 0) return message ? [`${file}\n${firstLines(message)}`] : [];
    return failed.map(
      (/** @type {any} */ { fullName, failureMessages }) =>
        `${file} > ${fullName}\n${firstLines(failureMessages.join('\n'))}`,
    );
  });
}

/** @param {string} text */
function firstLines(text) {
  return text.split('\n').slice(0, 15).join('\n');
}

/** @param {Counts} counts */
function counted({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
