import type { Page } from '@playwright/test';

/** Goes on with Tab until something with this name has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) continue;
    const said = await focused.evaluate((element) => {
      const { labels } = element as HTMLInputElement;
      return (
        element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? ''
      );
    });
    if (typeof name === 'string' ? said.trim() === name : name.test(said.trim())) return;
  }
  throw new Error(`nothing called ${name} can be reached with Tab`);
}
