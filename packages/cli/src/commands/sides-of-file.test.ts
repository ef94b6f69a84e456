import { describe, expect, it } from 'vitest';
import { fixtureText } from '../testing/fixture-text.ts';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const folder = scratchFolder({
  'a.ndjson': fixtureText('recordings/lateral-raises.ndjson'),
  'bad.ndjson': '<html>',
});
const sides = (...argv: string[]) =>
  runCli(['sides', ...argv, '-m', 'shoulder.abduction'], { cwd: folder });

describe('sides', () => {
  it('finds no clear difference in somebody who raises both arms alike', async () => {
    const { code, stdout } = await sides('a.ndjson', '--json');
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({
      format: 'goniokit-sides',
      version: 1,
      tool: { name: 'goniokit' },
      recording: { file: 'a.ndjson' },
    });
    expect(document.sides).toMatchObject([
      { motion: 'shoulder.abduction', status: 'compared', verdict: 'within-error' },
    ]);
    const [{ difference, left, right, symmetryIndex }] = document.sides;
    expect(difference).toBeCloseTo(left - right, 1);
    expect(symmetryIndex.of).toBe('left');
    expect(symmetryIndex.ci95[0]).toBeLessThan(symmetryIndex.percent);
  });

  it('law: what one side performed is measured on the other too', async () => {
    const { stdout } = await runCli(['sides', 'a.ndjson', '--json'], { cwd: folder });
    const one = JSON.parse(stdout);
    expect(one.sides.length).toBeGreaterThan(1);
    for (const { reasons = [] } of one.sides) {
      expect(reasons).not.toContain('left-missing');
      expect(reasons).not.toContain('right-missing');
    }
  });

  it('says under the heading what was done to the landmarks', async () => {
    const { stdout } = await sides('a.ndjson', '--fit');
    expect(stdout).toMatch(
      /^a\.ndjson\nlegs of constant length, on feet that stay \(--fit\).*\n\n/,
    );
  });

  it('turns the index round for the affected side', async () => {
    const { stdout } = await sides('a.ndjson', '--json', '--affected', 'right');
    expect(JSON.parse(stdout).sides[0].symmetryIndex).toMatchObject({ of: 'right' });
  });

  it('is a table for people and CSV for programs', async () => {
    const [text, csv] = [await sides('a.ndjson'), await sides('a.ndjson', '--csv')];
    expect(text.stdout).toContain('no clear difference');
    expect(csv.stdout.split('\r\n')[0]).toMatch(/^file,motion,status,unit,left,right,/);
  });

  it('writes nothing where the file cannot be read', async () => {
    expect(await sides('bad.ndjson')).toMatchObject({ code: 3, stdout: '' });
  });
});
