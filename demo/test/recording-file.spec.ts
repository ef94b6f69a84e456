import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { measure } from 'goniokit';
import { parseRecording } from 'goniokit/recording';

test('a recording that was saved is measured alike when it is opened again', async ({ page }) => {
  const file = new URL('../../fixtures/pairs/synthetic-gain/after.ndjson', import.meta.url);
  await page.goto('./#/try');
  const choose = page.locator('input[type=file]').first();
  await choose.setInputFiles({
    name: 'notes.ndjson',
    mimeType: 'application/x-ndjson',
    buffer: Buffer.from('this is no recording'),
  });
  await expect(page.getByRole('alert')).toContainText('This file is not a recording of this page.');
  await choose.setInputFiles({
    name: 'after.ndjson',
    mimeType: 'application/x-ndjson',
    buffer: readFileSync(file),
  });
  await expect(page.locator('.figure')).toBeVisible();
  await page.getByRole('button', { name: 'Take after', exact: true }).click();
  const [measured] = measure(parseRecording(readFileSync(file, 'utf8')), {
    motions: ['shoulder.abduction'],
    side: 'right',
  }).measurements;
  if (measured?.status !== 'measured') throw new Error('the shipped recording is measurable');
  await expect(page.locator('.take[data-which="after"] .value')).toHaveText(
    `${measured.value.toFixed(1)}°`,
    { timeout: 40_000 },
  );
});
