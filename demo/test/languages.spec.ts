import { expect, test } from '@playwright/test';

test.use({ locale: 'de-CH' });

test('the browser’s language is spoken, another one can be chosen, and stays', async ({ page }) => {
  await page.goto('./#/try');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('button', { name: 'Vorher messen' })).toBeVisible();
  await page.getByRole('button', { name: 'Vorher messen' }).click();
  const take = page.locator('.take[data-which="before"]');
  await expect(take.locator('.value')).toHaveText(/^12\d,\d°$/, { timeout: 40_000 });
  await page.getByLabel('Sprache').selectOption({ label: 'English' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  // What was measured is the same, and written as English writes it.
  await expect(take.locator('.value')).toHaveText(/^12\d\.\d°$/);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('button', { name: 'Take before' })).toBeVisible();
});
