import { findBrowser } from '@goniokit/fixtures/testing';
import { expect, type Page, test } from '@playwright/test';

test.use({
  launchOptions:
    findBrowser(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']) ?? {},
});

/** The page with its camera running; what happens to the camera can be made to happen. */
async function openCamera(page: Page): Promise<(event: 'ended' | 'mute') => Promise<void>> {
  await page.addInitScript(() => {
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      addEventListener('camera', (event) => {
        const { detail } = event as CustomEvent<string>;
        stream.getVideoTracks()[0]?.dispatchEvent(new Event(detail));
      });
      return stream;
    };
  });
  await page.goto('./#/try');
  await page.getByRole('button', { name: 'Camera' }).click();
  await expect(page.locator('.stage[data-filmed="true"]')).toBeVisible({ timeout: 60_000 });
  return (event) =>
    page.evaluate((type) => {
      dispatchEvent(new CustomEvent('camera', { detail: type }));
    }, event);
}

test('a camera that is unplugged during a take is told, and can be opened again', async ({
  page,
}) => {
  const happens = await openCamera(page);
  await expect(page.locator('.about')).toContainText('nobody was found');
  await page.getByRole('button', { name: 'Take before', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Finish before' })).toBeVisible();
  await happens('ended');
  await expect(page.getByRole('alert')).toContainText('The camera was unplugged.');
  await expect(page.getByRole('button', { name: 'Take before', exact: true })).toBeDisabled();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Take before', exact: true })).toBeEnabled({
    timeout: 60_000,
  });
});

test('a take in which nobody was found is refused, with its reason', async ({ page }) => {
  await openCamera(page);
  await expect(page.locator('.about')).toContainText('nobody was found');
  await page.getByRole('button', { name: 'Take before', exact: true }).click();
  await page.waitForTimeout(1000);
  await page.getByRole('button', { name: 'Finish before' }).click();
  const before = page.locator('.take[data-which="before"]');
  await expect(before).toContainText('Could not be measured');
  await expect(before.locator('li').first()).not.toBeEmpty();
  await expect(before.locator('.value')).toHaveCount(0);
});

test('a covered camera is told', async ({ page }) => {
  const happens = await openCamera(page);
  await happens('mute');
  await expect(page.getByRole('alert')).toContainText('The camera sends no pictures');
});

test('a site without the model says so, and the example still works', async ({ page }) => {
  await page.route('**/pose_landmarker_lite.task', (route) => route.fulfill({ status: 404 }));
  await page.goto('./#/try');
  await page.getByRole('button', { name: 'Camera' }).click();
  await expect(page.getByRole('alert')).toContainText('The model', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Use the example' }).click();
  await expect(page.locator('.figure')).toBeVisible();
});
