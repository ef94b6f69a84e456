import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '@goniokit/fixtures/testing';
import { chromium, expect, type Page, test } from '@playwright/test';
import { addClient, stored } from './stored.ts';

interface OwnBrowser {
  readonly page: Page;
  /** As when the power goes: nothing in the browser gets a word in. */
  kill(): Promise<void>;
}

/** A browser of our own, because Playwright's is closed with good manners. */
async function startBrowser(profile: string, address: string): Promise<OwnBrowser> {
  const port = join(profile, 'DevToolsActivePort');
  rmSync(port, { force: true });
  const { executablePath = chromium.executablePath(), args = [] } = findBrowser() ?? {};
  const child: ChildProcess = spawn(
    executablePath,
    [
      ...['--headless', '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
      ...['--no-first-run', '--disable-background-networking', '--disable-component-update'],
      ...args,
      'about:blank',
    ],
    { stdio: 'ignore', detached: true },
  );
  await expect.poll(() => existsSync(port), { timeout: 20_000 }).toBe(true);
  const [number] = readFileSync(port, 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${number}`);
  const page = browser.contexts()[0]?.pages()[0] as Page;
  await page.goto(address);
  return {
    page,
    async kill() {
      // The whole group: Chromium is many processes.
      process.kill(-(child.pid as number), 'SIGKILL');
      await expect.poll(() => child.exitCode ?? child.signalCode).not.toBeNull();
    },
  };
}

test('what was acknowledged of a recording outlives a killed browser, and is measured', async ({
  baseURL,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'goniokit-killed-'));
  let own = await startBrowser(profile, baseURL as string);
  try {
    await addClient(own.page, 'K-1');
    await own.page.getByRole('button', { name: 'Start a session' }).click();
    await own.page.getByRole('button', { name: 'Right Shoulder' }).click();
    await own.page.getByRole('button', { name: 'Leave out right shoulder flexion' }).click();
    await own.page.getByRole('button', { name: 'Measure before' }).click();
    for (const seconds of [0.9, 1.7, 5.6]) {
      await own.page.getByRole('button', { name: 'Use the example' }).click();
      await own.page.getByRole('button', { name: 'Take before', exact: true }).click();
      await own.page.waitForTimeout(seconds * 1000);
      const acknowledged = await stored(own.page, 'chunks');
      expect(acknowledged.length).toBeGreaterThan(seconds * 2);
      await own.kill();
      own = await startBrowser(profile, baseURL as string);
      const kept = new Set((await stored(own.page, 'chunks')).map(({ id }) => id));
      for (const { id } of acknowledged) expect(kept).toContain(id);
      await own.page.getByRole('link', { name: /K-1.*Go on: before/ }).click();
    }
    // The last one is long enough for a repetition; it stands first.
    for (const left of [3, 2]) {
      await expect(own.page.getByText('A recording was interrupted')).toHaveCount(left);
      await own.page.getByRole('button', { name: 'Discard it' }).last().click();
    }
    await expect(own.page.getByText('A recording was interrupted')).toHaveCount(1);
    await own.page.getByRole('button', { name: 'Measure what is there' }).click();
    await expect(own.page.getByText('A recording was interrupted')).toHaveCount(0);
    await expect(own.page.locator('.take-list')).toContainText(/1\d\d\.\d°/);
  } finally {
    await own.kill();
    rmSync(profile, { recursive: true, force: true });
  }
});

test('a full disk is told, and nothing is lost', async ({ page, context, baseURL }) => {
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(baseURL as string);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await page.goto('./');
  await addClient(page, 'Q-1');
  await page.getByRole('button', { name: 'Start a session' }).click();
  await page.getByRole('button', { name: 'Left Knee' }).click();
  await expect(page.getByRole('alert')).toContainText('The disk is full.');
  // The page goes on with what it holds.
  await page.getByRole('button', { name: 'Leave out left knee extension' }).click();
  await page.waitForTimeout(1000);
  await expect(page.getByRole('alert')).toContainText('The disk is full.');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('.protocol')).toContainText('Left knee flexion');
  await expect(page.locator('.protocol')).not.toContainText('Left knee extension');
});

test('of two tabs one writes, and the other takes over when it is closed', async ({ context }) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  await first.goto('./');
  await addClient(first, 'T-1');
  await second.goto('./');
  await expect(second.getByRole('status').first()).toContainText('open in another tab');
  await expect(second.getByRole('link', { name: /T-1/ })).toBeVisible();
  await expect(second.getByRole('button', { name: 'Add client' })).toBeDisabled();
  await first.close();
  await expect(second.getByRole('button', { name: 'Add client' })).toBeEnabled();
  await addClient(second, 'T-2');
});

test('a damaged record costs itself alone, and a newer page’s data is left as it is', async ({
  page,
}) => {
  await page.goto('./');
  await addClient(page, 'D-1');
  await expect.poll(async () => (await stored(page, 'clients')).length).toBe(1);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('goniokit');
        opening.onsuccess = () => {
          const change = opening.result.transaction('clients', 'readwrite');
          change.objectStore('clients').put({ id: 'x', owner: '', record: { code: 7 } });
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await page.goto('./');
  await page.reload();
  await expect(page.getByText('1 record could not be read.')).toBeVisible();
  await expect(page.getByRole('link', { name: /D-1/ })).toBeVisible();

  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('goniokit', 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await expect(page.getByRole('alert')).toContainText('A newer version of this page');
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('A newer version of this page');
  expect(await stored(page, 'clients')).toHaveLength(2);
});

test('a backup is put back on another device', async ({ page, browser, baseURL }) => {
  await page.goto('./');
  await addClient(page, 'B-1');
  await page.goto('./');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download a backup' }).click(),
  ]);
  const other = await browser.newPage();
  await other.goto(baseURL as string);
  await other.getByLabel('Restore a backup').setInputFiles(await file.path());
  await expect(other.getByText('1 record restored.')).toBeVisible();
  await expect(other.getByRole('link', { name: /B-1/ })).toBeVisible();
  await other.getByLabel('Restore a backup').setInputFiles({
    name: 'notes.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  await expect(other.getByText('This file is not a backup of this page.')).toBeVisible();
  await other.close();
});
