import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** Every address that a page asks for must be its own site's. */
function watchRequests(page: Page, address: string): readonly string[] {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('blob:')) elsewhere.push(url);
  });
  return elsewhere;
}

/** Violations of the content security policy, and errors of the page. */
function watchErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('before and after of the shipped example give a verdict, from this site alone', async ({
  page,
  baseURL,
}) => {
  const elsewhere = watchRequests(page, baseURL as string);
  const errors = watchErrors(page);
  await page.goto('./#/try');
  await page.getByRole('button', { name: 'Take before', exact: true }).click();
  const before = page.locator('.take[data-which="before"]');
  await expect(before.locator('.value')).toHaveText(/^12\d\.\d°$/, { timeout: 40_000 });
  await expect(before).toContainText('3 repetitions');
  await page.getByRole('button', { name: 'Take after', exact: true }).click();
  await expect(page.locator('.verdict')).toHaveAttribute('data-verdict', 'gain', {
    timeout: 40_000,
  });
  await expect(page.locator('.result .value')).toHaveText(/^\+1\d\.\d°$/);
  expect(await violations(page)).toEqual([]);
  expect(elsewhere).toEqual([]);
  expect(errors).toEqual([]);
});

test('another motion has takes of its own', async ({ page }) => {
  await page.goto('./#/try');
  await page.getByRole('combobox', { name: 'Motion' }).selectOption('knee.flexion');
  await page.getByRole('radio', { name: 'Left' }).check();
  await expect(page.locator('.reading')).toContainText('Left knee flexion');
  await expect(page.getByText('Not taken yet')).toHaveCount(2);
});
