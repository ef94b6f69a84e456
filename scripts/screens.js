// `npm run screens`: a picture of every state of the page in demo/.cache/screens, to be looked at, and the
// README's picture of the page.

import { rmSync } from 'node:fs';
import { build } from './build.js';
import { buildDemo } from './build-demo.js';
import { runProgram } from './run-program.js';
import { root, tool } from './workspace.js';

/** @returns {Promise<number>} the test runner's exit code */
export async function run(/** @type {string[]} */ args) {
  await build();
  const failed = await buildDemo();
  if (failed) return failed;
  // Pictures of states that are called otherwise by now would stay among the new ones.
  if (args.length === 0) rmSync(`${root}demo/.cache/screens`, { recursive: true, force: true });
  return runProgram(tool('@playwright/test/cli.js', 'test', '-c', 'demo', 'screens', ...args), {
    cwd: root,
    env: { ...process.env, GONIOKIT_SCREENS: '1' },
  });
}
