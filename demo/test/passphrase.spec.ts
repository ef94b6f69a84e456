import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { addClient, stored, turnOnPassphrase, unlock } from './stored.ts';
import { tabTo } from './tab-to.ts';

const passphrase = 'lamp river nine coat';

async function expectNoViolations(page: Page): Promise<void> {
  for (const [colorScheme, width] of [
    ['light', 360],
    ['dark', 1280],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  }
}

/** Everything that the page keeps, as a thief of the disk would read it. */
async function wholeDisk(page: Page): Promise<string> {
  const all = [];
  for (const store of ['clients', 'visits', 'takes', 'chunks', 'protocols', 'vault']) {
    all.push(await stored(page, store));
  }
  return JSON.stringify(all);
}

test('with a passphrase nothing on the disk can be read, and the page asks for it', async ({
  page,
}) => {
  await page.goto('./');
  await addClient(page, 'P-1');
  await page.getByRole('button', { name: 'Start a session' }).click();
  await page.getByRole('button', { name: 'Left Knee' }).click();
  await page.goto('./#/');
  expect(await wholeDisk(page)).toContain('P-1');

  await page.getByText('Set a passphrase').click();
  await page.locator('details').getByLabel('Passphrase', { exact: true }).fill('short');
  await page.locator('details').getByLabel('Once more').fill('short');
  await page.getByRole('button', { name: 'Encrypt', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('too short');
  await page.locator('details').getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Encrypt', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('not the same');
  await expectNoViolations(page);
  await page.getByText('Set a passphrase').click();
  const recoveryKey = await turnOnPassphrase(page, passphrase);
  await expectNoViolations(page);

  const disk = await wholeDisk(page);
  for (const secret of ['P-1', 'knee', passphrase, recoveryKey]) expect(disk).not.toContain(secret);
  await expect(page.getByRole('link', { name: /P-1/ }).first()).toBeVisible();
  await addClient(page, 'P-2');
  await expect.poll(async () => (await stored(page, 'clients')).length).toBe(2);
  expect(await wholeDisk(page)).not.toContain('P-2');

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await expect(page.getByLabel('Passphrase or recovery key')).toBeFocused();
  await expect(page.locator('body')).not.toContainText('P-2');
  await expectNoViolations(page);
  await unlock(page, 'lamp river nine cost');
  await expect(page.getByRole('alert')).toContainText('neither the passphrase nor');
  await unlock(page, passphrase);
  await expect(page.getByRole('heading', { name: 'P-2' })).toBeVisible();

  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await unlock(page, recoveryKey.toLowerCase().replaceAll('-', ' '));
  await expect(page.getByRole('heading', { name: 'P-2' })).toBeVisible();

  await page.goto('./#/');
  await page.locator('summary', { hasText: 'Change the passphrase' }).click();
  const change = page.locator('details[open]');
  await change.getByLabel('Passphrase or recovery key').fill(passphrase);
  await change.getByLabel('New passphrase').fill('other words of mine');
  await change.getByLabel('Once more').fill('other words of mine');
  await change.getByRole('button', { name: 'Change the passphrase' }).click();
  await expect(change).toContainText('The new passphrase holds from now on.');
  await page.reload();
  await unlock(page, passphrase);
  await expect(page.getByRole('alert')).toContainText('neither the passphrase nor');
  await unlock(page, 'other words of mine');
  await expect(page.getByRole('link', { name: /P-1/ }).first()).toBeVisible();

  await page.getByRole('button', { name: 'Turn the passphrase off' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Turn the passphrase off' }).click();
  await expect(page.getByText('Set a passphrase')).toBeVisible();
  expect(await stored(page, 'vault')).toEqual([]);
  const plain = await wholeDisk(page);
  for (const word of ['P-1', 'P-2', 'knee']) expect(plain).toContain(word);
  await page.reload();
  await expect(page.getByRole('link', { name: /P-2/ })).toBeVisible();
});

test('a page that nobody touches locks itself; locked by hand, it is locked in every tab', async ({
  page,
  context,
}) => {
  await page.clock.install();
  await page.goto('./');
  await addClient(page, 'I-1');
  await page.goto('./#/');
  await turnOnPassphrase(page, passphrase);
  const other = await context.newPage();
  await other.goto('./');
  await unlock(other, passphrase);
  await expect(other.getByRole('link', { name: /I-1/ })).toBeVisible();
  await page.getByLabel('Lock by itself when untouched').selectOption('after 1 minute');
  // What another tab changes about the passphrase is asked for anew.
  await expect(other.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await unlock(other, passphrase);
  await expect(other.getByRole('link', { name: /I-1/ })).toBeVisible();
  // The clock is both tabs'; only one is touched.
  await page.keyboard.press('Tab');
  await page.clock.fastForward('00:40');
  await page.keyboard.press('Tab');
  await page.clock.fastForward('00:40');
  await expect(other.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await expect(other.locator('body')).not.toContainText('I-1');
  await expect(page.getByRole('link', { name: /I-1/ })).toBeVisible();
  await page.clock.fastForward('00:25');
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();

  for (const one of [page, other]) await unlock(one, passphrase);
  await expect(other.getByRole('link', { name: /I-1/ })).toBeVisible();
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  for (const one of [page, other]) {
    await expect(one.getByRole('heading', { name: 'Locked' })).toBeVisible();
  }
});

test('a recording that is running when the page locks is kept, encrypted, and offered again', async ({
  page,
}) => {
  await page.goto('./');
  await turnOnPassphrase(page, passphrase);
  await addClient(page, 'R-1');
  await page.getByRole('button', { name: 'Start a session' }).click();
  await page.getByRole('button', { name: 'Right Shoulder' }).click();
  await page.getByRole('button', { name: 'Leave out right shoulder flexion' }).click();
  await page.getByRole('button', { name: 'Measure before' }).click();
  await page.getByRole('button', { name: 'Use the example' }).click();
  await page.getByRole('button', { name: 'Take before', exact: true }).click();
  await expect(page.locator('.repetitions li')).toHaveCount(1, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await expect(page.locator('main')).toHaveCount(1);
  await expect(page.locator('body')).not.toContainText('R-1');
  const chunks = await stored(page, 'chunks');
  expect(chunks.length).toBeGreaterThan(8);
  expect(JSON.stringify(chunks)).not.toContain('"lines"');
  await unlock(page, passphrase);
  await page.getByRole('button', { name: 'Measure what is there' }).click();
  await expect(page.locator('.take-list')).toContainText(/1\d\d\.\d°/);
});

test('an encrypted backup is put back on another device with its own passphrase', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('./');
  await addClient(page, 'E-1');
  await page.goto('./#/');
  await page.getByLabel('The backup can be read').selectOption('with a passphrase of its own');
  await page.locator('.backup').getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.locator('.backup').getByLabel('Once more').fill(passphrase);
  await expectNoViolations(page);
  const [own] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download a backup' }).click(),
  ]);
  await page.getByLabel('The backup can be read').selectOption('by everybody who has the file');
  await turnOnPassphrase(page, 'words of the device');
  await page
    .getByLabel('The backup can be read')
    .selectOption('with the passphrase of this device');
  const [ofDevice] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download a backup' }).click(),
  ]);
  for (const [file, secret] of [
    [await own.path(), passphrase],
    [await ofDevice.path(), 'words of the device'],
  ] as const) {
    expect(readFileSync(file, 'utf8')).not.toContain('E-1');
    const other = await browser.newPage();
    await other.goto(baseURL as string);
    await other.getByLabel('Restore a backup').setInputFiles(file);
    await expect(other.getByText('This backup is encrypted.')).toBeVisible();
    const asked = other.getByLabel('Passphrase or recovery key');
    await asked.fill('another one');
    await other.getByRole('button', { name: 'Open and restore' }).click();
    await expect(other.getByText('This does not open the backup.')).toBeVisible();
    await asked.fill(secret);
    await other.getByRole('button', { name: 'Open and restore' }).click();
    await expect(other.getByText('1 record restored.')).toBeVisible();
    await expect(other.getByRole('link', { name: /E-1/ })).toBeVisible();
    await other.close();
  }
});

test('who has lost both secrets can erase everything, and begin anew', async ({ page }) => {
  await page.goto('./');
  await addClient(page, 'L-1');
  await page.goto('./#/');
  await turnOnPassphrase(page, passphrase);
  await page.reload();
  await page.getByText('Both are lost').click();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByText('No clients yet')).toBeVisible();
  expect(await wholeDisk(page)).toBe('[[],[],[],[],[],[]]');
});

test('the passphrase is set, locks and opens with the keyboard alone', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByText('Set a passphrase')).toBeVisible();
  await tabTo(page, 'Set a passphrase');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Passphrase');
  await page.keyboard.type(passphrase);
  await tabTo(page, 'Once more');
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your recovery key' })).toBeFocused();
  await tabTo(page, 'I have written it down');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Lock');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Passphrase or recovery key')).toBeFocused();
  await page.keyboard.type('something else');
  await page.keyboard.press('Enter');
  const said = page.getByRole('alert');
  await expect(said).toContainText('neither the passphrase nor');
  // A screen reader hears with the field what was wrong with it.
  await expect(page.getByLabel('Passphrase or recovery key')).toHaveAccessibleDescription(
    /neither/,
  );
  await page.getByLabel('Passphrase or recovery key').fill('');
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'New client' })).toBeVisible();
});

test('a damaged record of the passphrase is told, and what can be done', async ({ page }) => {
  await page.goto('./');
  await turnOnPassphrase(page, passphrase);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('goniokit');
        opening.onsuccess = () => {
          const change = opening.result.transaction('vault', 'readwrite');
          change.objectStore('vault').put({ id: 'vault', owner: '', record: { version: 1 } });
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('is damaged');
  await expect(page.getByRole('button', { name: 'Erase everything' })).toBeVisible();
  await expectNoViolations(page);
});
