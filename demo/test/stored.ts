import { expect, type Page } from '@playwright/test';

/** What lies in one of the page's stores, as it lies there. */
export function stored(page: Page, store: string): Promise<readonly { readonly id: string }[]> {
  return page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('goniokit');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const all = db.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            db.close();
            resolve(all.result);
          };
        };
      }),
    store,
  );
}

/** A new client, whose screen is then shown. */
export async function addClient(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Add client' }).click();
  await expect(page.getByRole('heading', { name: code })).toBeVisible();
}

/** Encrypts what the device keeps, from the list of clients. */
export async function turnOnPassphrase(page: Page, passphrase: string): Promise<string> {
  await page.getByText('Set a passphrase').click();
  await page.locator('details').getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.locator('details').getByLabel('Once more').fill(passphrase);
  await page.getByRole('button', { name: 'Encrypt', exact: true }).click();
  const key = page.locator('.recovery-key');
  await expect(key).toBeVisible();
  const groups = await key.locator('span').allTextContents();
  await page.getByRole('button', { name: 'I have written it down' }).click();
  return groups.join('-');
}

export async function unlock(page: Page, secret: string): Promise<void> {
  await page.getByLabel('Passphrase or recovery key').fill(secret);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

/** A new client's session at the camera, with what is proposed for a region. */
export async function openCameraFor(page: Page, code: string, region: string): Promise<void> {
  await page.goto('./#/');
  await addClient(page, code);
  await page.getByRole('button', { name: 'Start a session' }).click();
  await page.getByRole('button', { name: region, exact: true }).click();
  await page.getByRole('button', { name: 'Measure before' }).click();
  await page.getByRole('button', { name: 'Start the camera' }).click();
}
