import { expect, it } from 'vitest';
import { createProgressBar } from './progress-bar.ts';

/** A bar at times of the test's choice, and what it wrote. */
function barAt(world: { isTTY?: boolean; env?: Record<string, string>; columns?: number } = {}) {
  const written: string[] = [];
  const sink = {
    isTTY: world.isTTY ?? true,
    columns: world.columns ?? 60,
    async write(text: string) {
      written.push(text);
    },
  };
  const clock = { now: 0 };
  const bar = createProgressBar(
    {
      stdin: (async function* () {})(),
      stdout: sink,
      stderr: sink,
      cwd: '/',
      env: world.env ?? {},
      cores: 1,
      signal: new AbortController().signal,
      now: () => clock.now,
    },
    'squats.ndjson',
  );
  return {
    written,
    bar,
    showAt(now: number, done: number) {
      clock.now = now;
      bar.show(done);
    },
  };
}

it('shows nothing of short work', () => {
  const { bar, showAt, written } = barAt();
  showAt(399, 0.9);
  bar.clear();
  expect(written).toEqual([]);
});

it('draws over itself, not more often than the eye follows, and is gone at the end', () => {
  const { bar, showAt, written } = barAt();
  showAt(400, 0.25);
  showAt(450, 0.3);
  showAt(500, 0.5);
  bar.clear();
  bar.clear();
  expect(written).toEqual([
    '\rsquats.ndjson [######..................] 25 %\u001b[K',
    '\rsquats.ndjson [############............] 50 %\u001b[K',
    '\r\u001b[K',
  ]);
});

it.each([5, 20, 34, 36, 40, 60])('never fills a line of %i columns', (columns) => {
  const { showAt, written } = barAt({ columns });
  showAt(1000, 1);
  const [drawn = ''] = written;
  expect(drawn.slice(1, -'\u001b[K'.length).length).toBeLessThan(columns);
});

it.each([{ isTTY: false }, { env: { TERM: 'dumb' } }])(
  'writes nothing where nobody looks: %o',
  (world) => {
    const { showAt, written } = barAt(world);
    showAt(1000, 0.5);
    expect(written).toEqual([]);
  },
);
