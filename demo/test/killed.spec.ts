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

/** A quarter second of a recording, as far as the test reads it. */
interface StoredChunk {
  readonly id: string;
  readonly record: { readonly lines?: string };
}

/** The time of a chunk's last frame. */
function lastMs({ record }: StoredChunk): number {
  const [, timeMs] = /"timeMs":([\d.]+)[^\n]*$/.exec(record.lines ?? '') ?? [];
  return Number(timeMs);
}

declare global {
  var recordingBeganMs: number;
}

/**
 * Makes the page know when its recording began on its own clock: a chunk is handed to the disk no earlier
 * than its last frame came, so that the least difference is the nearest to the truth.
 */
async function watchRecording(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.recordingBeganMs = Number.POSITIVE_INFINITY;
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (row: StoredChunk, ...rest) {
      const times = row.record.lines?.match(/"timeMs":[\d.]+/g)?.at(-1);
      if (times !== undefined) {
        const began = performance.now() - Number(times.slice('"timeMs":'.length));
        globalThis.recordingBeganMs = Math.min(globalThis.recordingBeganMs, began);
      }
      return put.call(this, row, ...rest);
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
  /** Takes of earlier rounds. */
  const known = new Set<string>();
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
      const recordedMs = await own.page.evaluate(
        () => performance.now() - globalThis.recordingBeganMs,
      );
      await own.kill();
      own = await startBrowser(profile, baseURL as string);
      const kept = (await stored(own.page, 'chunks')) as readonly StoredChunk[];
      for (const chunk of acknowledged) expect(kept, said).toContainEqual(chunk);
      const running = kept.filter(({ id }) => !known.has(id.split('/')[0] as string));
      expect(running.length, said).toBeGreaterThan(0);
      if (form === 'plain') {
        const lostMs = recordedMs - Math.max(...running.map(lastMs));
        process.stdout.write(`     ${said}: ${lostMs.toFixed(0)} ms lost\n`);
        expect(lostMs, said).toBeLessThan(MOST_LOST_MS);
      }
      for (const { id } of kept) known.add(id.split('/')[0] as string);
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
