// Every state of the page, to be looked at: `GONIOKIT_SCREENS=1 npx playwright test -c demo screens` writes
// them to demo/.cache/screens.
import { fileURLToPath } from 'node:url';
import { findBrowser } from '@goniokit/fixtures/testing';
import { expect, test } from '@playwright/test';

test.use({
  launchOptions:
    findBrowser(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']) ?? {},
});

const folder = fileURLToPath(new URL('../.cache/screens/', import.meta.url));

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`screens at ${width} pixels, ${colorScheme} @screens`, async ({ page, context }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const shot = (name: string, of = page) =>
        of.screenshot({ path: `${folder}${name}-${width}-${colorScheme}.png`, fullPage: true });
      const button = (name: string) => page.getByRole('button', { name, exact: true });

      await page.goto('./');
      await expect(page.getByText('No clients yet')).toBeVisible();
      await shot('01-empty');
      await page.getByLabel('Code').fill('A-17');
      await page.getByLabel('Birth year').fill('1978');
      await page.getByLabel('Sex').selectOption('female');
      await button('Add client').click();
      await shot('02-client');
      await button('Start a session').click();
      await button('Right Shoulder').hover();
      await shot('03-region');
      await button('Right Shoulder').click();
      await shot('04-motions');
      await button('Leave out right shoulder flexion').click();
      await button('Leave out right shoulder external rotation').click();
      await button('Measure before').click();
      await shot('05-camera-off');
      await button('Start the camera').click();
      await expect(page.locator('.guidance')).toContainText('Step into the picture.');
      await shot('06-coach');
      await button('Take before').click();
      await page.waitForTimeout(1000);
      await button('Finish before').click();
      await expect(page.locator('.refusal')).toBeVisible();
      await shot('07-failed-take');
      await button('Example').click();
      await button('Take before again').click();
      await expect(page.locator('.repetitions li')).toHaveCount(1, { timeout: 30_000 });
      await shot('08-measuring');
      await expect(page.locator('.take .value')).toBeVisible({ timeout: 30_000 });
      await shot('09-measured');
      await button('Go on to treating').click();
      await shot('10-treat');
      const second = await context.newPage();
      await second.setViewportSize({ width, height: 800 });
      await second.goto('./');
      await expect(second.getByRole('status').first()).toContainText('open in another tab');
      await shot('11-second-tab', second);
      await second.close();
      await button('Measure after').click();
      await button('Use the example').click();
      await button('Take after').click();
      await expect(page.locator('.take .value')).toBeVisible({ timeout: 30_000 });
      await button('Show the result').click();
      await expect(page.locator('.repetition-picture')).toBeVisible();
      await shot('12-gain');
      await page.emulateMedia({ media: 'print' });
      await shot('13-paper');
      await page.emulateMedia({ media: 'screen', colorScheme });
      await page.getByRole('link', { name: 'Back to the client' }).click();
      await expect(page.locator('.motion-history')).toBeVisible();
      await shot('14-history');
      await page.goto('./#/try');
      await page.getByRole('combobox', { name: 'Example' }).selectOption('film-cut-in-two');
      await button('Take before').click();
      await button('Take after').click({ timeout: 40_000 });
      await expect(page.locator('.verdict')).toHaveText('No clear change', { timeout: 40_000 });
      await shot('15-within-error');
      await page.evaluate(() => {
        navigator.mediaDevices.getUserMedia = () =>
          Promise.reject(new DOMException('made by the test', 'NotAllowedError'));
      });
      await button('Camera').click();
      await expect(page.getByRole('alert')).toBeVisible();
      await shot('16-error');
    });
  }
}
