import { type FilmMessage, filmListener } from '@goniokit/camera/film-contract';
import { type Browser, chromium } from 'playwright-core';
import { Interrupted } from '../interrupted.ts';
import type { Io } from '../io.ts';
import { findChromium } from './find-chromium.ts';

export interface FilmPageOptions {
  readonly address: string;
  /** Takes each message in turn; the page waits for it. What it throws ends the page. */
  take(message: FilmMessage): Promise<void>;
  readonly env: Io['env'];
  readonly signal: AbortSignal;
}

/** A page that tells nothing for this long has died. */
const SILENCE_MS = 120_000;

const browserArgs = [
  // The model starts only where there is WebGL, though the pictures do not go through it.
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/**
 * Opens the film page in a headless Chromium and listens to it until it has finished.
 *
 * @throws UsageError where there is no browser
 * @throws Interrupted
 */
export async function openFilmPage({ address, take, env, signal }: FilmPageOptions): Promise<void> {
  const executablePath = findChromium(env);
  const browser = await chromium.launch({
    executablePath,
    // Chromium refuses to run as root inside its sandbox; for everyone else the sandbox stays.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...browserArgs],
    // Interruptions come by the signal.
    handleSIGINT: false,
  });
  try {
    await listen(browser, address, take, signal);
  } finally {
    await browser.close();
  }
}

async function listen(
  browser: Browser,
  address: string,
  take: FilmPageOptions['take'],
  signal: AbortSignal,
): Promise<void> {
  const page = await browser.newPage();
  let silence: NodeJS.Timeout | undefined;
  let interrupt = () => {};
  try {
    await new Promise<void>((resolve, reject) => {
      interrupt = () => reject(new Interrupted());
      signal.addEventListener('abort', interrupt);
      if (signal.aborted) interrupt();
      const died = () => reject(new Error(`the film page told nothing for ${SILENCE_MS} ms`));
      silence = setTimeout(died, SILENCE_MS);
      page.on('crash', () => reject(new Error('the film page crashed')));
      page.on('pageerror', ({ message }) => reject(new Error(`the film page failed: ${message}`)));
      browser.on('disconnected', () => reject(new Error('the browser went away')));

      async function tell(message: FilmMessage): Promise<void> {
        silence?.refresh();
        await take(message).then(() => message.type === 'finished' && resolve(), reject);
      }
      page
        .exposeFunction(filmListener, tell)
        .then(() => page.goto(address))
        .catch(reject);
    });
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', interrupt);
  }
}
