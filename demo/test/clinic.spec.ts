import { expect, type Page, test } from '@playwright/test';

/** A new client, whose right shoulder abduction alone is to be measured. */
async function startSession(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByLabel('Code').fill('A-17');
  await page.getByLabel('Birth year').fill('1978');
  await page.getByLabel('Sex').selectOption('female');
  await page.getByRole('button', { name: 'Add client' }).click();
  await page.getByRole('button', { name: 'Start a session' }).click();
  await page.getByRole('button', { name: 'Right Shoulder' }).click();
  await page.getByRole('button', { name: 'Leave out right shoulder flexion' }).click();
  await page.getByRole('button', { name: 'Leave out right shoulder external rotation' }).click();
}

/** Takes the shipped example in the step that is shown. */
async function takeExample(page: Page, which: 'before' | 'after'): Promise<void> {
  await page.getByRole('button', { name: 'Use the example' }).click();
  await page.getByRole('button', { name: `Take ${which}`, exact: true }).click();
  await expect(page.locator(`.take[data-which="${which}"] .value`)).toHaveText(/^1\d\d\.\d°$/, {
    timeout: 40_000,
  });
}

test('a client, a session, and what is left of its gain at the next one', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByText('No clients yet')).toBeVisible();
  await startSession(page);
  await page.getByRole('button', { name: '1 Region' }).click();
  await page.getByRole('button', { name: 'Right Shoulder' }).click();
  await page.getByRole('button', { name: 'Measure before' }).click();
  await expect(page.locator('.guidance')).toContainText('Choose where the picture comes from');
  await takeExample(page, 'before');
  await expect(page.locator('.guidance')).toContainText('All motions are measured');
  await page.getByRole('radio', { name: '4' }).first().check();
  await page.getByRole('button', { name: 'Go on to treating' }).click();
  await page.getByLabel('Notes').fill('Two passes.');

  // The page is closed in the middle and opened again.
  await page.goto('about:blank');
  await page.goto('./');
  await page.getByRole('link', { name: /A-17.*Go on: treat/ }).click();
  await expect(page.getByLabel('Notes')).toHaveValue('Two passes.');
  await page.getByRole('button', { name: 'Measure after' }).click();
  await takeExample(page, 'after');
  await page.getByRole('button', { name: 'Show the result' }).click();
  await expect(page.locator('.verdict')).toHaveText('Gain');
  await expect(page.locator('.result .value')).toHaveText('+13.3°');
  await expect(page.locator('.norm')).toContainText('Healthy people of this age and sex: 151.1°');
  await expect(page.locator('.report-head')).toContainText('4 before, – after');
  const paper = await page.pdf({ preferCSSPageSize: true });
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

  await page.getByRole('link', { name: 'Back to the client' }).click();
  await page.getByRole('button', { name: 'Start a session' }).click();
  await page.getByRole('button', { name: 'Measure before' }).click();
  await takeExample(page, 'before');
  // The next session begins where the first one did.
  await expect(page.locator('.take .retained')).toContainText('0 % was left');
  await page.getByRole('button', { name: '6 Result' }).click();
  await expect(page.locator('.against')).toContainText('Of the last gain of +13.3°, 0 % was left');
  await page.getByRole('button', { name: 'Finish the session' }).click();
  await page.getByRole('link', { name: 'Back to the client' }).click();
  await expect(page.locator('.motion-history')).toContainText('134.3°');
});
