// `npm start`: the before/after report of the shipped recordings, then the demo.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.js';
import { buildDemo } from './build-demo.js';
import { runProgram } from './run-program.js';
import { root } from './workspace.js';

const PORT = 4173;

/** One report for each pair in `fixtures/pairs`, of what the pair is about; nonzero where one failed. */
async function printReports() {
  const pairs = readdirSync(join(root, 'fixtures/pairs'), { withFileTypes: true });
  let worst = 0;
  for (const { name } of pairs.filter((entry) => entry.isDirectory())) {
    const folder = `fixtures/pairs/${name}`;
    const { motion, side } = JSON.parse(readFileSync(join(root, folder, 'pair.json'), 'utf8'));
    const args = ['compare', `${folder}/before.ndjson`, `${folder}/after.ndjson`];
    args.push('--motion', motion, ...(side === undefined ? [] : ['--side', side]));
    console.log(`\n$ npm run -s goniokit -- ${args.join(' ')}\n`);
    const code = await runProgram([process.execPath, 'packages/cli/dist/bin.js', ...args], {
      cwd: root,
    });
    worst = Math.max(worst, code);
  }
  return worst;
}

/** @returns {Promise<number>} 0 once the user ends it */
export async function run() {
  await build();
  const failed = (await printReports()) || (await buildDemo());
  if (failed) return failed;

  const { serve } = await import('../demo/serve.js');
  const { address, close } = await serve(PORT);
  console.log(`\nThe demo is at ${address} (Ctrl-C ends it)`);
  await new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await close();
  return 0;
}
