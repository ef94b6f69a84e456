// Installs the workspace's packages where the lockfile, a manifest or Node changed.

import { pnpm } from './pnpm.js';
import { whenChanged } from './stamp.js';
import { packageFolders } from './workspace.js';

const inputs = [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  ...packageFolders.map((folder) => `${folder}/package.json`),
];

/** Ends the program with pnpm's exit code where the installation fails. */
export async function install() {
  const code = await whenChanged('node_modules/.cache/goniokit/installed', inputs, () => {
    console.error('Installing packages (once; needs the network) ...');
    // Standard output belongs to the command that asked for this.
    return pnpm(['install', '--frozen-lockfile', '--prefer-offline'], { stdio: ['ignore', 2, 2] });
  });
  if (code !== 0) {
    console.error(`The packages could not be installed (pnpm ended with ${code}, see above).`);
    process.exit(code);
  }
}
