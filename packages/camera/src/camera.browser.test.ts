import { findBrowser, sharedFile } from '@goniokit/fixtures/testing';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scenarios } from './testing/page/scenarios.ts';
import { type ServedPage, servePage } from './testing/serve-page.ts';

const browserLaunch = findBrowser([
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
]);
const film = sharedFile('videos/rom-knee.webm');
const model = sharedFile('models/pose_landmarker_lite.task');
const fakeCamera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
const MINUTE = 60_000;

const isReady = browserLaunch !== null && film !== null && model !== null;

/** Runs one scenario in a page of its own; no request may leave the page's site. */
async function run<Name extends keyof Scenarios>(
  { address }: ServedPage,
  browser: Browser,
  name: Name,
  given: Parameters<Scenarios[Name]>,
  before: (page: Page) => Promise<unknown> = async () => {},
): Promise<Awaited<ReturnType<Scenarios[Name]>>> {
  const page = await browser.newPage();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('blob:') && !url.startsWith('data:')) {
      elsewhere.push(url);
    }
  });
  try {
    await before(page);
    await page.goto(address);
    await page.waitForFunction(() => 'scenarios' in globalThis);
    const result = await page.evaluate(
      ([scenario, args]) =>
        (globalThis as never as { scenarios: Record<string, (...a: unknown[]) => unknown> })
          .scenarios[scenario as string]!(...(args as unknown[])),
      [name, given] as const,
    );
    expect(elsewhere).toEqual([]);
    return result as Awaited<ReturnType<Scenarios[Name]>>;
  } finally {
    await page.close();
  }
}

async function launch(args: readonly string[] = []): Promise<Browser> {
  const { executablePath, args: own } = browserLaunch!;
  return chromium.launch({ executablePath, args: [...own, ...args] });
}

describe.skipIf(!isReady).each(['developed', 'built'] as const)('a page, %s by Vite', (how) => {
  let served: ServedPage;
  let browser: Browser;
  beforeAll(async () => {
    served = await servePage(how, { film: film!, model: model! });
    browser = await launch(fakeCamera);
  }, MINUTE);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it('finds the person in a film that plays', { timeout: MINUTE }, async () => {
    const played = await run(served, browser, 'playFilm', []);
    expect(played.size).toEqual([612, 888]);
    expect(played.source).toEqual({
      model: 'pose_landmarker_lite',
      running: 'video',
      delegate: 'cpu',
    });
    const { firstTurn, secondTurn, rewoundAfter } = played;
    // 50 pictures; what was not told was dropped.
    expect(firstTurn.length).toBeGreaterThan(20);
    expect(firstTurn.length).toBeLessThanOrEqual(50);
    expect(firstTurn.at(-1)!.timeMs).toBeGreaterThan(4_500);
    expect(rewoundAfter).toBe(firstTurn.length);
    expect(secondTurn.length).toBeGreaterThan(3);
    expect(secondTurn[0]!.timeMs).toBeLessThan(500);
    expect(played.toldAfterStop).toBe(0);
    for (const turn of [firstTurn, secondTurn]) {
      expect(turn.every(({ found }) => found)).toBe(true);
      const times = turn.map(({ timeMs }) => timeMs);
      expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
    }
    expect(firstTurn[0]).toMatchObject({ type: 'Float32Array', numbers: [132, 132] });
  });

  it('watches a camera, and says when it is muted and pulled out', {
    timeout: MINUTE,
  }, async () => {
    const watched = await run(served, browser, 'watchCamera', []);
    expect(watched.size).toEqual([640, 480]);
    expect(watched.times).toHaveLength(10);
    expect(watched.times).toEqual([...new Set(watched.times)].toSorted((a, b) => a - b));
    expect(watched.times[0]).toBeLessThan(2_000);
    expect(watched.times[9]! - watched.times[0]!).toBeLessThan(20_000);
    expect(watched.failures).toEqual(['paused', 'unplugged']);
    expect(watched).toMatchObject({ tracks: 1, isLive: 'ended', isShown: false });
  });
});

describe.skipIf(!isReady)('what may go wrong', () => {
  let served: ServedPage;
  let browser: Browser;
  beforeAll(async () => {
    served = await servePage('developed', { film: film!, model: model! });
    browser = await launch(fakeCamera);
  }, MINUTE);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it('finds the same nose on either delegate', { timeout: MINUTE }, async () => {
    const cpu = await run(served, browser, 'readFilm', ['cpu', 10]);
    const gpu = await run(served, browser, 'readFilm', ['gpu', 10]);
    expect(cpu).toMatchObject({ width: 612, height: 888, pictures: 50 });
    expect(cpu.times).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900]);
    expect([cpu.source.delegate, gpu.source.delegate]).toEqual(['cpu', 'gpu']);
    cpu.noses.forEach((nose, i) => {
      expect(gpu.noses[i]![0]).toBeCloseTo(nose![0], 1);
      expect(gpu.noses[i]![1]).toBeCloseTo(nose![1], 1);
    });
  });

  it.each([
    ['no device of that id', 'overconstrained', ['no-such-camera'], async () => {}],
    [
      'another program holds it',
      'busy',
      [],
      (page: Page) =>
        page.addInitScript(() => {
          navigator.mediaDevices.getUserMedia = () =>
            Promise.reject(new DOMException('in use', 'NotReadableError'));
        }),
    ],
    [
      'an insecure page',
      'insecure',
      [],
      (page: Page) =>
        page.addInitScript(() => {
          Object.defineProperty(navigator, 'mediaDevices', { value: undefined });
        }),
    ],
  ] as const)('camera: %s is %s', async (_, failure, given, before) => {
    expect(await run(served, browser, 'refuseCamera', [...given], before)).toBe(failure);
  });

  it('camera: not permitted is refused, not there is missing', { timeout: MINUTE }, async () => {
    for (const [args, failure] of [
      [['--use-fake-device-for-media-stream'], 'refused'],
      [['--use-fake-ui-for-media-stream'], 'missing'],
    ] as const) {
      const other = await launch(args);
      expect(await run(served, other, 'refuseCamera', [])).toBe(failure);
      await other.close();
    }
  });

  it.each([
    ['text', [...new TextEncoder().encode('timeMs,angle\n0,12.5\n')]],
    ['nothing', []],
  ])('film: %s is not-a-film', async (_, bytes) => {
    expect(await run(served, browser, 'refuseFilm', [bytes])).toBe('not-a-film');
  });

  it.each([
    ['model', { models: { pose: 'no-such-model.task' } }],
    ['wasm', { wasm: 'no-such-folder' }],
  ])('model: without its %s is no-model', async (_, parts) => {
    expect(await run(served, browser, 'refuseModel', [parts])).toBe('no-model');
  });

  it('model: a lost graphics card is graphics-lost', async () => {
    expect(await run(served, browser, 'loseGraphics', ['lost-worker.js'])).toBe('graphics-lost');
  });
});
