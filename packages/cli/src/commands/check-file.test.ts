import { createHash } from 'node:crypto';
import { sharedFile } from '@goniokit/fixtures/testing';
import { describe, expect, it } from 'vitest';
import { fixtureText } from '../testing/fixture-text.ts';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const lines = fixtureText('recordings/squats-5fps.ndjson').trimEnd().split('\n');
const spoilt = lines.with(10, '{"timeMs":1}').with(20, 'NaN').with(30, lines[29]!);
const markers = sharedFile('mocap/STS1.trc');
const folder = scratchFolder({
  good: lines.join('\n'),
  spoilt: spoilt.join('\n'),
  hopeless: lines.map((line, i) => (i === 0 ? line : '{}')).join('\n'),
  'not-a-recording': '{"hello":"world"}',
});

async function check(file: string) {
  const { code, stdout } = await runCli(['check', file, '--json'], { cwd: folder });
  return { code, ...JSON.parse(stdout) };
}

describe('check', () => {
  it('finds nothing wrong with a good file', async () => {
    const { code, format, recording, problems, measurable } = await check('good');
    expect({ code, format, problems }).toEqual({ code: 0, format: 'goniokit-check', problems: [] });
    expect(recording).toMatchObject({
      format: 'goniokit-recording',
      imageSize: { width: 720, height: 1280 },
      spaces: ['image', 'world'],
      frames: 65,
      framesPerSecond: 5,
      framesWithNobody: 0,
    });
    const knee = measurable.filter((one: { motion: string }) => one.motion === 'knee.flexion');
    expect(knee.map((one: { side: string }) => one.side)).toEqual(['left', 'right']);
    for (const one of knee)
      expect(one).toMatchObject({ bestView: 'side', world: { status: 'measured' } });
  });

  it('names each bad line, and measures what is left', async () => {
    const { code, problems, recording, sha256 } = await check('spoilt');
    expect(code).toBe(1);
    expect(problems.map((one: { code: string; line: number }) => [one.code, one.line])).toEqual([
      ['bad-frame', 11],
      ['bad-frame', 21],
      ['time-not-rising', 31],
    ]);
    expect(recording.frames).toBe(62);
    expect(sha256).toBe(createHash('sha256').update(spoilt.join('\n')).digest('hex'));
    const text = await runCli(['check', 'spoilt'], { cwd: folder });
    for (const line of [11, 21, 31]) expect(text.stdout).toContain(`(spoilt, line ${line})`);
  });

  it.each([
    ['seconds', 1 / 1000, '5000 frames a second', 'probably in seconds'],
    ['microseconds', 1000, '0.005 frames a second', 'probably in microseconds'],
  ])('suspects times in %s', async (_, factor, rate, unit) => {
    const stdin = lines
      .map((line) => line.replace(/"timeMs":([\d.]+)/, (_, ms) => `"timeMs":${ms * factor}`))
      .join('\n');
    const { code, stdout } = await runCli(['check', '-'], { stdin });
    expect(code).toBe(0);
    expect(stdout).toMatch(/\nwhat is suspicious:\n {2}/);
    for (const part of [rate, unit]) expect(stdout).toContain(part);
    expect(stdout).not.toContain('nothing is wrong');
    const json = JSON.parse((await runCli(['check', '-', '--json'], { stdin })).stdout);
    expect(json.suspicions).toEqual([expect.stringContaining(unit)]);
    expect((await check('good')).suspicions).toEqual([]);
  });

  it.skipIf(markers === null)('says of markers nothing of a camera', async () => {
    const { code, stdout } = await runCli(['check', markers as string]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\nmotion +side +from 3D landmarks\n/);
    expect(stdout).toMatch(/\nknee.flexion +left +yes: \d/);
    expect(stdout).not.toMatch(/the camera|in the picture/);
    const film = await runCli(['check', 'good'], { cwd: folder });
    expect(film.stdout).toContain('the camera saw the subject from this view');
  });

  it('gives up on a file that is wrong all over', async () => {
    const { code, problems, mayHaveMore, recording } = await check('hopeless');
    expect({ code, mayHaveMore, recording }).toEqual({
      code: 3,
      mayHaveMore: true,
      recording: null,
    });
    expect(problems).toHaveLength(20);
  });

  it('says why a file is no recording', async () => {
    const { code, problems, recording } = await check('not-a-recording');
    expect({ code, recording }).toEqual({ code: 3, recording: null });
    expect(problems).toMatchObject([{ code: 'not-a-recording', line: 1 }]);
  });

  it('reads standard input once', async () => {
    const { code, stdout } = await runCli(['check', '-'], { stdin: spoilt.join('\n') });
    expect(code).toBe(3);
    expect(stdout).toContain('(standard input, line 11)');
    expect(stdout).toContain('what comes after was not looked at');
  });
});
