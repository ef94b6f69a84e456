import { sharedFile } from '@goniokit/fixtures/testing';
import { expect, test } from '@playwright/test';
import { beginVisit, withCameraFilm } from './guided-visit.ts';

const film = sharedFile('videos/squats-5fps.mp4');
const model = sharedFile('models/pose_landmarker_lite.task');
const person = film !== null && model !== null ? test : test.skip;

const twoPeople = 'split[a][b];[a][b]hstack,';
const dusk = 'colorlevels=romax=0.12:gomax=0.12:bomax=0.12,';

for (const [what, change, said] of [
  ['a second person', twoPeople, 'Two people are in the picture.'],
  ['darkness', dusk, 'It is too dark.'],
] as const) {
  person(`${what} in the picture is told, and no take begins`, async ({ baseURL }) => {
    await withCameraFilm(film as string, change, async (browser) => {
      const page = await browser.newPage({ serviceWorkers: 'block', locale: 'en' });
      await beginVisit(page, baseURL as string, 'Left Knee', ['left knee extension']);
      await page.getByRole('button', { name: 'Start the camera' }).click();
      await expect(page.locator('.guidance p')).toContainText(said, { timeout: 60_000 });
      await page.waitForTimeout(4000);
      await expect(page.getByRole('button', { name: 'Finish before' })).toHaveCount(0);
    });
  });
}

person('one repetition of three is done again, and takes its place', async ({ baseURL }, info) => {
  test.setTimeout(300_000);
  await withCameraFilm(film as string, '', async (browser) => {
    const page = await browser.newPage({ serviceWorkers: 'block', locale: 'en' });
    await beginVisit(page, baseURL as string, 'Left Knee', ['left knee extension']);
    await page.getByRole('button', { name: 'Start the camera' }).click();
    const repetitions = page.locator('.take-repetitions li');
    const isMoving = page.locator('.stage .shown .motion-picture');
    await expect(isMoving).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Full screen' }).click();
    await page.waitForTimeout(500);
    await page.screenshot({ path: info.outputPath('from-three-metres.png') });
    const isRead = await page.locator('.reading .number').evaluate((number) => {
      // Digits are seven tenths of their type's size high.
      return (0.7 * Number.parseFloat(getComputedStyle(number).fontSize)) / innerHeight;
    });
    expect(isRead).toBeGreaterThan(0.15);
    await page.evaluate(() => document.exitFullscreen());
    await expect(page.locator('.take .value')).toBeVisible({ timeout: 120_000 });
    await expect(repetitions).toHaveCount(3);
    const first = await repetitions.locator('b').allTextContents();
    await repetitions.nth(1).getByRole('button').click();
    await expect(page.getByText('Repetition 2 is done again')).toBeVisible();
    await expect(page.getByText('Repetition 2 is done again')).toHaveCount(0, { timeout: 120_000 });
    await expect(page.locator('.take .value')).toHaveText(/^\d+\.\d°$/, { timeout: 60_000 });
    const second = await repetitions.locator('b').allTextContents();
    expect(second).toHaveLength(3);
    // The others stay where they were, but for the filter's last tenth.
    for (const [was, is] of [
      [first[0], second[0]],
      [first[2], second[1]],
    ]) {
      const apart = Number.parseFloat(was as string) - Number.parseFloat(is as string);
      expect(Math.abs(apart)).toBeLessThan(1);
    }
  });
});
