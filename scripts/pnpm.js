// Runs the pinned pnpm through the npm that started us: nobody needs pnpm beforehand.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.js';
import { root } from './workspace.js';

const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/**
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} pnpm's exit code
 */
export function pnpm(args, options = {}) {
  const npm = process.env.npm_execpath ?? '';
  if (!/npm-cli\.js$/.test(npm)) {
    throw new Error('set-up requires npm: run `npm start`, `npm test` or `npm run goniokit`');
  }
  const env = { ...process.env };
  // Left over where npm itself was started by `npx`, these would be run instead of pnpm.
  delete env.npm_config_call;
  delete env.npm_config_package;
  return runProgram(
    [process.execPath, npm, 'exec', '--yes', `--package=${packageManager}`, '--', 'pnpm', ...args],
    { cwd: root, env, ...options },
  );
}
