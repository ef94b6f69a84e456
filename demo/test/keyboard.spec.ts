import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { measure } from 'goniokit';
import { parseRecording } from 'goniokit/recording';
import { addClient } from './stored.ts';
import { tabTo } from './tab-to.ts';

/** What the shipped recording says, as the page writes it. */
function shown(which: 'before' | 'after'): string {
  const file = new URL(`../../fixtures/pairs/synthetic-gain/${which}.ndjson`, import.meta.url);
  const [measured] = measure(parseRecording(readFileSync(file, 'utf8')), {
    motions: ['shoulder.abduction'],
    side: 'right',
  }).measurements;
  if (measured?.status !== 'measured') throw new Error('the shipped recording is measurable');
  return `${measured.value.toFixed(1)}°`;
}

test('from a new client to the printed and exported result, with the keyboard alone', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'true';
    };
  });
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
  await expect(value).toHaveText(shown('before'), { timeout: 40_000 });
  await tabTo(page, /^0$/);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '1', exact: true }).first()).toBeChecked();
  await tabTo(page, 'Go on to treating');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Notes');
  await page.keyboard.type('By keyboard.');
  await tabTo(page, 'Measure after');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Use the example');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Take after', exact: true })).toBeEnabled();
  await tabTo(page, 'Take after');
  await page.keyboard.press('Enter');
  await expect(value).toHaveText(shown('after'), { timeout: 40_000 });
  await tabTo(page, 'Show the result');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveValue('By keyboard.');
  await expect(page.locator('.report-head')).toContainText('1 before, – after');
  await expect(page.locator('.verdict')).toHaveText('Gain');
  await expect(page.locator('.shown .value')).toHaveText([shown('before'), shown('after')]);
  for (const [name, ending] of [
    ['CSV', '.csv'],
    ['JSON', '.json'],
    ['FHIR', '.fhir.json'],
    ['Recordings', '.ndjson'],
  ] as const) {
    await tabTo(page, name);
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename().endsWith(ending)).toBe(true);
  }
  await tabTo(page, 'Print');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'true');
  await tabTo(page, 'Back to the client');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'K-7' })).toBeVisible();
});

test('a step takes the focus as soon as it is there, and not from who types in it', async ({
  page,
}) => {
  await page.goto('./');
  await addClient(page, 'K-8');
  await page.getByRole('button', { name: 'Start a session' }).click();
  await page.getByRole('button', { name: 'Right Shoulder' }).click();
  await page.getByRole('button', { name: 'Measure before' }).click();
  await expect(page.getByRole('button', { name: 'Go on to treating' })).toBeVisible();
  const focused = await page.evaluate(async () => {
    const steps = [...document.querySelectorAll<HTMLButtonElement>('.steps button')];
    const treat = steps.find(({ textContent }) => textContent?.includes('Treat'));
    treat?.focus();
    treat?.click();
    // What is rendered is there after microtasks, before a picture of it is drawn.
    while (document.querySelector('textarea') === null) await Promise.resolve();
    return document.activeElement?.tagName;
  });
  expect(focused).toBe('MAIN');
});
