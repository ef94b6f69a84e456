import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureText } from '../testing/fixture-text.ts';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const folder = scratchFolder({ 'knee.ndjson': fixtureText('recordings/rom-knee.ndjson') });
const frames = fixtureText('recordings/rom-knee.ndjson').trimEnd().split('\n').length - 1;
const angles = (...argv: string[]) => runCli(['angles', 'knee.ndjson', ...argv], { cwd: folder });

describe('angles', () => {
  it('writes a row a frame for each motion and side', async () => {
    const { code, stdout, stderr } = await angles('-m', 'knee.flexion,trunk.flexion');
    expect(code).toBe(0);
    const rows = stdout.trimEnd().split('\r\n');
    expect(rows[0]).toBe('timeMs,motion,side,raw,filtered');
    expect(rows).toHaveLength(1 + 3 * frames);
    expect(rows.filter((row) => row.includes('timeMs'))).toHaveLength(1);
    expect(stderr).toContain('knee.flexion left: from ');
    expect(stderr).toContain('trunk.flexion none: from ');
  });

  it('says the same in NDJSON', async () => {
    const { stdout: csv } = await angles('-m', 'knee.flexion', '--side', 'left');
    const { stdout } = await angles('-m', 'knee.flexion', '--side', 'left', '--format', 'ndjson');
    const objects = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const rows = objects.map((row) =>
      [row.timeMs, row.motion, row.side, row.raw ?? '', row.filtered ?? ''].join(','),
    );
    expect(rows).toEqual(csv.trimEnd().split('\r\n').slice(1));
    expect((await angles('-m', 'knee.flexion', '--side', 'left', '--json')).stdout).toBe(stdout);
  });

  it('opens the knee in flexion and its opposite in extension', async () => {
    const raw = async (motion: string) =>
      (await angles('-m', motion, '--side', 'left', '--json')).stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).raw as number | null);
    const [flexion, extension] = [await raw('knee.flexion'), await raw('knee.extension')];
    expect(extension).toEqual(flexion.map((deg) => deg && -deg));
  });

  it('writes a MOT file: the same angles side by side, and convert reads it', async () => {
    const csv = await angles('-m', 'knee.flexion', '--side', 'left');
    const { code, stdout } = await angles('-m', 'knee.flexion,trunk.flexion', '--format', 'mot');
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toContain('inDegrees=yes');
    const header = lines.indexOf('time\tknee.flexion_left\tknee.flexion_right\ttrunk.flexion');
    expect(header).toBeGreaterThan(0);
    const filtered = csv.stdout
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(',')[4] || 'nan');
    expect(lines.slice(header + 1).map((row) => row.split('\t')[1])).toEqual(filtered);
    const again = await runCli(['convert', '-', '-', '--to', 'mot'], { stdin: stdout });
    expect(again.stdout.split('\n').slice(-lines.length)).toEqual([...lines.slice(1), '']);
  });

  it('writes Parquet to a file: the same as the MOT file, once it is converted', async () => {
    const asked = ['-m', 'knee.flexion,trunk.flexion'];
    const { stdout } = await angles(...asked, '--format', 'mot');
    const { code, stderr } = await angles(...asked, '--format', 'parquet', '-o', 'knee.parquet');
    expect({ code, stderr }).toMatchObject({ code: 0 });
    await runCli(['convert', 'knee.parquet', 'knee.mot'], { cwd: folder });
    const rows = (text: string) => text.split('\n').slice(1);
    expect(rows(readFileSync(join(folder, 'knee.mot'), 'utf8'))).toEqual(rows(stdout));
    expect(await angles(...asked, '--format', 'parquet')).toMatchObject({ code: 2, stdout: '' });
  });

  it('writes the three files of Motion-BIDS, or none', async () => {
    const stem = 'sub-01_task-squat_tracksys-goniokit';
    const bids = (...argv: string[]) =>
      angles('-m', 'knee.flexion', '--format', 'motion-bids', ...argv);
    expect((await bids('-o', `${stem}_motion.tsv`)).code).toBe(0);
    const read = (ending: string) => readFileSync(join(folder, stem + ending), 'utf8');
    expect(read('_channels.tsv').split('\n')[2]).toBe('knee.flexion_left\tn/a\tJNTANG\tknee\tdeg');
    expect(JSON.parse(read('_motion.json'))).toMatchObject({
      TaskName: 'squat',
      JNTANGChannelCount: 2,
    });
    const rows = read('_motion.tsv').trimEnd().split('\n');
    expect(rows).toHaveLength(frames);
    expect(rows[1]?.split('\t')[0]).toBe('0.100000');
    for (const name of ['-', 'angles.tsv', 'sub-0-1_task-a_tracksys-b_motion.tsv']) {
      expect(await bids('-o', name)).toMatchObject({ code: 2, stdout: '' });
    }
    expect(await bids('-o', `${stem}_motion.tsv`)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('it is there already'),
    });
  });
});
