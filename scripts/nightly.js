// `npm run nightly`: the tests that look harder than `npm test` has time for.

import { build } from './build.js';
import { buildDemo } from './build-demo.js';
import { runProgram } from './run-program.js';
import { root, tool } from './workspace.js';

/** A million bad inputs at every door, others each night; every simulation ten times as long. */
const harder = {
  GONIOKIT_FUZZ_RUNS: '1000000',
  GONIOKIT_SEED: String(Date.now() % 2 ** 31),
  GONIOKIT_TRIALS: '10000',
};

/**
 * @param {string[]} args for vitest; with any, the page is left out
 * @returns {Promise<number>} the exit code of the first runner that failed
 */
export async function run(args) {
  await build();
  const oneHour = '--testTimeout=3600000';
  const unit = await runProgram(tool('vitest/vitest.mjs', 'run', oneHour, ...args), {
    cwd: root,
    env: { ...harder, ...process.env },
  });
  if (args.length > 0) return unit;
  return (await browserTests()) || unit;
}

/** What the page does for long. */
async function browserTests() {
  const failed = await buildDemo();
  if (failed) return failed;
  return runProgram(tool('@playwright/test/cli.js', 'test', '-c', 'demo', '--grep', '@nightly'), {
    cwd: root,
    env: { ...process.env, GONIOKIT_NIGHTLY: '1' },
  });
}
