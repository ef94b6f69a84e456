import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { cameraLaunch, speak, usualSession, walkResults, walkSession } from './states.ts';

test.use({ actionTimeout: 20_000, launchOptions: cameraLaunch });

/** Each colour, width and language twice, in two looks that differ in all of them: no rule knows pairs. */
const looks = [
  { width: 360, colorScheme: 'dark', language: 'de' },
  { width: 1280, colorScheme: 'light', language: 'en' },
] as const;

/** Nothing that axe finds, nothing wider than the screen, nothing smaller than a finger. */
async function expectNoFault(page: Page, name: string): Promise<void> {
  const isAsked = (await page.locator('dialog[open]').count()) > 0;
  for (const { width, colorScheme, language } of looks) {
    const state = `${name}, ${width}, ${colorScheme}, ${language}`;
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    if (!isAsked) await speak(page, language);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
    expect.soft(found, state).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, state).toBeLessThanOrEqual(0);
    expect.soft(await smallTargets(page), state).toEqual([]);
  }
  if (name === usualSession) {
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }
}

/** What can be touched and is less than 44 pixels wide or high. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const smallest = 43.5;
    return [...document.querySelectorAll('a[href], button, select, input, textarea, summary')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < smallest || box.height < smallest))
      .map(({ element, box }) => `${box.width} x ${box.height}: ${element.outerHTML}`);
  });
}

test('every state of a session, and of what can go wrong, is for everybody', async ({ page }) => {
  await walkSession(page, expectNoFault);
});

test('results and history are for everybody', async ({ page }) => {
  await walkResults(page, expectNoFault);
});
