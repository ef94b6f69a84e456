import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';

const program = fileURLToPath(new URL('../../packages/cli/dist/bin.js', import.meta.url));

/**
 * Everything that is said until a take that starts and ends by itself is over; nothing is touched in between.
 */
async function handsFree(page: Page): Promise<string[]> {
  const guidance = page.locator('.guidance p');
  const said: string[] = [];
  await expect
    .poll(
      async () => {
        const words = (await guidance.textContent()) ?? '';
        if (words !== said.at(-1)) said.push(words);
        return words;
      },
      { timeout: 120_000, intervals: [100] },
    )
    .toMatch(/All motions are measured|could not be measured/);
  return said;
}

/**
 * The one motion of a session, measured from the camera's start on without touching anything. A busy machine
 * may leave out so many pictures that a take is refused: it is then taken once more.
 *
 * @returns everything that was said
 */
export async function measureByCamera(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Start the camera' }).click();
  const said = await handsFree(page);
  for (let tries = 1; tries < 3 && (await page.locator('.take .refusal').count()) > 0; tries += 1) {
    await page.getByRole('button', { name: /^Take (before|after) again$/ }).click();
    await expect(page.locator('.guidance p')).not.toHaveText(/could not be measured/);
    await handsFree(page);
  }
  await expect(page.locator('.take .value')).toHaveText(/^[+−]?\d+\.\d°$/);
  return said;
}

/** What the command line says of a recording that the page saved. */
export function shownByCommandLine(file: string, motion: string, side: string): string {
  const args = ['measure', file, '--motion', motion, '--side', side];
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  const row = stdout.split('\n').find((line) => line.startsWith(motion));
  const value = row?.split(/\s+/)[2];
  if (!value?.endsWith('°')) throw new Error(`the command line measured nothing: ${stderr}`);
  return value;
}
