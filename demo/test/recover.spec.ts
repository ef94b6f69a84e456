import { sharedFile } from '@goniokit/fixtures/testing';
import { expect, type Page, test, type Worker } from '@playwright/test';
import { beginVisit, withCameraFilm } from './guided-visit.ts';

const film = sharedFile('videos/squats-5fps.mp4');
const model = sharedFile('models/pose_landmarker_lite.task');
const person = film !== null && model !== null ? test : test.skip;

declare global {
  var contexts: WebGL2RenderingContext[];
  var locks: number;
}

/** Counts wake locks, and lets the test be the camera's driver. */
function listenIn(): void {
  globalThis.locks = 0;
  const request = navigator.wakeLock?.request.bind(navigator.wakeLock);
  Object.defineProperty(navigator, 'wakeLock', {
    value: {
      request: (type: WakeLockType) => {
        globalThis.locks += 1;
        return request?.(type);
      },
    },
  });
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wanted) => {
    const stream = await ask(wanted);
    addEventListener('camera', (event) => {
      const { detail } = event as CustomEvent<string>;
      stream.getVideoTracks()[0]?.dispatchEvent(new Event(detail));
    });
    return stream;
  };
}

/** Remembers what the models draw on. */
function rememberContexts(): void {
  globalThis.contexts = [];
  const getContext = OffscreenCanvas.prototype.getContext as (...args: unknown[]) => unknown;
  OffscreenCanvas.prototype.getContext = function remembered(
    this: OffscreenCanvas,
    ...args: unknown[]
  ) {
    const context = getContext.apply(this, args);
    if (context instanceof WebGL2RenderingContext) globalThis.contexts.push(context);
    return context;
  } as never;
}

const camera = (page: Page, event: 'mute' | 'unmute' | 'ended') =>
  page.evaluate((detail) => {
    dispatchEvent(new CustomEvent('camera', { detail }));
  }, event);

const show = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((visibilityState) => {
    Object.defineProperty(document, 'visibilityState', {
      value: visibilityState,
      configurable: true,
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

person('a camera, graphics and a tablet that come back are gone on with', async ({ baseURL }) => {
  test.setTimeout(300_000);
  await withCameraFilm(film as string, '', async (browser) => {
    const page = await browser.newPage({ serviceWorkers: 'block', locale: 'en' });
    await page.addInitScript(listenIn);
    const workers: Worker[] = [];
    page.on('worker', (worker) => {
      workers.push(worker);
      void worker.evaluate(rememberContexts);
    });
    await beginVisit(page, baseURL as string, 'Left Knee', ['left knee extension']);
    await page.getByRole('button', { name: 'Start the camera' }).click();
    const alert = page.locator('.stage').getByRole('alert');
    const sees = () =>
      expect(page.locator('.drawing .bone').first()).toBeVisible({ timeout: 60_000 });
    await sees();

    await test.step('a covered camera', async () => {
      await camera(page, 'mute');
      await expect(alert).toContainText('no pictures');
      await camera(page, 'unmute');
      await sees();
      await expect(alert).toHaveCount(0);
    });

    await test.step('a camera that was pulled out', async () => {
      await camera(page, 'ended');
      await expect(alert).toContainText('unplugged');
      await page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event('devicechange')));
      await sees();
      await expect(alert).toHaveCount(0);
    });

    await test.step('a lost graphics context', async () => {
      const before = workers.length;
      const lost = await workers.at(-1)!.evaluate(() => {
        for (const context of globalThis.contexts)
          context.getExtension('WEBGL_lose_context')?.loseContext();
        return globalThis.contexts.length;
      });
      expect(lost).toBeGreaterThan(0);
      await expect.poll(() => workers.length, { timeout: 30_000 }).toBe(before + 1);
      await sees();
      await expect(alert).toHaveCount(0);
    });

    await test.step('a tablet that slept during a take', async () => {
      await page.getByRole('button', { name: 'Take before', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Finish before' })).toBeVisible();
      const locks = await page.evaluate(() => globalThis.locks);
      await show(page, 'hidden');
      await page.waitForTimeout(1500);
      await show(page, 'visible');
      await expect(page.getByRole('button', { name: 'Take before', exact: true })).toBeVisible();
      expect(await page.evaluate(() => globalThis.locks)).toBe(locks + 1);
      await sees();
    });
  });
});
