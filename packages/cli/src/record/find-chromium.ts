import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The Chromium of this machine: `$CHROMIUM_PATH`, the system's, or Playwright's own.
 *
 * @returns path of the program
 * @throws UsageError where there is none, saying how to get one
 */
export function findChromium(env: Io['env']): string {
  const { CHROMIUM_PATH: chosen } = env;
  if (chosen && !existsSync(chosen)) {
    throw new UsageError(`there is no browser at ${chosen}, which $CHROMIUM_PATH names`);
  }
  const found = [
    chosen,
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ].find((path) => path && existsSync(path));
  if (found !== undefined) return found;
  throw new UsageError(
    'recording needs a Chromium: install one (`npx playwright install chromium`, or the package ' +
      '`chromium` of your system), or name yours in $CHROMIUM_PATH',
  );
}
