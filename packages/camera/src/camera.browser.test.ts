import { readFileSync } from 'node:fs';
import { findBrowser, sharedFile } from '@goniokit/fixtures/testing';
import { type Frame, measure } from 'goniokit';
import { createRecordingBuilder, parseRecording } from 'goniokit/recording';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scenarios } from './testing/page/scenarios.ts';
import { type PageFiles, type ServedPage, servePage } from './testing/serve-page.ts';

const browserLaunch = findBrowser([
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
]);
/** Path on the page's site -> file beside the checkout. */
const shared = {
  '/film': sharedFile('videos/rom-knee.webm'),
  '/pose_landmarker_lite.task': sharedFile('models/pose_landmarker_lite.task'),
  '/hand_landmarker_lite.task': sharedFile('models/hand_landmarker_lite.task'),
  '/face_landmarker.task': sharedFile('models/face_landmarker.task'),
  '/person.jpg': sharedFile('images/person.jpg'),
  '/hands.jpg': sharedFile('images/hands.jpg'),
  '/face.png': sharedFile('images/face.png'),
};
const files = shared as PageFiles;
const fakeCamera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
const MINUTE = 60_000;

const isReady = browserLaunch !== null && !Object.values(shared).includes(null);

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
    served = await servePage(how, files);
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

describe.skipIf(!isReady)('pose, hands and face together', () => {
  let served: ServedPage;
  let browser: Browser;
  const { width, height } = { width: 958, height: 1358 };
  beforeAll(async () => {
    served = await servePage('developed', files);
    browser = await launch();
  }, MINUTE);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  /** How far a hand's wrist lies from a wrist of the pose, as a share of the picture. */
  function apart({ pose, hands }: Frame, side: 'left' | 'right'): number {
    const at = side === 'left' ? 15 * 4 : 16 * 4;
    const { image } = hands![side]!;
    return Math.hypot(image![0]! - pose!.image![at]!, image![1]! - pose!.image![at + 1]!);
  }

  it('run in one worker, and hold nothing when all has gone', { timeout: 2 * MINUTE }, async () => {
    const workers: string[] = [];
    const [person, hands, face] = await run(
      served,
      browser,
      'findAll',
      [['person.jpg', 'hands.jpg', 'face.png'], false],
      async (page) => page.on('worker', (worker) => workers.push(worker.url())),
    );
    expect(workers).toHaveLength(3);
    expect(person!.source).toEqual({
      model: 'pose_landmarker_lite',
      handModel: 'hand_landmarker_lite',
      faceModel: 'face_landmarker',
      running: 'video',
      delegate: 'cpu',
    });
    for (const { afterwards } of [person!, hands!, face!]) {
      expect(Object.keys(afterwards)).toEqual(['timeMs', 'pose']);
      expect(afterwards.pose).toBeNull();
    }

    // Both arms hang, a hand on each.
    for (const side of ['left', 'right'] as const) {
      expect(apart(person!.frame, side)).toBeLessThan(0.03);
      expect(person!.frame.hands![side]!.image).toHaveLength(63);
      expect(person!.frame.hands![side]!.world).toHaveLength(63);
    }
    // Backs of two hands, a body nowhere: both are left ones, and one of them stays.
    expect(hands!.frame.pose).toBeNull();
    expect(Object.keys(hands!.frame.hands!)).toEqual(['left']);
    // She holds her glasses in her right hand.
    expect(Object.keys(face!.frame.hands!)).toContain('right');

    // Column-major: the last column is where the face is, in front of a camera that looks along -z.
    const matrix = face!.frame.face!.matrix;
    expect([3, 7, 11, 15].map((i) => matrix[i])).toEqual([0, 0, 0, 1]);
    expect(matrix[14]).toBeLessThan(-20);
    expect(matrix[13]).toBeGreaterThan(0);
  });

  it('law: a mirrored picture, declared so, gives the same hands and face', {
    timeout: 2 * MINUTE,
  }, async () => {
    const [plain] = await run(served, browser, 'findAll', [['face.png'], false]);
    const [mirrored] = await run(served, browser, 'findAll', [['face.png'], true]);
    const recordingOf = (frame: Frame, isMirrored: boolean) => {
      const builder = createRecordingBuilder({
        format: 'goniokit-recording',
        version: 1,
        image: { width, height },
        mirrored: isMirrored,
      });
      builder.add(frame);
      return builder.finish();
    };
    const was = recordingOf(plain!.frame, false);
    const is = recordingOf(mirrored!.frame, true);
    const landmarksApart = Array.from({ length: 21 }, (_, i) => {
      const [a, b] = [was.hands!.right!.image!, is.hands!.right!.image!];
      return Math.hypot(a[i * 3]! - b[i * 3]!, a[i * 3 + 1]! - b[i * 3 + 1]!);
    });
    expect(landmarksApart.toSorted((a, b) => a - b)[10]).toBeLessThan(width / 50);
    was.face!.forEach((value, i) => {
      expect(Math.abs(value - is.face![i]!)).toBeLessThan(i < 12 ? 0.05 : 1);
    });
  });
});

describe.skipIf(!isReady)('what may go wrong', { timeout: MINUTE }, () => {
  let served: ServedPage;
  let browser: Browser;
  beforeAll(async () => {
    served = await servePage('developed', files);
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

  const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

  it('follows a camera as the README says', async () => {
    expect(text('../README.md')).toContain(text('./testing/page/follow-camera.ts'));
    const followed = await run(served, browser, 'followCamera', []);
    expect(followed).toEqual({ size: [640, 480], alerts: [] });
  });

  it('measures a film as the README says, and as the recording of it does', async () => {
    expect(text('../README.md')).toContain(text('./testing/page/measure-film.ts'));
    const [inPage] = (await run(served, browser, 'measureAFilm', [])).measurements;
    const recorded = parseRecording(text('../../../fixtures/recordings/rom-knee.ndjson'));
    const [onFile] = measure(recorded, { motions: ['knee.flexion'], side: 'left' }).measurements;
    if (inPage?.status !== 'measured' || onFile?.status !== 'measured')
      throw new Error('the film must be measurable');
    // A file has 6 digits.
    expect(inPage.value).toBeCloseTo(onFile.value, 2);
    expect(inPage.value).toBeGreaterThan(90);
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
    [
      'second model',
      { models: { pose: 'pose_landmarker_lite.task', hands: 'no-such-model.task' } },
    ],
    ['wasm', { wasm: 'no-such-folder' }],
  ])('model: without its %s is no-model', async (_, parts) => {
    expect(await run(served, browser, 'refuseModel', [parts])).toBe('no-model');
  });

  it('model: a WebGL context that is lost is graphics-lost, and opens again', async () => {
    const lost = await run(served, browser, 'loseGraphics', []);
    expect(lost.frames).toBeGreaterThanOrEqual(3);
    expect(lost).toMatchObject({ failure: 'graphics-lost', found: true });
  });

  it('counts a second person where it is asked to look for two', async () => {
    const seen = await run(served, browser, 'countPersons', ['person.jpg']);
    expect(seen.map(({ persons }) => persons)).toEqual([1, 1, 2, 1, 1]);
    // The first person is the one who is followed all along.
    for (const { noseX } of seen) expect(Math.abs(noseX - seen[0]!.noseX)).toBeLessThan(0.03);
  });
});
