import { wholeCatalogue } from 'goniokit/catalogue';
import { describe, expect, it } from 'vitest';
import { fixtureText } from '../testing/fixture-text.ts';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

/** What no camera saw, as markers. */
const captured = fixtureText('recordings/lateral-raises.ndjson').replace(
  '"source":{',
  '"source":{"camera":false,',
);

const folder = scratchFolder({
  'captured.ndjson': captured,
  'a.ndjson': fixtureText('recordings/lateral-raises.ndjson'),
  'b.ndjson': fixtureText('recordings/lateral-raises.ndjson'),
  'squats.ndjson': fixtureText('recordings/squats-5fps.ndjson'),
  'bad.ndjson': '<html>',
});
const compare = (...argv: string[]) =>
  runCli(['compare', ...argv, '-m', 'shoulder.abduction'], { cwd: folder });

describe('compare', () => {
  it('finds no change between a recording and itself', async () => {
    const { code, stdout } = await compare('a.ndjson', 'b.ndjson', '--json');
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({
      format: 'goniokit-comparison',
      version: 1,
      tool: { name: 'goniokit' },
    });
    expect(document.before).toEqual({ ...document.after, file: 'a.ndjson' });
    expect(document.comparisons).toHaveLength(2);
    for (const one of document.comparisons) {
      expect(one).toMatchObject({ status: 'compared', delta: 0, verdict: 'within-error' });
      expect(one.mdc95.value).toBeGreaterThan(0);
    }
  });

  it.each(['compare', 'report', 'progress'])(
    'speaks of motion capture where %s knows that no camera saw anything',
    async (command) => {
      const limitsOf = async (...files: readonly string[]) => {
        const { stdout } = await runCli([command, ...files], { cwd: folder });
        return stdout.match(/Estimates from (.*?),/g);
      };
      expect(await limitsOf('captured.ndjson', 'captured.ndjson')).toEqual([
        'Estimates from motion capture,',
      ]);
      expect(await limitsOf('a.ndjson', 'captured.ndjson')).toEqual(['Estimates from one camera,']);
    },
  );

  it('takes a laboratory MDC where it is the larger', async () => {
    const { stdout } = await compare('a.ndjson', 'b.ndjson', '--json', '--mdc', '33');
    expect(JSON.parse(stdout).comparisons[0].mdc95).toEqual({ value: 33, source: 'given' });
  });

  it('says in each row which recording is missing', async () => {
    const { code, stdout, stderr } = await compare('a.ndjson', 'bad.ndjson', '--json');
    expect(code).toBe(1);
    expect(stderr).toContain('(bad.ndjson, line 1');
    const { after, comparisons } = JSON.parse(stdout);
    expect(after).toMatchObject({
      file: 'bad.ndjson',
      sha256: null,
      status: 'failed',
      error: { code: 'not-a-recording', message: expect.stringContaining('(bad.ndjson, line 1') },
    });
    for (const one of comparisons) {
      expect(one).toMatchObject({ status: 'not-comparable', reasons: ['after-missing'] });
    }
  });

  it('tells people that a file was not read, and not that a motion was not measured in it', async () => {
    const { code, stdout } = await compare('absent', 'b.ndjson');
    expect(code).toBe(1);
    expect(stdout).toContain('\nthe recording before was not read: input requires');
    expect(stdout).toMatch(/shoulder.abduction left +the recording before was not read\n/);
    expect(stdout).not.toContain('the motion was not measured before');
  });

  it('law: what is found in one recording is measured in both', async () => {
    const found = async (file: string) => {
      const { stdout } = await runCli(['measure', file, '--json'], { cwd: folder });
      return JSON.parse(stdout).recordings[0].measurements.map(
        (one: { motion: string; side: string }) => `${one.motion} ${one.side}`,
      );
    };
    const compareAll = (...files: string[]) =>
      runCli(['compare', ...files, '--json'], { cwd: folder });
    const { code, stdout } = await compareAll('a.ndjson', 'squats.ndjson');
    expect(code).toBe(0);
    const { comparisons } = JSON.parse(stdout);
    const rows = comparisons.map(
      (one: { motion: string; side: string }) => `${one.motion} ${one.side}`,
    );
    const [inOne, inOther] = [await found('a.ndjson'), await found('squats.ndjson')];
    expect(new Set(rows)).toEqual(new Set([...inOne, ...inOther]));
    expect(inOne).not.toEqual(inOther);
    for (const { reasons = [] } of comparisons) {
      expect(reasons).not.toContain('before-missing');
      expect(reasons).not.toContain('after-missing');
    }
    const order = new Set(wholeCatalogue.flatMap(({ motions }) => motions.map(({ id }) => id)));
    const motions: string[] = comparisons.map(({ motion }: { motion: string }) => motion);
    expect([...new Set(motions)]).toEqual([...order].filter((id) => motions.includes(id)));
  });

  it('says under the heading what was done to the landmarks', async () => {
    const prepared = ['--fit', '--zero', 'a.ndjson'];
    const { stdout } = await compare('a.ndjson', 'b.ndjson', ...prepared);
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      'before  a.ndjson',
      'after   b.ndjson',
      'legs of constant length, on feet that stay (--fit), for knees and hips read in space',
      'angles less those of the neutral position in a.ndjson (--zero)',
      '',
    ]);
  });

  it('writes nothing where neither can be read', async () => {
    expect(await compare('bad.ndjson', 'absent')).toMatchObject({ code: 3, stdout: '' });
  });

  it('is a table for people and CSV for programs', async () => {
    const [text, csv] = [
      await compare('a.ndjson', 'b.ndjson'),
      await compare('a.ndjson', 'b.ndjson', '--csv'),
    ];
    expect(text.stdout).toContain('no clear change');
    expect(csv.stdout.split('\r\n')[0]).toMatch(/^beforeFile,afterFile,motion,side,/);
  });
});
