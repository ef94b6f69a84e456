import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { measure } from 'goniokit';
import { compare } from 'goniokit/comparison';
import { parseRecording } from 'goniokit/recording';

const motion = 'shoulder.abduction';

function measureFile(which: 'before' | 'after') {
  const file = new URL(`../../fixtures/pairs/synthetic-gain/${which}.ndjson`, import.meta.url);
  return measure(parseRecording(readFileSync(file, 'utf8')), { motions: [motion], side: 'right' });
}

test('the page shows the figures that the library gives for the same recordings', async ({
  page,
}) => {
  const [before, after] = [measureFile('before'), measureFile('after')];
  const [comparison] = compare(before, after);
  if (comparison?.status !== 'compared') throw new Error('the shipped pair must be comparable');

  await page.goto('./#/try');
  for (const [which, expected] of [
    ['before', comparison.before],
    ['after', comparison.after],
  ] as const) {
    await page.getByRole('button', { name: `Take ${which}`, exact: true }).click();
    await expect(page.locator(`.take[data-which="${which}"] .value`)).toHaveText(
      `${expected.toFixed(1)}°`,
      { timeout: 40_000 },
    );
  }
  await expect(page.locator('.result .value')).toHaveText(`+${comparison.delta.toFixed(1)}°`);
  const [from, to] = comparison.deltaCi95;
  await expect(page.locator('.result .interval')).toHaveText(
    `95 % interval +${from.toFixed(1)}° to +${to.toFixed(1)}°`,
  );
});

test('the shipped film, cut in two, shows no clear change', async ({ page }) => {
  await page.goto('./#/try');
  await page.getByRole('combobox', { name: 'Example' }).selectOption('film-cut-in-two');
  await expect(page.locator('.reading')).toContainText('Right knee extension');
  await page.getByRole('button', { name: 'Take before', exact: true }).click();
  await page.getByRole('button', { name: 'Take after', exact: true }).click({ timeout: 40_000 });
  await expect(page.locator('.verdict')).toHaveText('No clear change', { timeout: 40_000 });
});

test('a take that is finished early measures what was played', async ({ page }) => {
  await page.goto('./#/try');
  await page.getByRole('button', { name: 'Take before', exact: true }).click();
  await expect(page.locator('.repetitions li')).toHaveCount(1, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Finish before' }).click();
  await expect(page.locator('.take[data-which="before"]')).toContainText('1 repetition');
});
