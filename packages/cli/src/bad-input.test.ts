import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureText } from './testing/fixture-text.ts';
import { runCli } from './testing/run-cli.ts';
import { scratchFolder } from './testing/scratch-folder.ts';

const good = fixtureText('recordings/squats-5fps.ndjson');
const [header = '', ...frames] = good.trimEnd().split('\n');
const [first = '', second = ''] = frames;
const lines = (...all: string[]) => `${all.join('\n')}\n`;
const withTime = (frame: string, timeMs: string) =>
  frame.replace(/"timeMs":[^,]+/, `"timeMs":${timeMs}`);
const tasksFrame = '{"timestampMs":0,"landmarks":[],"worldLandmarks":[]}';

/** Each is wrong in its own way; the sentence says where, as far as there is a where. */
const bad: readonly {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly code: string;
  readonly where?: string;
}[] = [
  { name: 'empty', content: '', code: 'empty' },
  { name: 'blank', content: '\n \n\n', code: 'empty' },
  { name: 'byte-order-mark-alone', content: '\uFEFF', code: 'empty' },
  { name: 'header-alone', content: lines(header), code: 'no-frames' },
  {
    name: 'cut-in-a-frame',
    content: lines(header, first) + second.slice(0, 200),
    code: 'bad-frame',
    where: 'line 3',
  },
  {
    name: 'binary',
    content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0),
    code: 'not-a-recording',
    where: 'byte 1',
  },
  {
    name: 'html',
    content: '<!doctype html>\n<html></html>\n',
    code: 'not-a-recording',
    where: 'line 1',
  },
  { name: 'other-json', content: '{"hello":"world"}\n', code: 'not-a-recording', where: 'line 1' },
  { name: 'number', content: '42\n', code: 'not-a-recording', where: 'line 1' },
  {
    name: 'version-2',
    content: lines(header.replace('"version":1', '"version":2'), first),
    code: 'unsupported-version',
    where: 'line 1',
  },
  { name: 'no-header', content: lines(first, second), code: 'bad-header', where: 'line 1' },
  {
    name: 'pose-is-text',
    content: lines(header, '{"timeMs":0,"pose":"none"}'),
    code: 'bad-frame',
    where: 'line 2',
  },
  {
    name: 'too-few-numbers',
    content: lines(header, '{"timeMs":0,"pose":{"image":[1,2,3]}}'),
    code: 'bad-frame',
    where: 'line 2',
  },
  { name: 'frame-is-a-list', content: lines(header, '[1,2]'), code: 'bad-frame', where: 'line 2' },
  {
    name: 'not-a-number',
    content: lines(header, first, second.replace(/\[-?[\d.e-]+/, '[NaN')),
    code: 'bad-frame',
    where: 'line 3',
  },
  {
    name: 'time-stands-still',
    content: lines(header, first, second, second),
    code: 'time-not-rising',
    where: 'line 4',
  },
  {
    name: 'time-runs-backward',
    content: lines(header, first, withTime(second, '-5')),
    code: 'time-not-rising',
    where: 'line 3',
  },
  { name: 'brackets', content: '['.repeat(200_000), code: 'not-a-recording', where: 'line 1' },
  {
    name: 'brackets-in-a-frame',
    content: lines(header, first, '['.repeat(200_000)),
    code: 'bad-frame',
    where: 'line 3',
  },
  {
    name: 'no-picture-size',
    content: lines(header.replace(/"image":\{[^}]*\}/, '"image":null'), first),
    code: 'missing-image-size',
    where: 'line 2',
  },
  {
    name: 'tasks-without-frames',
    content: `[${tasksFrame.slice(0, 20)}`,
    code: 'not-a-recording',
    where: 'line 1',
  },
];

const folder = scratchFolder({
  ...Object.fromEntries(bad.map(({ name, content }) => [name, content])),
  good,
});

describe('bad input', () => {
  it.each(bad)(
    '$name: a sentence with its place, and the good file is measured',
    async ({ name, code, where }) => {
      const {
        code: exit,
        stdout,
        stderr,
      } = await runCli(['measure', name, 'good', '--motion', 'knee.flexion', '--json'], {
        cwd: folder,
      });
      expect(exit).toBe(1);
      const sentence = stderr.split('\n').find((line) => line.startsWith('goniokit: ')) ?? '';
      expect(sentence).toMatch(/requires .+, received .+/);
      expect(sentence).toContain(`(${name}`);
      if (where) expect(sentence).toContain(where);
      expect(stderr).not.toMatch(/^\s+at /m);

      const [failed, read] = JSON.parse(stdout).recordings;
      expect(failed).toMatchObject({ file: name, status: 'failed', error: { code } });
      expect(sentence).toBe(`goniokit: ${failed.error.message}`);
      expect(read).toMatchObject({ file: 'good', status: 'read', frames: frames.length });
      expect(read.measurements).toHaveLength(2);
    },
  );

  it.each(bad)('$name alone: nothing readable', async ({ name }) => {
    expect((await runCli(['measure', name], { cwd: folder })).code).toBe(3);
    expect((await runCli(['check', name], { cwd: folder })).stderr).not.toContain('bug');
    const angles = await runCli(['angles', name, '-m', 'knee.flexion'], { cwd: folder });
    expect(angles).toMatchObject({ code: 3, stdout: '' });
  });

  it('says why a file cannot be read', async () => {
    const { code, stdout, stderr } = await runCli(['measure', 'absent', '.'], { cwd: folder });
    expect(code).toBe(3);
    expect(stderr).toContain('received no such file (absent)');
    expect(stderr).toContain('received a folder without recordings (.)');
    expect(stdout).toContain('absent');
  });

  it.each([
    { name: 'byte-order-mark', content: `\uFEFF${good}` },
    { name: 'crlf', content: good.replaceAll('\n', '\r\n') },
    { name: 'no-last-newline', content: good.trimEnd() },
  ])('$name is no fault', async ({ content }) => {
    const inFile = await runCli(['measure', '-', '--csv'], { cwd: folder, stdin: content });
    const plain = await runCli(['measure', '-', '--csv'], { cwd: folder, stdin: good });
    expect(inFile).toEqual(plain);
    expect(inFile.code).toBe(0);
  });

  it('does not let a file steer the terminal', async () => {
    const steering = lines(header, '{"timeMs":"\\u001b[2J","pose":null}');
    const { stderr } = await runCli(['check', '-'], { stdin: steering });
    expect(stderr).not.toContain('\u001b');
  });

  it('measures what lacks its picture size once it is told', async () => {
    const argv = ['measure', 'no-picture-size', '--image-size', '640x480'];
    expect((await runCli(argv, { cwd: folder })).code).toBe(0);
  });

  it('keeps results apart from the place of the file', async () => {
    const path = join(folder, 'good');
    const [here, there] = await Promise.all([
      runCli(['measure', 'good', '--json'], { cwd: folder }),
      runCli(['measure', path, '--json']),
    ]);
    expect(there.stdout).toBe(here.stdout.replace('"good"', JSON.stringify(path)));
  });
});
