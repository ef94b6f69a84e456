// Every state of the page, to be looked at: `npm run screens` writes them to demo/.cache/screens, and the
// README's picture beside the page.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import {
  cameraLaunch,
  speak,
  usualSession,
  walkLocked,
  walkResults,
  walkSession,
} from './states.ts';

test.use({ actionTimeout: 20_000, launchOptions: cameraLaunch });
test.setTimeout(600_000);

const folder = fileURLToPath(new URL('../.cache/screens/', import.meta.url));
const picture = fileURLToPath(new URL('../page.webp', import.meta.url));

/** Phone, tablet, laptop and wall; each colour and each language somewhere. */
const looks = [
  { width: 360, height: 740, colorScheme: 'light', language: 'en' },
  { width: 360, height: 740, colorScheme: 'dark', language: 'de' },
  { width: 768, height: 1024, colorScheme: 'light', language: 'de' },
  { width: 1280, height: 800, colorScheme: 'light', language: 'en' },
  { width: 1280, height: 800, colorScheme: 'dark', language: 'de' },
  { width: 3840, height: 2160, colorScheme: 'light', language: 'en' },
] as const;

/** The page as it is now, in every look; on a laptop, light and English again at the end. */
async function shoot(page: Page, name: string): Promise<void> {
  if (name === '08-measuring') await writePicture(page);
  // A dialog holds the choice of the language back.
  const isAsked = (await page.locator('dialog[open]').count()) > 0;
  for (const { width, height, colorScheme, language } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    if (!isAsked) await speak(page, language);
    const path = `${folder}${name}-${width}-${colorScheme}-${language}.png`;
    await page.screenshot({ path, fullPage: !isAsked });
  }
  if (name === usualSession) await printResult(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  if (!isAsked) await speak(page, 'en');
}

/** What the README shows: the page as a laptop shows it. */
async function writePicture(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0));
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
  writeFileSync(picture, Buffer.from(data, 'base64'));
}

async function printResult(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  // An A4 page at 96 dots an inch.
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.screenshot({ path: `${folder}28-paper.png`, fullPage: true });
  await page.pdf({ path: `${folder}28-paper.pdf`, preferCSSPageSize: true });
  await page.emulateMedia({ media: 'screen' });
}

test('a session, and what can go wrong @screens', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await walkSession(page, shoot);
});

test('results and history @screens', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await walkResults(page, shoot);
});

test('a passphrase @screens', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await walkLocked(page, shoot);
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
