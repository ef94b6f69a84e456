// Every state of the page, to be looked at: `npm run screens` writes them to demo/.cache/screens, and the
// README's picture beside the page.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '@goniokit/fixtures/testing';
import { expect, type Page, test } from '@playwright/test';
import { backupOf } from './kept-records.ts';

test.use({
  actionTimeout: 20_000,
  launchOptions:
    findBrowser(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']) ?? {},
});

const folder = fileURLToPath(new URL('../.cache/screens/', import.meta.url));
const picture = fileURLToPath(new URL('../page.webp', import.meta.url));

/** Phone, tablet, laptop and wall; each colour and each language somewhere, and both at the ends. */
const looks = [
  { width: 360, height: 740, colorScheme: 'light', language: 'en' },
  { width: 360, height: 740, colorScheme: 'dark', language: 'de' },
  { width: 768, height: 1024, colorScheme: 'light', language: 'de' },
  { width: 1280, height: 800, colorScheme: 'light', language: 'en' },
  { width: 1280, height: 800, colorScheme: 'dark', language: 'de' },
  { width: 3840, height: 2160, colorScheme: 'light', language: 'en' },
] as const;

/** The page as it is now, in every look; English and light again at the end. */
async function shoot(page: Page, name: string): Promise<void> {
  for (const { width, height, colorScheme, language } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await speak(page, language);
    const path = `${folder}${name}-${width}-${colorScheme}-${language}.png`;
    await page.screenshot({ path, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  await speak(page, 'en');
}

async function speak(page: Page, language: 'en' | 'de'): Promise<void> {
  await page.locator('.language select').selectOption(language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

test('a session, from the empty page to a take that was measured @screens', async ({
  page,
  context,
}) => {
  test.setTimeout(600_000);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('./');
  await expect(page.getByText('No clients yet')).toBeVisible();
  await shoot(page, '01-empty');
  await page.getByLabel('Code').fill('A-17');
  await page.getByLabel('Birth year').fill('1978');
  await page.getByLabel('Sex').selectOption('female');
  await button('Add client').click();
  await shoot(page, '02-first-use');
  await button('Start a session').click();
  await button('Right Shoulder').hover();
  await shoot(page, '03-region');
  await button('Right Shoulder').click();
  await shoot(page, '04-motions');
  await button('Leave out right shoulder flexion').click();
  await button('Leave out right shoulder external rotation').click();
  await button('Measure before').click();
  await shoot(page, '05-camera-off');
  await button('Start the camera').click();
  await expect(page.locator('.guidance')).toContainText('Step into the picture.', {
    timeout: 60_000,
  });
  await shoot(page, '06-coach');
  await button('Take before').click();
  await page.waitForTimeout(1000);
  await button('Finish before').click();
  await expect(page.locator('.refusal')).toBeVisible();
  await shoot(page, '07-failed-take');
  await button('Example').click();
  await button('Take before again').click();
  await expect(page.locator('.repetitions li')).toHaveCount(1, { timeout: 30_000 });
  await expect(page.locator('.phase')).toHaveAttribute('data-phase', 'holding', {
    timeout: 30_000,
  });
  await writePicture(page);
  await shoot(page, '08-measuring');
  await expect(page.locator('.take .value')).toBeVisible({ timeout: 30_000 });
  await shoot(page, '09-measured');
  await button('Go on to treating').click();
  await shoot(page, '10-treat');
  const second = await context.newPage();
  await second.goto('./');
  await expect(second.getByRole('status').first()).toContainText('open in another tab');
  await shoot(second, '11-second-tab');
  await second.close();
  await page.goto('./#/try');
  await expect(page.locator('.figure')).toBeVisible();
  await shoot(page, '12-try');
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('made by the test', 'NotAllowedError'));
  });
  await button('Camera').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await shoot(page, '13-error');
});

/** What the README shows: the page, not the whole of its height. */
async function writePicture(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
  writeFileSync(picture, Buffer.from(data, 'base64'));
}

const shoulder = { region: 'shoulder', motion: 'shoulder.abduction' } as const;
const before = 'synthetic-gain/before';
const after = 'synthetic-gain/after';

test('results: gain, loss, within error, not comparable, history @screens', async ({ page }) => {
  test.setTimeout(600_000);
  const backup = await backupOf([
    {
      ...{ code: 'A-17', birthYear: 1978, sex: 'female', ...shoulder },
      sessions: [
        { day: '2026-03-05', before, after, notes: 'Two passes along the subscapularis.' },
        { day: '2026-03-12', before, after },
        { day: '2026-03-19', before, open: true },
      ],
    },
    { code: 'B-04', ...shoulder, sessions: [{ day: '2026-03-06', before: after, after: before }] },
    {
      ...{ code: 'C-30', region: 'knee', motion: 'knee.extension' },
      sessions: [
        { day: '2026-03-06', before: 'film-cut-in-two/before', after: 'film-cut-in-two/after' },
      ],
    },
    {
      ...{ code: 'D-12', ...shoulder },
      sessions: [{ day: '2026-03-09', before, after, modelAfter: 'another-model' }],
    },
  ]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('./');
  await page.locator('input[accept*=json]').setInputFiles({
    ...{ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(backup) },
  });
  await expect(page.getByText('records restored')).toBeVisible();
  await shoot(page, '20-clients');
  const result = async (code: string, day: string) => {
    await page.goto(`./#/visit/client-${code}-${day}`);
    await expect(page.locator('.motion-report')).toBeVisible();
  };
  await result('A-17', '2026-03-12');
  await expect(page.locator('.repetition-picture')).toBeVisible();
  await expect(page.locator('.verdict')).toHaveText('Gain');
  await shoot(page, '21-gain');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.screenshot({ path: `${folder}22-paper.png`, fullPage: true });
  await page.pdf({ path: `${folder}22-paper.pdf`, preferCSSPageSize: true });
  await page.emulateMedia({ media: 'screen' });
  await result('B-04', '2026-03-06');
  await expect(page.locator('.verdict')).toHaveText('Loss');
  await shoot(page, '23-loss');
  await result('C-30', '2026-03-06');
  await expect(page.locator('.verdict')).toHaveText('No clear change');
  await shoot(page, '24-within-error');
  await result('D-12', '2026-03-09');
  await expect(page.locator('.verdict')).toHaveText('Not comparable');
  await shoot(page, '25-not-comparable');
  await page.goto('./#/client/client-A-17');
  await expect(page.locator('.motion-history')).toBeVisible();
  await shoot(page, '26-history');
  await page.getByRole('button', { name: 'Erase this client' }).click();
  await page.screenshot({ path: `${folder}27-erase-1280-light-en.png` });
});

test.describe('kept by the service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('without a network @screens', async ({ page, context }) => {
    await page.goto('./');
    await expect(page.getByText('works without a network')).toBeVisible({ timeout: 60_000 });
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByText('works without a network')).toBeVisible();
    await shoot(page, '30-offline');
  });
});
