// Builds the page where something that goes into it changed.

import { runProgram } from './run-program.js';
import { whenChanged } from './stamp.js';
import { root } from './workspace.js';

const inputs = [
  'demo',
  'fixtures/recordings',
  'fixtures/pairs',
  'packages/core/src',
  'packages/camera/src',
  'packages/formats/src',
  'packages/cli/src/record',
  'pnpm-lock.yaml',
];

/** @returns {Promise<number>} the bundler's exit code */
export function buildDemo() {
  const vite = [process.execPath, 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'];
  return whenChanged('demo/dist/.stamp', inputs, () =>
    runProgram(vite, { cwd: `${root}demo`, stdio: ['ignore', 2, 2] }),
  );
}
