// Compiles the packages, so that what runs is what stands in the sources.

import { runProgram } from './run-program.js';
import { compile } from './workspace.js';

/** Ends the program with the compiler's exit code where a package does not compile. */
export async function build() {
  const code = await runProgram(
    compile('packages/core', 'packages/camera', 'packages/formats', 'packages/cli', 'fixtures'),
    { stdio: ['ignore', 2, 2] },
  );
  if (code !== 0) {
    console.error('The packages do not compile (see above).');
    process.exit(code);
  }
}
