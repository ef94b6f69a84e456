// `npm test`: every check there is, one after the other; all of them run, whatever fails.

import { buildDemo } from './build-demo.js';
import { pnpm } from './pnpm.js';
import { runProgram } from './run-program.js';
import { compile, root, tool } from './workspace.js';

/** @typedef {{ name: string, run: () => Promise<number> }} Stage */

const inRoot = { cwd: root };
const eachPackage = ['--filter', './packages/*', 'exec'];

/** The browser is looked for only once the packages are compiled. */
async function browserTests() {
  const { findBrowser } = await import('../fixtures/dist/testing/index.js');
  const built = await buildDemo();
  if (built !== 0 || findBrowser() === null) return built;
  return runProgram(tool('@playwright/test/cli.js', 'test', '-c', 'demo'), inRoot);
}

/** @type {Stage[]} */
const stages = [
  { name: 'types', run: () => runProgram(compile(), inRoot) },
  {
    name: 'lint',
    run: () => runProgram(tool('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'), inRoot),
  },
  { name: 'unused', run: () => runProgram(tool('knip/bin/knip.js'), inRoot) },
  { name: 'unit', run: () => runProgram(tool('vitest/vitest.mjs', 'run'), inRoot) },
  { name: 'packages', run: () => pnpm([...eachPackage, 'publint', '--strict']) },
  {
    name: 'exports',
    run: () => pnpm([...eachPackage, 'attw', '--pack', '.', '--profile', 'esm-only', '--quiet']),
  },
  { name: 'size', run: () => runProgram(tool('size-limit/bin.js'), inRoot) },
  { name: 'browser', run: browserTests },
];

/** @returns {Promise<number>} 0, or the exit code of the first stage that failed */
export async function run() {
  /** @type {{ name: string, code: number, seconds: string }[]} */
  const results = [];
  for (const { name, run: runStage } of stages) {
    console.log(`\n== ${name}`);
    const start = performance.now();
    const code = await runStage();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`== ${name}: ${code === 0 ? 'passed' : `failed with ${code}`}, ${seconds} s`);
    results.push({ name, code, seconds });
  }

  console.log('');
  for (const { name, code, seconds } of results) {
    console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name.padEnd(10)} ${seconds.padStart(6)} s`);
  }
  const failed = results.filter(({ code }) => code !== 0);
  console.log(`\n${results.length - failed.length} passed, ${failed.length} failed`);
  return failed[0]?.code ?? 0;
}
