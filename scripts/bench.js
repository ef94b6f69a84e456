// `npm run bench`: the speed of the parts, in one run, as ratios to peers.

import { build } from './build.js';
import { runProgram } from './run-program.js';
import { root } from './workspace.js';

const benches = ['packages/core/bench/bench.js', 'packages/cli/bench/batch.js'];

/** @returns {Promise<number>} 0 where every bound holds */
export async function run() {
  await build();
  let worst = 0;
  for (const bench of benches) {
    worst = Math.max(worst, await runProgram([process.execPath, bench], { cwd: root }));
  }
  return worst;
}
