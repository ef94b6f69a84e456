// Where things lie in this checkout.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout, absolute. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Folders of the packages that are published, relative to the root. */
export const publishedFolders = readdirSync(join(root, 'packages'))
  .filter((name) => name !== 'accuracy')
  .map((name) => `packages/${name}`);

/** Folders of all workspace packages, relative to the root. */
export const packageFolders = [
  ...publishedFolders,
  'packages/accuracy',
  'packages/core/bench',
  'demo',
  'fixtures',
];

/**
 * Command line of an installed tool: its own script under this Node, so that no shell is needed.
 *
 * @param {string} script path below node_modules
 * @param {...string} args
 */
export function tool(script, ...args) {
  return [process.execPath, join(root, 'node_modules', script), ...args];
}

/** The compiler's build mode: does nothing where nothing changed. */
export function compile(/** @type {string[]} */ ...projects) {
  return tool('typescript/bin/tsc', '-b', ...projects);
}
