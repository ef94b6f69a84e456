import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, sharedFile } from '@goniokit/fixtures/testing';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { filmAsCamera } from './camera-film.ts';
import { openCameraFor } from './stored.ts';

const film = sharedFile('videos/squats-5fps.mp4');
const models = ['pose_landmarker_lite', 'hand_landmarker_lite', 'face_landmarker'].map((name) =>
  sharedFile(`models/${name}.task`),
);

// Where film or model is missing, `sharedFile` has said so, or has failed with CI set.
const person = film !== null && !models.includes(null) ? test : test.skip;

/**
 * What Chromium asks for itself, on any page: its updates, its accounts, what it knows of forms. The long run
 * has a browser with a bare form beside it, which must have asked for the same.
 */
const ofTheBrowser =
  /^(http:\/\/)?((update|content-autofill)\.googleapis\.com|accounts\.google\.com)[:/]/;

function hostOf(asked: string): string {
  return asked.replace(/^http:\/\//, '').replace(/[:/].*/, '');
}

/** The way out of the browser: whatever is not this machine's is asked for here, and refused. */
async function watchedWayOut() {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    asked.push(String(request.url));
    answer.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(String(request.url));
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { asked, port, close: () => server.close() };
}

interface Watched {
  /** Everything that was asked for, by the page or a worker of it. */
  readonly asked: readonly string[];
  /** Violations of the policy, and errors. */
  readonly wrong: readonly string[];
}

async function watchPage(page: Page): Promise<Watched> {
  const asked: string[] = [];
  const wrong: string[] = [];
  await page.route('**/*', (route) => {
    asked.push(route.request().url());
    return route.continue();
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) wrong.push(message.text());
  });
  page.on('pageerror', ({ message }) => wrong.push(message));
  return { asked, wrong };
}

/** With another model before the camera: the ones before are closed. */
async function measureWith(
  page: Page,
  { asked }: Watched,
  region: string,
  model: string,
): Promise<void> {
  const before = asked.length;
  await openCameraFor(page, region, region);
  await expect
    .poll(() => asked.slice(before).some((url) => url.endsWith(`${model}.task`)), {
      timeout: 60_000,
    })
    .toBe(true);
  await expect(page.locator('.stage[data-filmed="true"]')).toBeVisible({ timeout: 60_000 });
}

async function stayWith(page: Page, ms: number): Promise<void> {
  await page.waitForTimeout(ms);
  await expect(page.getByRole('alert')).toHaveCount(0);
}

/** Later versions of MediaPipe tell of their use every minute, and when a model is closed: this one must not. */
const LONG_S = 100;

/** Where people wait for the tests, the long one waits for the night. */
const runs = process.env.CI
  ? [{ seconds: LONG_S, when: '' }]
  : [
      { seconds: 9, when: '' },
      { seconds: LONG_S, when: ' @nightly' },
    ];

for (const { seconds, when } of runs) {
  person(
    `in ${seconds} s with every model, and when they are closed, nothing leaves the device${when}`,
    async ({ baseURL }) => {
      test.setTimeout(120_000 + seconds * 2000);
      const folder = mkdtempSync(join(tmpdir(), 'goniokit-camera-'));
      const way = await watchedWayOut();
      const args = [
        ...filmAsCamera(film as string, folder),
        `--proxy-server=http://127.0.0.1:${way.port}`,
      ];
      let browser: Browser | null = null;
      const bare = await watchedWayOut();
      let bareBrowser: Browser | null = null;
      try {
        browser = await chromium.launch(findBrowser(args) ?? {});
        if (seconds >= LONG_S) {
          const proxy = `--proxy-server=http://127.0.0.1:${bare.port}`;
          bareBrowser = await chromium.launch(findBrowser([proxy]) ?? {});
          const form = await bareBrowser.newPage({ baseURL: baseURL as string });
          const body = '<form><label>Code <input name="code"></label></form>';
          await form.route('**/bare', (route) => route.fulfill({ contentType: 'text/html', body }));
          await form.goto('./bare');
        }
        const page = await browser.newPage({ serviceWorkers: 'block', baseURL: baseURL as string });
        const watched = await watchPage(page);
        const share = (seconds / 3) * 1000;
        await measureWith(page, watched, 'Left Knee', 'pose_landmarker_lite');
        await stayWith(page, share);
        await measureWith(page, watched, 'Left Wrist and hand', 'hand_landmarker_lite');
        await stayWith(page, share);
        await measureWith(page, watched, 'Neck', 'face_landmarker');
        await stayWith(page, share);
        await measureWith(page, watched, 'Left Elbow', 'pose_landmarker_lite');
        await page.getByRole('link', { name: 'goniokit' }).click();
        await stayWith(page, 3000);
        const elsewhere = watched.asked.filter((url) => !url.startsWith(baseURL as string));
        expect(elsewhere.filter((url) => !url.startsWith('blob:'))).toEqual([]);
        expect(watched.wrong).toEqual([]);
        expect(way.asked.filter((one) => !ofTheBrowser.test(one))).toEqual([]);
        const itsOwn = new Set(bare.asked.map(hostOf));
        process.stdout.write(`asked by a bare form's browser: ${[...itsOwn].join(', ')}\n`);
        if (seconds >= LONG_S)
          expect(way.asked.filter((one) => !itsOwn.has(hostOf(one)))).toEqual([]);
      } finally {
        await browser?.close();
        await bareBrowser?.close();
        way.close();
        bare.close();
        rmSync(folder, { recursive: true });
      }
    },
  );
}
