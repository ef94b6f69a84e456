// A step need not run again while the files it reads are still those of its last good run.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './workspace.js';

const made = new Set(['node_modules', 'dist', 'coverage', 'test-results', '.cache']);

/** Files at or below a path, in a fixed order, leaving out what tools made. */
function filesBelow(/** @type {string} */ path) {
  const whole = join(root, path);
  if (!existsSync(whole)) return [];
  if (!statSync(whole).isDirectory()) return [path];
  /** @type {string[]} */
  const files = readdirSync(whole)
    .sort()
    .filter((name) => !made.has(name))
    .flatMap((name) => filesBelow(`${path}/${name}`));
  return files;
}

function hashOf(/** @type {string[]} */ paths) {
  const hash = createHash('sha256');
  hash.update(`${process.version} ${process.platform} ${process.arch}\n`);
  for (const file of paths.flatMap(filesBelow)) {
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/**
 * Runs a step if its inputs, or Node, changed since it last succeeded.
 *
 * @param {string} stampFile where the hash is kept: in the step's output, so that it goes with it
 * @param {string[]} inputs files and folders that the step reads, relative to the root
 * @param {() => Promise<number>} step gives 0 where it succeeded
 * @returns {Promise<number>} the step's exit code, 0 where it was not needed
 */
export async function whenChanged(stampFile, inputs, step) {
  const file = join(root, stampFile);
  const hash = hashOf(inputs);
  if (existsSync(file) && readFileSync(file, 'utf8') === hash) return 0;
  const code = await step();
  if (code === 0) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, hash);
  }
  return code;
}
