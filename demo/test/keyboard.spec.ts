import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { measure } from 'goniokit';
import { parseRecording } from 'goniokit/recording';
import { tabTo } from './tab-to.ts';

test('a session from its start to its result, with the keyboard alone', async ({ page }) => {
  const file = new URL('../../fixtures/pairs/synthetic-gain/before.ndjson', import.meta.url);
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'New client' })).toBeVisible();
  await tabTo(page, 'Code');
  await page.keyboard.type('K-7');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Start a session');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Right Shoulder');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Leave out right shoulder flexion');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Measure before');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Use the example');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Take before', exact: true })).toBeEnabled();
  await tabTo(page, 'Take before');
  await page.keyboard.press('Enter');
  const value = page.locator('.take-list b').first();
  await expect(value).toHaveText(/^1\d\d\.\d°$/, { timeout: 40_000 });
  const [measured] = measure(parseRecording(readFileSync(file, 'utf8')), {
    motions: ['shoulder.abduction'],
    side: 'right',
  }).measurements;
  if (measured?.status !== 'measured') throw new Error('the shipped recording is measurable');
  await expect(value).toHaveText(`${measured.value.toFixed(1)}°`);
  await tabTo(page, /^0$/);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '1', exact: true }).first()).toBeChecked();
  await tabTo(page, 'Go on to treating');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Notes');
  await page.keyboard.type('By keyboard.');
  await tabTo(page, 'Measure after');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Show the result');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveValue('By keyboard.');
  await expect(page.locator('.report-head')).toContainText('1 before, – after');
});
