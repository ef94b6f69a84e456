import type { Page } from '@playwright/test';

/** How long a screen may take to come, in milliseconds: what it shows may have to be kept first. */
const PATIENCE_MS = 20_000;

/** Goes on with Tab until something with this name has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  let said = '';
  while (Date.now() < until) {
    await page.keyboard.press('Tab');
    // Asked in one step: the screen may change between finding what has the focus and its name.
    said = await page.evaluate(() => {
      const focused = document.activeElement as HTMLInputElement | null;
      if (focused === null || focused === document.body) return '';
      const label = focused.getAttribute('aria-label') ?? focused.labels?.[0]?.textContent;
      return (label ?? focused.textContent ?? '').trim();
    });
    if (typeof name === 'string' ? said === name : name.test(said)) return;
  }
  throw new Error(`nothing called ${name} can be reached with Tab, the last was "${said}"`);
}
