import type { Io } from '../io.ts';

/** Shows how far long work is. */
export interface ProgressBar {
  /** @param done share, 0 to 1 */
  show(done: number): void;
  /** Takes the bar off the screen. */
  clear(): void;
}

const CELLS = 24;

/** Work that ends sooner shows no bar; a bar is redrawn no more often than the eye follows. */
const PATIENCE_MS = 400;
const REDRAW_MS = 100;

/**
 * A bar on stderr, for people only: elsewhere it writes nothing.
 *
 * @param label what stands before it, or what tells that when it is drawn
 */
export function createProgressBar(io: Io, label: string | (() => string)): ProgressBar {
  const { stderr } = io;
  const wanted = stderr.isTTY && io.env.TERM !== 'dumb';
  const started = io.now();
  let lastDrawn = Number.NEGATIVE_INFINITY;
  let isShown = false;

  return {
    show(done) {
      const now = io.now();
      if (!wanted || now - started < PATIENCE_MS || now - lastDrawn < REDRAW_MS) return;
      lastDrawn = now;
      isShown = true;
      const text = typeof label === 'string' ? label : label();
      void stderr.write(`\r${formatBar(text, done, stderr.columns ?? 80)}\u001b[K`);
    },
    clear() {
      if (isShown) void stderr.write('\r\u001b[K');
      isShown = false;
    },
  };
}

/** One line, shorter than the terminal is wide: a line that wraps cannot be redrawn. */
function formatBar(label: string, done: number, columns: number): string {
  const share = Math.min(1, Math.max(0, done));
  const full = Math.round(share * CELLS);
  const bar = `[${'#'.repeat(full)}${'.'.repeat(CELLS - full)}] ${Math.floor(share * 100)} %`;
  const room = columns - bar.length - 2;
  if (room < 4) return bar.slice(0, Math.max(0, columns - 1));
  const name = label.length > room ? `…${label.slice(label.length - room + 1)}` : label;
  return `${name} ${bar}`;
}
