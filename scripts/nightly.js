// `npm run nightly`: the tests that look harder than `npm test` has time for.

import { build } from './build.js';
import { runProgram } from './run-program.js';
import { root, tool } from './workspace.js';

/** A million bad inputs at every door, others each night; every simulation ten times as long. */
const harder = {
  GONIOKIT_FUZZ_RUNS: '1000000',
  GONIOKIT_SEED: String(Date.now() % 2 ** 31),
  GONIOKIT_TRIALS: '10000',
};

/** @returns {Promise<number>} the test runner's exit code */
export async function run(/** @type {string[]} */ args) {
  await build();
  const oneHour = '--testTimeout=3600000';
  return runProgram(tool('vitest/vitest.mjs', 'run', oneHour, ...args), {
    cwd: root,
    env: { ...harder, ...process.env },
  });
}
