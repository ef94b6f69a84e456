import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, sharedFile } from '@goniokit/fixtures/testing';
import { chromium, expect, type Page, test, type Worker } from '@playwright/test';
import { filmAsCamera } from './camera-film.ts';

const film = sharedFile('videos/squats-5fps.mp4');
const model = sharedFile('models/pose_landmarker_lite.task');
const person = film !== null && model !== null ? test : test.skip;

const MOST_GROWTH_BYTES = 10_000_000;

/** What became of the pictures, on one side of the page's border with its worker. */
interface Tally {
  made: number;
  closed: number;
  asked: number;
  answered: number;
  /** Asked before the answer to the one before had come. */
  overtaking: number;
}

declare global {
  var tally: Tally;
}

/** Counts in the page: pictures made, closed and handed over, and the worker's answers. */
function countInPage(): void {
  const counts = { made: 0, closed: 0, asked: 0, answered: 0, overtaking: 0 };
  globalThis.tally = counts;
  const Made = globalThis.VideoFrame;
  globalThis.VideoFrame = new Proxy(Made, {
    construct(target, args) {
      counts.made += 1;
      return Reflect.construct(target, args);
    },
  });
  const close = Made.prototype.close;
  Made.prototype.close = function closeCounted() {
    counts.closed += 1;
    close.call(this);
  };
  // Heard before anybody else hears it: the next picture is asked for at once.
  globalThis.Worker = new Proxy(globalThis.Worker, {
    construct(target, args) {
      const worker = Reflect.construct(target, args);
      worker.addEventListener('message', ({ data }: MessageEvent) => {
        if (data.type === 'detected') counts.answered += 1;
      });
      return worker;
    },
  });
  const post = globalThis.Worker.prototype.postMessage;
  globalThis.Worker.prototype.postMessage = function postCounted(message: never, ...rest: never[]) {
    if ((message as { type?: string }).type === 'detect') {
      if (counts.asked !== counts.answered) counts.overtaking += 1;
      counts.asked += 1;
    }
    post.call(this, message, ...rest);
  };
}

/** Counts in the worker: it closes what it was handed. */
async function countInWorker(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const counts = { made: 0, closed: 0, asked: 0, answered: 0, overtaking: 0 };
    globalThis.tally = counts;
    const close = VideoFrame.prototype.close;
    VideoFrame.prototype.close = function closeCounted() {
      counts.closed += 1;
      close.call(this);
    };
    globalThis.addEventListener('message', ({ data }) => {
      if (data.type === 'detect') counts.asked += 1;
    });
  });
}

/** Bytes of the page's heap that are in use once everything unused was let go. */
async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize;
}

/** Camera on, a person before it, for so long; the first seconds fill the caches. */
async function watch(baseURL: string, watchedMs: number, settledMs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'goniokit-camera-'));
  const browser = await chromium.launch(findBrowser(filmAsCamera(film as string, folder)) ?? {});
  try {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (/VideoFrame/.test(message.text())) warnings.push(message.text());
    });
    await page.addInitScript(countInPage);
    const started = page.waitForEvent('worker');
    await page.goto(`${baseURL}#/try`);
    await page.getByRole('combobox', { name: 'Motion' }).selectOption('knee.flexion');
    await page.getByRole('radio', { name: 'Left' }).check();
    await page.getByRole('button', { name: 'Camera' }).click();
    const worker = await started;
    await expect(page.locator('.drawing .bone').first()).toBeVisible({ timeout: 60_000 });
    const alreadyAsked = await page.evaluate(() => globalThis.tally.answered);
    await countInWorker(worker);

    await page.waitForTimeout(settledMs);
    const first = await heapOf(page);
    const begun = await page.evaluate(() => globalThis.tally.answered);
    await page.waitForTimeout(watchedMs);
    const last = await heapOf(page);
    const [inPage, dropped] = await page.evaluate(() => {
      const shown = document.querySelector('.dropped')?.textContent ?? '';
      return [{ ...globalThis.tally }, Number.parseInt(shown, 10)] as const;
    });
    const inWorker = await worker.evaluate(() => ({ ...globalThis.tally }));

    const seconds = watchedMs / 1000;
    const read = inPage.answered - begun;
    const told = [
      `${seconds} s: ${read} pictures read, ${(read / seconds).toFixed(1)} a second; ${dropped} left out`,
      `heap ${(first / 1e6).toFixed(1)} MB, then ${(last / 1e6).toFixed(1)} MB`,
    ];
    process.stdout.write(`${told.join('; ')}\n`);
    expect(read).toBeGreaterThan(seconds * 5);
    expect(last - first).toBeLessThan(MOST_GROWTH_BYTES);
    // One picture may be with the worker, another may wait for it.
    expect(inPage.made - inPage.closed - inPage.asked).toBeLessThanOrEqual(1);
    expect(inPage.made - inPage.closed - inPage.asked).toBeGreaterThanOrEqual(0);
    expect(inPage.asked - inPage.answered).toBeLessThanOrEqual(1);
    expect(inPage.overtaking).toBe(0);
    // The worker was looked into a moment after the page: a picture may have passed in between.
    expect(inWorker.asked).toBeGreaterThan(inPage.asked - alreadyAsked - 10);
    expect(Math.abs(inWorker.asked - inWorker.closed)).toBeLessThanOrEqual(1);
    expect(warnings).toEqual([]);
    // Every picture that a newer one replaced was let go by the page, and is in the number that is shown, but for
    // those since the last answer.
    await expect(page.locator('.dropped')).toBeVisible();
    expect(dropped).toBeGreaterThan(0);
    expect(inPage.closed - dropped).toBeGreaterThanOrEqual(0);
    expect(inPage.closed - dropped).toBeLessThan(20);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

person(
  'a camera for some seconds: every picture is let go, answers come in order',
  async ({ baseURL }) => {
    await watch(baseURL as string, 10_000, 3_000);
  },
);

person('a camera for five minutes: the heap does not grow @nightly', async ({ baseURL }) => {
  test.setTimeout(480_000);
  await watch(baseURL as string, 300_000, 20_000);
});
