import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureText } from '../testing/fixture-text.ts';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const before = fixtureText('pairs/synthetic-gain/before.ndjson');
const after = fixtureText('pairs/synthetic-gain/after.ndjson');

/** The same recording, as made on a day. */
function dated(text: string, date: string): string {
  return text.replace('"source":{', `"source":{"date":"${date}",`);
}

const folder = scratchFolder({
  'before.ndjson': before,
  'after.ndjson': after,
  'page.html': '<html>',
});
mkdirSync(join(folder, 'visits'));
for (const [name, text, date] of [
  ['a', before, '2026-01-21'],
  ['b', after, '2026-01-14T09:30:00Z'],
  ['c', before, '2026-01-07'],
] as const) {
  writeFileSync(join(folder, `visits/${name}.ndjson`), dated(text, date));
}
writeFileSync(join(folder, 'visits/participants.csv'), 'id,age\n1,40\n');

const report = (...argv: readonly string[]) => runCli(['report', ...argv], { cwd: folder });
const motion = ['-m', 'shoulder.abduction', '--side', 'right'];

describe('a report', () => {
  it('of two recordings says what compare says, in a file of its own', async () => {
    const { code, stdout } = await report(
      'before.ndjson',
      'after.ndjson',
      ...motion,
      '-o',
      'r.html',
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const html = readFileSync(join(folder, 'r.html'), 'utf8');
    const compared = await runCli(['compare', 'before.ndjson', 'after.ndjson', ...motion], {
      cwd: folder,
    });
    const [, row = ''] = /^(shoulder\.abduction .*)$/m.exec(compared.stdout) ?? [];
    const cells = row.split(/ {2,}/).slice(2);
    expect(cells).toHaveLength(6);
    for (const cell of cells) expect(html).toContain(cell);
    expect(html.match(/<path class="hold /g)).toHaveLength(2);
    const again = await report('before.ndjson', 'after.ndjson', ...motion);
    expect(again.stdout).toBe(html);
    const kept = await report('before.ndjson', 'after.ndjson', '-o', 'r.html');
    expect(kept.code).toBe(2);
  });

  it('of one recording shows its numbers, and what was asked for', async () => {
    const { code, stdout } = await report('before.ndjson', ...motion, '--space', 'world');
    expect(code).toBe(0);
    expect(stdout).toContain('one recording');
    expect(stdout).toContain('--motion shoulder.abduction; --side right; --space world');
    expect(stdout).toContain('read in space');
  });

  it('of a folder is of its sessions, in the order of their dates', async () => {
    const { code, stdout, stderr } = await report('visits', ...motion);
    expect(code).toBe(0);
    expect(stderr).toContain('visits/participants.csv: no recording, passed over\n');
    expect([...stdout.matchAll(/<bdi class="file">([^<]*)</g)].map(([, file]) => file)).toEqual([
      'visits/c.ndjson',
      'visits/b.ndjson',
      'visits/a.ndjson',
    ]);
    expect(stdout).toContain('session 1 2026-01-07');
    expect(stdout).toContain('left of the gain');
  });

  it('of files that were named keeps their order, and says which was not read', async () => {
    const { code, stdout } = await report('after.ndjson', 'page.html', 'before.ndjson', ...motion);
    expect(code).toBe(1);
    expect(stdout).toContain('session 2 was not read: ');
    expect(stdout).toContain('received &quot;&lt;html&gt;&quot;');
  });

  it('of nothing that can be read is not written', async () => {
    const { code, stdout } = await report('page.html', 'absent.ndjson');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect((await report('visits/none')).code).toBe(3);
  });

  it('carries dates and a code where they are told', async () => {
    const told = ['--subject', '<K-17>', '--date', '2026-01-07,2026-01-08', ...motion];
    const { stdout } = await report('before.ndjson', 'after.ndjson', ...told);
    expect(stdout).toContain('&lt;K-17&gt;');
    expect(stdout).toContain('2026-01-08');
  });

  it.each([
    { argv: ['--date', '2026-01-07,2026-01-06'], says: 'in the order of their dates' },
    { argv: ['--date', '2026-01-07,2026-01-08,2026-01-09'], says: 'received 3 of 2' },
    { argv: ['--subject', ' '], says: '--subject requires a code' },
    { argv: ['--date', 'monday'], says: 'a day of the calendar' },
    { argv: ['--age', '42'], says: 'a norm needs both' },
  ])('refuses $argv', async ({ argv, says }) => {
    const { code, stderr } = await report('before.ndjson', 'after.ndjson', ...argv);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});

describe('a report as FHIR', () => {
  it('is a Bundle of both recordings and their change, by a code and a date', async () => {
    const told = ['--subject', 'K-17', '--date', '2026-01-07', '--active', ...motion];
    const { code, stdout } = await report('--fhir', 'before.ndjson', 'after.ndjson', ...told);
    expect(code).toBe(0);
    const { resourceType, type, entry } = JSON.parse(stdout);
    expect({ resourceType, type }).toEqual({ resourceType: 'Bundle', type: 'collection' });
    const resources: { readonly resourceType: string; readonly [key: string]: unknown }[] =
      entry.map(({ resource }: { readonly resource: object }) => resource);
    expect(resources.map((one) => one.resourceType)).toEqual([
      'Patient',
      'Device',
      'DiagnosticReport',
      'Observation',
      'Observation',
      'Observation',
    ]);
    expect(resources[0]).toMatchObject({ identifier: [{ value: 'K-17' }] });
    expect(resources[3]).toMatchObject({
      effectiveDateTime: '2026-01-07',
      code: { coding: [{ system: 'http://loinc.org', code: '41311-2' }, {}] },
    });
    const json = await runCli(['compare', 'before.ndjson', 'after.ndjson', ...motion, '--json'], {
      cwd: folder,
    });
    const [{ delta }] = JSON.parse(json.stdout).comparisons;
    expect(resources[5]).toMatchObject({ valueQuantity: { value: delta, code: 'deg' } });
  });

  it('of one recording has no change, and says nothing that nobody told', async () => {
    const { stdout } = await report('--fhir', 'before.ndjson', ...motion);
    expect(stdout).not.toContain('"Patient"');
    expect(stdout).not.toContain('loinc');
    expect(stdout).toContain('_effectiveDateTime');
    expect(stdout).not.toContain('derivedFrom');
  });

  it('is not of several sessions', async () => {
    const { code, stderr } = await report('--fhir', 'visits');
    expect(code).toBe(2);
    expect(stderr).toContain('--fhir takes one recording, or two');
  });
});
