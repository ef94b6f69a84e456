// `npm run fixtures`: writes the synthetic recordings, the pairs and the expected results anew.

import { build } from './build.js';
import { runProgram } from './run-program.js';
import { root } from './workspace.js';

/** @returns {Promise<number>} 0 where all were written */
export async function run() {
  await build();
  return runProgram([process.execPath, 'fixtures/dist/shipped/write-fixtures.js'], { cwd: root });
}
