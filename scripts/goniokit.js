// `npm run -s goniokit -- <args>`: the command line, from the sources of this checkout.

import { join } from 'node:path';
import { build } from './build.js';
import { runProgram } from './run-program.js';
import { root } from './workspace.js';

const bin = join(root, 'packages/cli/dist/bin.js');

/**
 * @param {string[]} args
 * @returns {Promise<number>} the command's exit code
 */
export async function run(args) {
  await build();
  // npm moves to the root; file names are meant from where the user stands.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return runProgram([process.execPath, bin, ...args], { cwd });
}
