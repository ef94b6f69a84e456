import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import {
  type At,
  cameraLaunch,
  speak,
  usualSession,
  walkLocked,
  walkResults,
  walkSession,
} from './states.ts';
import { addClient } from './stored.ts';

test.use({ actionTimeout: 20_000, launchOptions: cameraLaunch });

interface Look {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly language: 'en' | 'de';
}

/** Each width, colour and language once: what axe finds seldom hangs on two of them. For a first look. */
const twoLooks: readonly Look[] = [
  { width: 360, colorScheme: 'dark', language: 'de' },
  { width: 1280, colorScheme: 'light', language: 'en' },
];

/** English last: whoever walks on from a state reads it. */
const allLooks = (['de', 'en'] as const).flatMap((language) =>
  [360, 1280].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme): Look => ({ width, colorScheme, language })),
  ),
);

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
    expect.soft(await overflow(page), state).toBeLessThanOrEqual(0);
    expect.soft(await smallTargets(page), state).toEqual([]);
  }
  if (name === usualSession) {
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }
}

/** Pixels by which something is wider than the screen. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
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

/** What the browser complained of, of drawings with no numbers among others. */
const complaints: string[] = [];

test.beforeEach(({ page }) => {
  complaints.length = 0;
  page.on('console', (message) => {
    // MediaPipe writes what it does as errors.
    if (message.type() === 'error' && !message.text().startsWith('INFO:')) {
      complaints.push(message.text());
    }
  });
});

test.afterEach(() => {
  expect(complaints).toEqual([]);
});

const looks = process.env.CI ? allLooks : twoLooks;
const at: At = (page, name) => expectNoFault(page, name);

test('every state of a session, and of what can go wrong, is for everybody', async ({ page }) => {
  test.setTimeout(300_000);
  await walkSession(page, at);
});

test('results and history are for everybody', async ({ page }) => {
  test.setTimeout(300_000);
  await walkResults(page, at);
});

test('a locked device is for everybody', async ({ page }) => {
  await walkLocked(page, at);
});

test('the longest code has room on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./');
  const code = 'W'.repeat(40);
  await addClient(page, code);
  const expectRoom = async (where: string) => {
    expect({ where, over: await overflow(page) }).toEqual({ where, over: 0 });
  };
  await expectRoom('client');
  await page.getByRole('button', { name: 'Erase this client' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectRoom('question');
  await page.getByRole('dialog').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Start a session' }).click();
  await expect(page.getByRole('link', { name: code })).toBeVisible();
  await expectRoom('session');
  await page.goto('./#/');
  await expect(page.getByRole('link', { name: code })).toHaveCount(2);
  await expectRoom('list');
});
