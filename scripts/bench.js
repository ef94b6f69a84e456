// `npm run bench`: the speed of the parts, in one run, as ratios to peers.

import { build } from './build.js';
import { runProgram } from './run-program.js';
import { root, tool } from './workspace.js';

export async function run(/** @type {string[]} */ args) {
  await build();
  return runProgram(tool('vitest/vitest.mjs', 'bench', '--run', ...args), { cwd: root });
}
