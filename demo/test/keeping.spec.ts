import { expect, test } from '@playwright/test';
import { addClient, stored } from './stored.ts';

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
