// `npm run docs`: writes the generated pages anew, pictures and all.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.js';
import { root, tool } from './workspace.js';

/** @returns {Promise<number>} 0 where all were written */
export function run() {
  // What no row asks for any more goes.
  const pictures = join(root, 'packages/core/docs/pictures');
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures);
  return runProgram(tool('vitest/vitest.mjs', 'run', 'packages/core/docs/generator', '--update'), {
    cwd: root,
  });
}
