import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs a script of this folder in a Node of its own.
 *
 * @param {string} script
 * @param {string[]} args
 * @param {string[]} nodeOptions
 * @returns {any} the JSON that it prints
 */
export function runChild(script, args = [], nodeOptions = []) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const output = execFileSync(process.execPath, [...nodeOptions, path, ...args], {
    encoding: 'utf8',
    timeout: 300_000,
  });
  return JSON.parse(output);
}
