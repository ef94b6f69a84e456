import { expect, type Locator, type Page, test } from '@playwright/test';

test.use({ viewport: { width: 768, height: 1024 }, hasTouch: true });

/** Whether all of it is seen without scrolling. */
async function expectInView(page: Page, element: Locator): Promise<void> {
  const box = await element.boundingBox();
  expect(box).not.toBeNull();
  const scrolled = await page.evaluate(() => scrollY);
  expect(scrolled).toBe(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(1024);
}

test('on a tablet, a session goes from tap to tap without scrolling', async ({ page }) => {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const tap = async (name: string) => {
    await expect(button(name)).toBeVisible();
    await expectInView(page, button(name));
    await button(name).tap();
  };
  await page.goto('./');
  await page.getByLabel('Code').fill('T-1');
  await tap('Add client');
  await tap('Start a session');
  await tap('Right Shoulder');
  await tap('Leave out right shoulder flexion');
  await tap('Leave out right shoulder external rotation');
  await tap('Measure before');
  await tap('Use the example');
  await tap('Take before');
  await expect(page.locator('.take .value')).toBeVisible({ timeout: 40_000 });
  await page.getByRole('radio', { name: '4' }).first().check();
  await tap('Go on to treating');
  await tap('Measure after');
  await expectInView(page, button('Start the camera'));
});
