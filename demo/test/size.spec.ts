import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';

/** Bytes of the scripts that a page asked for, packed as a server would. */
function packedScripts(page: Page): Promise<number>[] {
  const sizes: Promise<number>[] = [];
  page.on('response', (answer) => {
    // The worker is MediaPipe: it is fetched with the camera, not with the page.
    if (answer.request().resourceType() !== 'script') return;
    sizes.push(answer.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  return sizes;
}

const limitBytes = 90_000;

for (const locale of ['en', 'de']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('the page without MediaPipe weighs less than 90 kB until something is measured', async ({
      page,
    }) => {
      const sizes = packedScripts(page);
      await page.goto('./#/try');
      await expect(page.locator('.figure')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      process.stdout.write(`${locale}: ${(total / 1000).toFixed(1)} kB of script\n`);
      // Fewer files than this, and nothing was weighed.
      expect(sizes.length).toBeGreaterThanOrEqual(3);
      expect(total).toBeLessThan(limitBytes);
    });
  });
}

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
