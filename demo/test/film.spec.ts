import { findBrowser, sharedFile } from '@goniokit/fixtures/testing';
import { expect, test } from '@playwright/test';

const film = sharedFile('videos/squats-5fps.mp4');
const model = sharedFile('models/pose_landmarker_lite.task');

test.use({ launchOptions: findBrowser(['--enable-unsafe-swiftshader']) ?? {} });

// Where film or model is missing, `sharedFile` has said so, or has failed with CI set.
const filmed = film !== null && model !== null ? test : test.skip;

filmed('a video file is taken from its start to its end, whenever asked', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('./#/try');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(film as string);
  await page.getByRole('combobox', { name: 'Motion' }).selectOption('knee.flexion');
  await expect(page.locator('.drawing .bone').first()).toBeVisible({ timeout: 60_000 });
  // The film is well under way: the take goes back to its first picture.
  await page.waitForTimeout(3000);
  await page.getByRole('button', { name: 'Take before', exact: true }).click();
  const before = page.locator('.take[data-which="before"]');
  await expect(before.locator('.value, .refusal')).toBeVisible({ timeout: 60_000 });
  await expect(before.locator('.value')).toHaveText(/^\d+\.\d°$/);
  await expect(page.getByRole('button', { name: 'Play again' })).toBeVisible();
  expect(errors).toEqual([]);
});
