// `npm run accuracy`: the tool against everything that has an independent reference, as a page.

import { runProgram } from './run-program.js';
import { compile, root } from './workspace.js';

/** @returns {Promise<number>} 0 where the page was written */
export async function run() {
  const code = await runProgram(compile('packages/accuracy'), { cwd: root });
  if (code !== 0) return code;
  return runProgram([process.execPath, 'packages/accuracy/dist/write-accuracy.js'], { cwd: root });
}
