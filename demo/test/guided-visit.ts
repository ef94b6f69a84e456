import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '@goniokit/fixtures/testing';
import { type Browser, chromium, type Page } from '@playwright/test';
import { filmAsCamera } from './camera-film.ts';

/** Runs with a browser whose camera shows a film. */
export async function withCameraFilm(
  film: string,
  change: string,
  run: (browser: Browser) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'goniokit-camera-'));
  const browser = await chromium.launch(findBrowser(filmAsCamera(film, folder, change)) ?? {});
  try {
    await run(browser);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/**
 * A new client whose session is about to measure, the camera being off.
 *
 * @param region as the body picture calls it
 * @param leaveOut motions of the proposal that are not measured
 * @param add ids of motions that are measured beside it
 */
export async function beginVisit(
  page: Page,
  address: string,
  region: string,
  leaveOut: readonly string[],
  add: readonly string[] = [],
): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.goto(address);
  await page.getByLabel('Code').fill('M-1');
  await button('Add client').click();
  await button('Start a session').click();
  await button(region).click();
  for (const motion of leaveOut) await button(`Leave out ${motion}`).click();
  for (const id of add) await page.getByLabel('Add a motion').selectOption(id);
  await button('Measure before').click();
}
