// `npm run bench`: the speed of the parts, in one run, as ratios to peers.

import { build } from './build.js';
import { runProgram } from './run-program.js';
import { root } from './workspace.js';

/** @returns {Promise<number>} 0 where every bound holds */
export async function run(/** @type {string[]} */ args) {
  await build();
  return runProgram([process.execPath, 'packages/core/bench/bench.js', ...args], { cwd: root });
}
