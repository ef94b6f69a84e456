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
});
