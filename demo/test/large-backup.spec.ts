import { statSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { addClient } from './stored.ts';

/** More than the longest text that a browser can hold, as weeks of sessions bring together. */
const [TAKES, CHUNKS, CHUNK_LENGTH] = [60, 10, 2 ** 20];

/** As if so many recordings had been made. */
async function fill(page: Page): Promise<void> {
  await page.evaluate(
    ([takes, chunks, length]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('goniokit');
        opening.onsuccess = async () => {
          for (let take = 0; take < takes; take += 1) {
            await new Promise<void>((done) => {
              const change = opening.result.transaction('chunks', 'readwrite');
              for (let index = 0; index < chunks; index += 1) {
                const lines = `${take} ${index} `.padEnd(length, '0123456789');
                const record = { takeId: `t${take}`, index, lines };
                change
                  .objectStore('chunks')
                  .put({ id: `t${take}-${index}`, owner: `t${take}`, record });
              }
              change.oncomplete = () => done();
              change.onerror = () => reject(change.error);
            });
          }
          opening.result.close();
          resolve();
        };
      }),
    [TAKES, CHUNKS, CHUNK_LENGTH] as const,
  );
}

for (const reader of ['by everybody who has the file', 'with a passphrase of its own']) {
  test(`a backup of ${(TAKES * CHUNKS * CHUNK_LENGTH) / 1e6} MB, read ${reader}, is put back on another device @nightly`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.setTimeout(400_000);
    const passphrase = 'words for a large file';
    await page.goto('./');
    await addClient(page, 'L-1');
    await page.goto('./');
    await fill(page);
    await page.getByLabel('The backup can be read').selectOption(reader);
    if (reader.startsWith('with')) {
      await page.locator('.backup').getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await page.locator('.backup').getByLabel('Once more').fill(passphrase);
    }
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 200_000 }),
      page.getByRole('button', { name: 'Download a backup' }).click(),
    ]);
    const path = await file.path();
    expect(statSync(path).size).toBeGreaterThan(TAKES * CHUNKS * CHUNK_LENGTH);
    const other = await browser.newPage();
    await other.goto(baseURL as string);
    await other.getByLabel('Restore a backup').setInputFiles(path);
    if (reader.startsWith('with')) {
      await other.getByLabel('Passphrase or recovery key').fill(passphrase);
      await other.getByRole('button', { name: 'Open and restore' }).click();
    }
    const restored = `${(TAKES * CHUNKS + 1).toLocaleString('en')} records restored.`;
    await expect(other.getByText(restored)).toBeVisible({ timeout: 200_000 });
    await expect(other.getByRole('link', { name: /L-1/ })).toBeVisible();
    await other.close();
  });
}
