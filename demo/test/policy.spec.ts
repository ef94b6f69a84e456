import { expect, test } from '@playwright/test';

test('the page is served with its policy, apart from other sites, and keeps to it', async ({
  page,
}) => {
  const broken: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) broken.push(message.text());
  });
  const answer = await page.goto('./#/try');
  const headers = answer?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe-inline');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
  await expect(page.locator('.figure')).toBeVisible();
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await expect(page.locator('[style]')).toHaveCount(0);
  expect(broken).toEqual([]);
});

test('nothing plays by itself where motion is unwanted', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./#/try');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  const arm = page.locator('.arm.moving').last();
  const before = await arm.getAttribute('x2');
  await page.waitForTimeout(1500);
  expect(await arm.getAttribute('x2')).toBe(before);
});
