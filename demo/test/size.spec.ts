import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { backupOf } from './kept-records.ts';

/** Bytes of the scripts that a page has asked for since, packed as a server would. */
function packedScripts(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (answer) => {
    // Workers are MediaPipe: they are fetched with the camera, not with the page.
    if (answer.request().resourceType() !== 'script') return;
    sizes.push(answer.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  return async () => {
    // Fewer files than this, and nothing was weighed.
    expect(sizes.length).toBeGreaterThanOrEqual(3);
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  };
}

const limitBytes = 90_000;

/** Every screen of a session, its result and the history: all but films, the lock and the other language. */
const wholeLimitBytes = 112_000;

for (const locale of ['en', 'de']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('the page without MediaPipe weighs less than 90 kB until something is measured', async ({
      page,
    }) => {
      const weight = packedScripts(page);
      await page.goto('./#/try');
      await expect(page.locator('.figure')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      const bytes = await weight();
      process.stdout.write(`${locale}: ${(bytes / 1000).toFixed(1)} kB of script\n`);
      expect(bytes).toBeLessThan(limitBytes);
    });
  });
}

test('its first screen weighs less than 90 kB, a whole session little more', async ({ page }) => {
  const weight = packedScripts(page);
  await page.goto('./');
  const files = page.locator('input[accept*=json]');
  await expect(files).toBeAttached();
  const first = await weight();
  const [before, after] = ['pairs/synthetic-gain/before', 'pairs/synthetic-gain/after'];
  const backup = await backupOf([
    {
      ...{ code: 'A-17', region: 'shoulder', motions: ['shoulder.abduction'] },
      sessions: [{ day: '2026-03-05', before, after }],
    },
  ]);
  await files.setInputFiles({
    ...{ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(backup) },
  });
  await page.getByRole('link', { name: 'A-17' }).click();
  await expect(page.locator('.motion-history')).toBeVisible();
  await page.getByRole('link', { name: 'Result' }).click();
  await expect(page.locator('.repetition-picture')).toBeVisible();
  const whole = await weight();
  const shown = [first, whole].map((bytes) => (bytes / 1000).toFixed(1));
  process.stdout.write(`first screen ${shown[0]} kB, whole session ${shown[1]} kB\n`);
  expect(first).toBeLessThan(limitBytes);
  expect(whole).toBeLessThan(wholeLimitBytes);
});

test('the first paint of an empty browser comes within a second', async ({ browser, baseURL }) => {
  const paints: number[] = [];
  // The page's time, not the machine's: what else runs only makes it later.
  for (let tries = 1; tries <= 3; tries += 1) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(baseURL as string);
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    const paint = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    );
    expect(paint).toBeDefined();
    paints.push(paint as number);
    await context.close();
  }
  process.stdout.write(`first paint after ${paints.map((ms) => ms.toFixed(0)).join(', ')} ms\n`);
  expect(Math.min(...paints)).toBeLessThan(1000);
});
