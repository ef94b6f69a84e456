import { findBrowser } from '@goniokit/fixtures/testing';
import { expect, type Page } from '@playwright/test';
import { backupOf } from './kept-records.ts';
import { addClient, turnOnPassphrase } from './stored.ts';

/** What is done with the page in each of its states. */
export type At = (page: Page, name: string) => Promise<void>;

/** A camera that shows no person. */
export const cameraLaunch =
  findBrowser(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']) ?? {};

export async function speak(page: Page, language: 'en' | 'de'): Promise<void> {
  await page.locator('.language select').selectOption(language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** A session from the empty page to a take that was measured, then what can go wrong. */
export async function walkSession(page: Page, at: At): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.goto('./');
  await expect(page.getByText('No clients yet')).toBeVisible();
  await at(page, '01-empty');
  await page.getByLabel('Code').fill('A-17');
  await page.getByLabel('Birth year').fill('1978');
  await page.getByLabel('Sex').selectOption('female');
  await button('Add client').click();
  await at(page, '02-first-use');
  await button('Start a session').click();
  await button('Right Shoulder').hover();
  await at(page, '03-region');
  await button('Right Shoulder').click();
  await at(page, '04-motions');
  await button('Leave out right shoulder flexion').click();
  await button('Leave out right shoulder external rotation').click();
  await button('Measure before').click();
  await at(page, '05-camera-off');
  await button('Start the camera').click();
  await expect(page.locator('.guidance')).toContainText('Step into the picture.', {
    timeout: 60_000,
  });
  await at(page, '06-coach');
  await button('Take before').click();
  await page.waitForTimeout(1000);
  await button('Finish before').click();
  await expect(page.locator('.refusal')).toBeVisible();
  await at(page, '07-failed-take');
  await button('Example').click();
  await button('Take before again').click();
  await expect(page.locator('.repetitions li')).toHaveCount(1, { timeout: 30_000 });
  await expect(page.locator('.phase')).toHaveAttribute('data-phase', 'holding', {
    timeout: 30_000,
  });
  await at(page, '08-measuring');
  await expect(page.locator('.take .value')).toBeVisible({ timeout: 30_000 });
  await at(page, '09-measured');
  await button('Go on to treating').click();
  await at(page, '10-treat');
  const second = await page.context().newPage();
  await second.goto('./');
  await expect(second.getByRole('status').first()).toContainText('open in another tab');
  await at(second, '11-second-tab');
  await second.close();
  await page.goto('./#/try');
  await expect(page.locator('.figure')).toBeVisible();
  await at(page, '12-try');
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('made by the test', 'NotAllowedError'));
  });
  await button('Camera').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await at(page, '13-error');
}

const shoulder = { region: 'shoulder', motions: ['shoulder.abduction'] } as const;
const before = 'pairs/synthetic-gain/before';
const squats = 'recordings/squats-5fps';
const after = 'pairs/synthetic-gain/after';

/** A result of as many motions as a region's proposal has. */
export const usualSession = '27-usual-session';

/** Clients with results of every kind, put back from a backup. */
export async function walkResults(page: Page, at: At): Promise<void> {
  const backup = await backupOf([
    {
      ...{ code: 'A-17', birthYear: 1978, sex: 'female', ...shoulder },
      sessions: [
        { day: '2026-03-05', before, after, notes: 'Two passes along the subscapularis.' },
        { day: '2026-03-12', before, after, notes: 'Lies better on the left side now.' },
        { day: '2026-03-19', before, open: true },
      ],
    },
    { code: 'B-04', ...shoulder, sessions: [{ day: '2026-03-06', before: after, after: before }] },
    {
      ...{ code: 'C-30', region: 'knee', motions: ['knee.extension'] },
      sessions: [
        {
          day: '2026-03-06',
          before: 'pairs/film-cut-in-two/before',
          after: 'pairs/film-cut-in-two/after',
        },
      ],
    },
    {
      ...{ code: 'D-12', ...shoulder },
      sessions: [{ day: '2026-03-09', before, after, modelAfter: 'another-model' }],
    },
    {
      ...{ code: 'E-08', birthYear: 1964, sex: 'male', region: 'back' },
      motions: ['trunk.flexion', 'hip.flexion', 'knee.flexion'],
      sessions: [
        { day: '2026-03-03', before: squats, after: squats },
        { day: '2026-03-10', before: squats, after: squats, notes: 'A usual session.' },
      ],
    },
  ]);
  await page.goto('./');
  await page.locator('input[accept*=json]').setInputFiles({
    ...{ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(backup) },
  });
  await expect(page.getByText('records restored')).toBeVisible();
  await at(page, '20-clients');
  const results = [
    ['A-17', '2026-03-12', 'Gain', '21-gain'],
    ['B-04', '2026-03-06', 'Loss', '22-loss'],
    ['C-30', '2026-03-06', 'No clear change', '23-within-error'],
    ['D-12', '2026-03-09', 'Not comparable', '24-not-comparable'],
  ] as const;
  for (const [code, day, verdict, name] of results) {
    await page.goto(`./#/visit/client-${code}-${day}`);
    await expect(page.locator('.repetition-picture')).toBeVisible();
    await expect(page.locator('.verdict')).toHaveText(verdict);
    await at(page, name);
  }
  await page.goto('./#/visit/client-E-08-2026-03-10');
  await expect(page.locator('.repetition-picture')).toHaveCount(3);
  await at(page, usualSession);
  await page.goto('./#/client/client-A-17');
  await expect(page.locator('.motion-history')).toBeVisible();
  await at(page, '25-history');
  await page.getByRole('button', { name: 'Erase this client' }).click();
  await at(page, '26-erase');
}

/** What a device that is locked shows of itself. */
export async function walkLocked(page: Page, at: At): Promise<void> {
  await page.goto('./');
  await addClient(page, 'A-17');
  await page.goto('./#/');
  await turnOnPassphrase(page, 'lamp river nine coat');
  await at(page, '31-passphrase');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await at(page, '32-locked');
}
