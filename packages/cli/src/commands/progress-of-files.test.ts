import { describe, expect, it } from 'vitest';
import { fixtureText } from '../testing/fixture-text.ts';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { dayOf } from './day-of.ts';

const before = fixtureText('pairs/synthetic-gain/before.ndjson');
const after = fixtureText('pairs/synthetic-gain/after.ndjson');

/** As if its maker had written the day down. */
const dated = (text: string, date: string) =>
  text.replace('"source":{', `"source":{"date":"${date}",`);

const folder = scratchFolder({
  'before.ndjson': before,
  'after.ndjson': after,
  'next.ndjson': after,
  'first.ndjson': dated(before, '2026-01-07T09:30:00'),
  'second.ndjson': dated(after, '2026-01-14'),
  'third.ndjson': dated(after, '2026-01-21'),
  'raises.ndjson': fixtureText('recordings/lateral-raises.ndjson'),
  'bad.ndjson': '<html>',
});
const progress = (...argv: string[]) =>
  runCli(['progress', ...argv, '-m', 'shoulder.abduction', '--side', 'right'], { cwd: folder });
const three = ['before.ndjson', 'after.ndjson', 'next.ndjson'] as const;

describe('progress', () => {
  it('law: of a gain that is still there all is left', async () => {
    const { code, stdout } = await progress(...three, '--json');
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({ format: 'goniokit-progress', version: 1 });
    expect(document.sessions).toMatchObject(three.map((file) => ({ file, date: null })));
    const [one] = document.progress;
    expect(one.steps).toMatchObject([
      { from: 0, to: 1, comparison: { verdict: 'gain' }, retained: { share: 1 } },
      { from: 1, to: 2, comparison: { delta: 0, verdict: 'within-error' }, retained: null },
    ]);
    expect(one.change).toMatchObject({ verdict: 'gain' });
    expect(one.trend).toMatchObject({ per: 'session', sessions: 3 });
  });

  it('counts weeks where dates are given, or all recordings have one', async () => {
    const given = await progress(...three, '--json', '--date', '2026-01-07,2026-01-14,2026-01-21');
    const own = await progress('first.ndjson', 'second.ndjson', 'third.ndjson', '--json');
    const [one, other] = [given, own].map(({ stdout }) => JSON.parse(stdout));
    expect(one.progress[0].trend).toMatchObject({ per: 'week' });
    expect(other.progress).toEqual(one.progress);
    expect(other.sessions[0].date).toBe('2026-01-07');
    const some = await progress('first.ndjson', 'after.ndjson', '--json');
    expect(JSON.parse(some.stdout).sessions[0].date).toBeNull();
    const fallen = await progress('second.ndjson', 'first.ndjson', '--json');
    expect(JSON.parse(fallen.stdout).sessions[0].date).toBeNull();
  });

  it('goes on past a file that cannot be read', async () => {
    const { code, stdout } = await progress('before.ndjson', 'bad.ndjson', 'next.ndjson', '--json');
    expect(code).toBe(1);
    const [one] = JSON.parse(stdout).progress;
    expect(one.sessions[1]).toMatchObject({ status: 'left-out', reasons: ['not-measured'] });
    expect(one.steps).toMatchObject([{ from: 0, to: 2 }]);
    expect(JSON.parse(stdout).sessions).toMatchObject([
      { status: 'read' },
      { status: 'failed', sha256: null, error: { code: 'not-a-recording' } },
      { status: 'read' },
    ]);
    const text = await progress('before.ndjson', 'bad.ndjson', 'next.ndjson', '--fit');
    expect(text.stdout).toContain('\nsession 2 was not read: ');
    expect(text.stdout).toContain('\nlegs of constant length, on feet that stay (--fit)');
    expect(text.stdout).toContain('2\n         not counted: the file was not read\n');
    expect(text.stdout).not.toContain('the motion was not measured');
  });

  it('law: what is found in one session is measured in all', async () => {
    const all = ['progress', 'before.ndjson', 'raises.ndjson', '--json'];
    const { stdout } = await runCli(all, { cwd: folder });
    const document = JSON.parse(stdout);
    expect(document.progress.length).toBeGreaterThan(2);
    for (const one of document.progress) {
      for (const { reasons = [] } of one.sessions) expect(reasons).not.toContain('not-measured');
    }
  });

  it('is a table for people and CSV for programs', async () => {
    const [text, csv] = [await progress(...three), await progress(...three, '--csv')];
    expect(text.stdout).toContain('left of the gain');
    expect(text.stdout).toContain('100\u00a0%');
    const [header, ...rows] = csv.stdout.trimEnd().split('\r\n');
    expect(header).toMatch(/^file,date,session,motion,side,/);
    expect(rows).toHaveLength(3);
  });

  it('writes nothing where none can be read', async () => {
    expect(await progress('bad.ndjson', 'absent')).toMatchObject({ code: 3, stdout: '' });
  });
});

describe('dayOf', () => {
  it('counts days, through a year that leaps', () => {
    expect(dayOf('1970-01-08')).toBe(7);
    expect(dayOf('2024-03-01')! - dayOf('2024-02-28')!).toBe(2);
    expect(dayOf('2026-01-07T09:30:00')).toBe(dayOf('2026-01-07'));
  });

  it.each(['2026-02-30', '2026-13-01', '7.1.2026', '2026-01-07x', ''])('refuses %j', (date) => {
    expect(dayOf(date)).toBeNull();
  });
});
