import { findBrowser } from '@goniokit/fixtures/testing';
import { expect, test } from '@playwright/test';
import { openCameraFor } from './stored.ts';

test.use({
  serviceWorkers: 'allow',
  launchOptions:
    findBrowser(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']) ?? {},
});

test('once it was loaded, the page works without a network: example, camera and every model', async ({
  page,
  context,
}) => {
  await page.goto('./');
  await expect(page.getByText('This page now works without a network.')).toBeVisible({
    timeout: 60_000,
  });
  await context.setOffline(true);
  await page.goto('./#/try');
  await page.reload();
  await expect(page.locator('.figure')).toBeVisible();
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await page.getByRole('button', { name: 'Camera' }).click();
  await expect(page.locator('.about')).toContainText('nobody was found', { timeout: 60_000 });
  // Each of them loads a model of its own; where it is not there, an alert says so.
  for (const region of ['Left Wrist and hand', 'Neck']) {
    await openCameraFor(page, region, region);
    await expect(page.locator('.about')).toContainText('No reading', { timeout: 60_000 });
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});
