import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '@goniokit/fixtures/testing';
import { chromium, expect, type Page, test } from '@playwright/test';
import { addClient, stored, turnOnPassphrase, unlock } from './stored.ts';

/** What may be lost of a running recording. */
const MOST_LOST_MS = 250;

/** When the browser is killed: each second of a recording is as likely as the others. */
const seed = Number(process.env.GONIOKIT_SEED ?? Date.now() % 2 ** 31);

interface OwnBrowser {
  readonly page: Page;
  /** As when the power goes: nothing in the browser gets a word in. */
  kill(): Promise<void>;
}

/** A browser of our own, because Playwright's is closed with good manners. */
async function startBrowser(profile: string, address: string): Promise<OwnBrowser> {
  const port = join(profile, 'DevToolsActivePort');
  rmSync(port, { force: true });
  const { executablePath = chromium.executablePath(), args = [] } = findBrowser() ?? {};
  const child: ChildProcess = spawn(
    executablePath,
    [
      ...['--headless', '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
      ...['--no-first-run', '--disable-background-networking', '--disable-component-update'],
      ...args,
      'about:blank',
    ],
    { stdio: 'ignore', detached: true },
  );
  await expect.poll(() => existsSync(port), { timeout: 20_000 }).toBe(true);
  const [number] = readFileSync(port, 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${number}`);
  const page = browser.contexts()[0]?.pages()[0] as Page;
  await page.goto(address);
  return {
    page,
    async kill() {
      // The whole group: Chromium is many processes.
      process.kill(-(child.pid as number), 'SIGKILL');
      await expect.poll(() => child.exitCode ?? child.signalCode).not.toBeNull();
    },
  };
}

/** Numbers from 0 to 1 that a seed gives again (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A moment of a recording, as far as the test reads it. */
interface StoredChunk {
  readonly id: string;
}

/** What the page knows of a recording that is running. */
interface Running {
  /** On the page's own clock. */
  beganMs: number;
  /** Each chunk that was handed to the disk, and the time of its last frame in the recording. */
  readonly chunks: (readonly [id: string, lastMs: number])[];
}

declare global {
  var running: Running;
}

/**
 * Makes the page know what it hands to the disk, encrypted or not. A chunk is handed over no earlier than its
 * last frame came, so that the least difference tells best when the recording began.
 */
async function watchRecording(page: Page): Promise<void> {
  await page.evaluate(() => {
    const running: Running = { beganMs: Number.POSITIVE_INFINITY, chunks: [] };
    globalThis.running = running;
    /** Of chunks that are encrypted and not on the disk yet, in their order. */
    const waiting: number[] = [];
    const lastMsIn = (text: string) => {
      const last = text.match(/\\?"timeMs\\?":[\d.]+/g)?.at(-1);
      return last === undefined ? null : Number(/[\d.]+$/.exec(last)?.[0]);
    };
    const seenAt = (lastMs: number) => {
      running.beganMs = Math.min(running.beganMs, performance.now() - lastMs);
    };
    const { encrypt } = SubtleCrypto.prototype;
    SubtleCrypto.prototype.encrypt = function (how, key, data) {
      const text = new TextDecoder().decode(data);
      const lastMs = text.includes('"lines"') ? lastMsIn(text) : null;
      if (lastMs !== null) {
        seenAt(lastMs);
        waiting.push(lastMs);
      }
      return encrypt.call(this, how, key, data);
    };
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (row: { id: string; record: { lines?: string } }) {
      if (this.name === 'chunks') {
        const lastMs = lastMsIn(row.record.lines ?? '') ?? waiting.shift();
        if (lastMs === undefined) throw new Error('a chunk that nobody saw');
        seenAt(lastMs);
        running.chunks.push([row.id, lastMs]);
      }
      return put.call(this, row);
    };
  });
}

test('what was acknowledged of a recording outlives a killed browser, and is measured', async ({
  baseURL,
}) => {
  test.info().annotations.push({ type: 'GONIOKIT_SEED', description: String(seed) });
  process.stdout.write(`     GONIOKIT_SEED=${seed}\n`);
  const random = randomFrom(seed);
  const passphrase = 'lamp river nine coat';
  const profile = mkdtempSync(join(tmpdir(), 'goniokit-killed-'));
  let own = await startBrowser(profile, baseURL as string);
  try {
    await addClient(own.page, 'K-1');
    await own.page.getByRole('button', { name: 'Start a session' }).click();
    await own.page.getByRole('button', { name: 'Right Shoulder' }).click();
    await own.page.getByRole('button', { name: 'Leave out right shoulder flexion' }).click();
    await own.page.getByRole('button', { name: 'Measure before' }).click();
    for (const [round, form] of (
      ['plain', 'plain', 'plain', 'sealed', 'sealed'] as const
    ).entries()) {
      // The last one is long enough for a repetition.
      const seconds = (round === 4 ? 5 : 0.5) + 2 * random();
      const said = `round ${round}, ${form}, killed after ${seconds.toFixed(3)} s`;
      await watchRecording(own.page);
      await own.page.getByRole('button', { name: 'Use the example' }).click();
      await own.page.getByRole('button', { name: 'Take before', exact: true }).click();
      await own.page.waitForTimeout(seconds * 1000);
      const acknowledged = (await stored(own.page, 'chunks')) as readonly StoredChunk[];
      const { recordedMs, chunks } = await own.page.evaluate(() => {
        const { beganMs, chunks } = globalThis.running;
        return { recordedMs: performance.now() - beganMs, chunks };
      });
      await own.kill();
      own = await startBrowser(profile, baseURL as string);
      const kept = (await stored(own.page, 'chunks')) as readonly StoredChunk[];
      for (const chunk of acknowledged) expect(kept, said).toContainEqual(chunk);
      const ids = new Set(kept.map(({ id }) => id));
      const keptMs = chunks.filter(([id]) => ids.has(id)).map(([, lastMs]) => lastMs);
      expect(keptMs.length, said).toBeGreaterThan(0);
      const lostMs = recordedMs - Math.max(...keptMs);
      process.stdout.write(`     ${said}: ${lostMs.toFixed(0)} ms lost\n`);
      expect(lostMs, said).toBeLessThan(MOST_LOST_MS);
      if (round === 2) await turnOnPassphrase(own.page, passphrase);
      else if (form === 'sealed') await unlock(own.page, passphrase);
      await own.page.getByRole('link', { name: /K-1.*Go on: before/ }).click();
    }
    // The last one stands first.
    for (const left of [5, 4, 3, 2]) {
      await expect(own.page.getByText('A recording was interrupted')).toHaveCount(left);
      await own.page.getByRole('button', { name: 'Discard it' }).last().click();
    }
    await expect(own.page.getByText('A recording was interrupted')).toHaveCount(1);
    await own.page.getByRole('button', { name: 'Measure what is there' }).click();
    await expect(own.page.getByText('A recording was interrupted')).toHaveCount(0);
    await expect(own.page.locator('.take-list')).toContainText(/1\d\d\.\d°/);
  } finally {
    await own.kill();
    rmSync(profile, { recursive: true, force: true });
  }
});
