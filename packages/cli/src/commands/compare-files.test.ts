import { describe, expect, it } from 'vitest';
import { fixtureText } from '../testing/fixture-text.ts';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const folder = scratchFolder({
  'a.ndjson': fixtureText('recordings/lateral-raises.ndjson'),
  'b.ndjson': fixtureText('recordings/lateral-raises.ndjson'),
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

  it('takes a laboratory MDC where it is the larger', async () => {
    const { stdout } = await compare('a.ndjson', 'b.ndjson', '--json', '--mdc', '33');
    expect(JSON.parse(stdout).comparisons[0].mdc95).toEqual({ value: 33, source: 'given' });
  });

  it('says in each row which recording is missing', async () => {
    const { code, stdout, stderr } = await compare('a.ndjson', 'bad.ndjson', '--json');
    expect(code).toBe(1);
    expect(stderr).toContain('(bad.ndjson, line 1');
    const { after, comparisons } = JSON.parse(stdout);
    expect(after).toEqual({ file: 'bad.ndjson', sha256: null });
    for (const one of comparisons) {
      expect(one).toMatchObject({ status: 'not-comparable', reasons: ['after-missing'] });
    }
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
