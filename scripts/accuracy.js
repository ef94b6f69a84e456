// `npm run accuracy`: the tool against everything that has an independent reference, as a page.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.js';
import { compile, root } from './workspace.js';

const terms = join(root, 'packages/core/src/measurement/systematic-errors.ts');

/** @returns {Promise<number>} 0 where the page was written */
export async function run() {
  const before = readFileSync(terms, 'utf8');
  const code = await write();
  // The intervals on the page are made with the systematic errors that the page is the source of.
  return code === 0 && readFileSync(terms, 'utf8') !== before ? write() : code;
}

async function write() {
  const code = await runProgram(compile('packages/accuracy'), { cwd: root });
  if (code !== 0) return code;
  return runProgram([process.execPath, 'packages/accuracy/dist/write-accuracy.js'], { cwd: root });
}
