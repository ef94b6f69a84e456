import { expect, type Locator, type Page, test } from '@playwright/test';
import { cameraLaunch, speak } from './states.ts';
import { openCameraFor } from './stored.ts';

test.use({
  viewport: { width: 768, height: 1024 },
  hasTouch: true,
  launchOptions: cameraLaunch,
  locale: 'en',
});

declare global {
  var askedInTap: boolean[];
}

/** Whether all of it is seen without scrolling. */
async function expectInView(page: Page, element: Locator): Promise<void> {
  const box = await element.boundingBox();
  expect(box).not.toBeNull();
  const scrolled = await page.evaluate(() => scrollY);
  expect(scrolled).toBe(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(1024);
}

test('on a tablet, a session goes from tap to tap without scrolling', async ({ page }) => {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const tap = async (name: string) => {
    await expect(button(name)).toBeVisible();
    await expectInView(page, button(name));
    await button(name).tap();
  };
  await page.goto('./');
  await page.getByLabel('Code').fill('T-1');
  await tap('Add client');
  await tap('Start a session');
  await tap('Right Shoulder');
  await tap('Leave out right shoulder flexion');
  await tap('Leave out right shoulder external rotation');
  await tap('Measure before');
  await tap('Use the example');
  await tap('Take before');
  await expect(page.locator('.take .value')).toBeVisible({ timeout: 40_000 });
  await page.getByRole('radio', { name: '4' }).first().check();
  await tap('Go on to treating');
  await tap('Measure after');
  await expectInView(page, button('Start the camera'));
});

test('a tablet that leans back is told to stand upright, and one without a sensor is told nothing', async ({
  page,
}) => {
  const devtools = await page.context().newCDPSession(page);
  const lean = (beta: number) =>
    devtools.send('DeviceOrientation.setDeviceOrientationOverride', { alpha: 0, beta, gamma: 0 });
  // Chromium's made-up camera does not say where it looks.
  await page.addInitScript(() => {
    const settings = MediaStreamTrack.prototype.getSettings;
    MediaStreamTrack.prototype.getSettings = function facing() {
      return { ...settings.call(this), facingMode: 'user' };
    };
    // As on an iPad, which tells nothing unasked, and wants to be asked during a tap.
    Object.assign(DeviceOrientationEvent, {
      requestPermission: () => {
        globalThis.askedInTap.push(navigator.userActivation.isActive);
        return Promise.resolve('granted');
      },
    });
    globalThis.askedInTap = [];
  });
  const guidance = page.locator('.guidance p');
  await openCameraFor(page, 'T-2', 'Right Shoulder');
  await expect(guidance).toHaveText('Step into the picture.', { timeout: 60_000 });
  expect(await page.evaluate(() => globalThis.askedInTap)).toEqual([true]);
  await lean(70);
  await expect(guidance).toContainText('The camera looks up.');
  await speak(page, 'de');
  await expect(guidance).toContainText('Die Kamera blickt nach oben.');
  await lean(110);
  await expect(guidance).toContainText('Die Kamera blickt nach unten.');
  await lean(86);
  await expect(guidance).toHaveText('Bitte ins Bild treten.');
});
