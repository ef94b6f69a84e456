import { expect, type Page, test } from '@playwright/test';

/** The next call for a camera is refused with this error, as a browser would. */
async function refuseCamera(page: Page, name: string): Promise<void> {
  await page.addInitScript((error) => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('made by the test', error));
  }, name);
}

const failures = [
  { error: 'NotAllowedError', sentence: 'This page may not use the camera.' },
  { error: 'NotFoundError', sentence: 'No camera was found.' },
  { error: 'NotReadableError', sentence: 'The camera is in use by another program.' },
  {
    error: 'OverconstrainedError',
    sentence: 'The chosen camera is not there, or cannot give the pictures that are needed.',
  },
];

for (const { error, sentence } of failures) {
  test(`${error} is told in a sentence, and the example is a way on`, async ({ page }) => {
    await refuseCamera(page, error);
    await page.goto('./#/try');
    await page.getByRole('button', { name: 'Camera' }).click();
    await expect(page.getByRole('alert')).toContainText(sentence);
    await page.getByRole('alert').getByRole('button', { name: 'example' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.locator('.drawing')).toBeVisible();
  });
}

test('without any camera the browser itself says so', async ({ page }) => {
  await page.goto('./#/try');
  await page.getByRole('button', { name: 'Camera' }).click();
  await expect(page.getByRole('alert')).toContainText(/No camera was found|may not use the camera/);
});

test('a file that is no film is told in a sentence', async ({ page }) => {
  await page.goto('./#/try');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'notes.mp4',
      mimeType: 'video/mp4',
      buffer: Buffer.from('this is no film'),
    });
  await expect(page.getByRole('alert')).toContainText('This file is not a film.');
});
