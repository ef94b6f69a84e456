// Runs one program to its end, without a shell, and gives back its exit code.

import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @param {string[]} command program and arguments
 * @param {import('node:child_process').SpawnOptions} [options] as Node's; output goes to ours unless said
 * @returns {Promise<number>} the exit code, or 128 + the signal's number
 */
export function runProgram([program = '', ...args], options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)),
    );
  });
}
