import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, sharedFile, workspaceRoot } from '@goniokit/fixtures/testing';
import { parseRecording } from 'goniokit/recording';
import { describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const film = sharedFile('videos/squats-5fps.mp4');
const longFilm = sharedFile('videos/sit-to-stand.mp4');
const expectedImage = sharedFile('landmarks/squats-5fps.image.json');
const handFilm = sharedFile('videos/hand-open-close.mp4');
const expectedHand = sharedFile('landmarks/hand-open-close.image.json');
const isReady =
  film !== null &&
  longFilm !== null &&
  expectedImage !== null &&
  handFilm !== null &&
  expectedHand !== null &&
  sharedFile('models/pose_landmarker_lite.task') !== null &&
  sharedFile('models/hand_landmarker_lite.task') !== null &&
  findBrowser() !== null;
const MINUTE = 60_000;

/** Its table of contents stands at its end. */
const half = film === null ? new Uint8Array() : readFileSync(film).subarray(0, 300_000);

/** A second of silence: a film without pictures. */
function wav(): Uint8Array {
  const samples = 8_000;
  const bytes = Buffer.alloc(44 + samples * 2);
  bytes.write('RIFF');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(8_000, 24);
  bytes.writeUInt32LE(16_000, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples * 2, 40);
  return bytes;
}

/** The film as a phone held upright would have written it: lying, with a note to turn it by 90 degrees. */
function turned(mp4: Buffer): Buffer {
  const bytes = Buffer.from(mp4);
  const header = bytes.indexOf('tkhd');
  const matrix = header + 4 + (bytes[header + 4] === 1 ? 52 : 40);
  [0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000].forEach((value, i) => {
    bytes.writeInt32BE(value, matrix + 4 * i);
  });
  return bytes;
}

describe.skipIf(!isReady)('record', () => {
  it('gives the same bytes twice, near to what is expected of the film', {
    timeout: 2 * MINUTE,
  }, async () => {
    const cwd = scratchFolder();
    const first = await runCli(['record', film!, 'first.ndjson', '--json'], { cwd });
    expect(first.stderr).toBe('first.ndjson: 720x1280, 65 frames in 12.8 s, a person in each\n');
    expect(first.code).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({
      format: 'goniokit-recorded',
      version: 1,
      file: 'first.ndjson',
      frames: 65,
      pictures: 65,
      framesWithPose: 65,
      durationMs: 12_800,
      image: { width: 720, height: 1280 },
      source: {
        model: 'pose_landmarker_lite',
        running: 'video',
        delegate: 'cpu',
        film: 'squats-5fps.mp4',
      },
    });
    const second = await runCli(['record', film!, 'second.ndjson'], { cwd });
    expect(second.code).toBe(0);
    expect(second.stdout).toBe('');
    expect(second.stderr).toContain('65 frames in 12.8 s, a person in each');

    const text = readFileSync(join(cwd, 'first.ndjson'), 'utf8');
    expect(readFileSync(join(cwd, 'second.ndjson'), 'utf8')).toBe(text);
    expect(readdirSync(cwd).toSorted()).toEqual(['first.ndjson', 'second.ndjson']);

    const recording = parseRecording(text);
    const { median, p95 } = pixelsApart(
      recording.image!,
      JSON.parse(readFileSync(expectedImage!, 'utf8')),
    );
    // 7.5 and 18.8 of 1280 pixels: the expected ones come from a larger model.
    expect(median).toBeLessThan(9);
    expect(p95).toBeLessThan(22);

    const shipped = new URL('fixtures/recordings/squats-5fps.ndjson', workspaceRoot);
    const { image, timeMs } = parseRecording(readFileSync(shipped, 'utf8'));
    expect(recording.timeMs).toEqual(timeMs);
    // Another processor may convert colours by other instructions.
    const largest = recording.image!.reduce(
      (most, x, i) => Math.max(most, Math.abs(x - image![i]!)),
      0,
    );
    expect(largest).toBeLessThan(3);
  });

  it('finds a hand where there is no more, near to what is expected of the film', {
    timeout: 3 * MINUTE,
  }, async () => {
    const cwd = scratchFolder();
    const record = ['record', handFilm!, 'hand.ndjson', '--models', 'hands', '--json'];
    const { code, stdout, stderr } = await runCli(record, { cwd });
    expect(stderr).toMatch(
      /^hand\.ndjson: 620x1080, 325 frames in 13\.0 s, a person in \d+ of them, a left hand in 0 of them, a right hand in each\n$/,
    );
    expect(code).toBe(0);
    const summary = JSON.parse(stdout);
    expect(summary).toMatchObject({
      frames: 325,
      framesWithHand: { left: 0, right: 325 },
      source: { model: 'pose_landmarker_lite', handModel: 'hand_landmarker_lite' },
    });
    expect(summary).not.toHaveProperty('framesWithFace');

    const recording = parseRecording(readFileSync(join(cwd, 'hand.ndjson'), 'utf8'));
    expect(recording.face).toBeNull();
    const { image } = recording.hands!.right!;
    const { median, p95 } = pixelsApart(image!, JSON.parse(readFileSync(expectedHand!, 'utf8')));
    // 6.3 and 14.7 of 1080 pixels, in a palm of 166: the expected ones come from a larger model.
    expect(median).toBeLessThan(8);
    expect(p95).toBeLessThan(18);

    const shipped = new URL('fixtures/recordings/hand-open-close.ndjson', workspaceRoot);
    const { hands } = parseRecording(readFileSync(shipped, 'utf8'));
    const largest = image!.reduce(
      (most, x, i) => Math.max(most, Math.abs(x - hands!.right!.image![i]!)),
      0,
    );
    expect(largest).toBeLessThan(3);
  });

  it('turns a film that lies on its side', { timeout: MINUTE }, async () => {
    const cwd = scratchFolder({ 'phone.mp4': turned(readFileSync(film!)) });
    const { code, stderr } = await runCli(['record', 'phone.mp4', 'out.ndjson'], { cwd });
    expect(stderr).toContain('1280x720, 65 frames');
    expect(code).toBe(0);
  });

  it('stops when it is interrupted, and leaves nothing behind', { timeout: MINUTE }, async () => {
    const cwd = scratchFolder();
    const interrupt = new AbortController();
    setTimeout(() => interrupt.abort(), 2_000);
    const { code } = await runCli(['record', longFilm!, 'out.ndjson'], {
      cwd,
      signal: interrupt.signal,
    });
    expect(code).toBe(130);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it.each([
    ['text', new TextEncoder().encode('timeMs,angle\n0,12.5\n'), /a film \(mp4, mov, webm, mkv\)/],
    ['sound', wav(), /a film with pictures/],
    ['nothing', new Uint8Array(), /a film, received an empty file/],
    ['half a film', half, /a whole film, received a damaged one: its table of contents is missing/],
  ])('refuses %s', { timeout: MINUTE }, async (_, bytes, sentence) => {
    const cwd = scratchFolder({ 'film.mp4': bytes });
    const { code, stderr } = await runCli(['record', 'film.mp4', 'out.ndjson'], { cwd });
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/\(film\.mp4\)\n$/);
    expect(code).toBe(3);
    expect(readdirSync(cwd)).toEqual(['film.mp4']);
  });
});

describe('record, before a browser starts', () => {
  it('replaces nothing without --force', async () => {
    const cwd = scratchFolder({ 'film.mp4': 'film', 'out.ndjson': 'kept' });
    const { code, stderr } = await runCli(['record', 'film.mp4', 'out.ndjson'], { cwd });
    expect([code, stderr]).toEqual([
      2,
      'goniokit: out.ndjson cannot be written: it is there already (--force replaces it)\n',
    ]);
    expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).toBe('kept');
  });

  it('names the film that is not there', async () => {
    const { code, stderr } = await runCli(['record', 'no.mp4', 'out.ndjson'], {
      cwd: scratchFolder(),
    });
    expect([code, stderr]).toEqual([
      3,
      'goniokit: input requires a file that can be read, received no such file (no.mp4)\n',
    ]);
  });

  it('says where a browser is looked for', async () => {
    const cwd = scratchFolder({ 'film.mp4': 'film' });
    const { code, stderr } = await runCli(['record', 'film.mp4', 'out.ndjson'], {
      cwd,
      env: { CHROMIUM_PATH: '/no/such/browser' },
    });
    expect(stderr).toContain('/no/such/browser, which $CHROMIUM_PATH names');
    expect(code).toBe(2);
    expect(existsSync(join(cwd, 'out.ndjson'))).toBe(false);
  });

  it.each([
    [['-', 'out.ndjson'], /not from standard input/],
    [['film.mp4', '-', '--json'], /cannot both/],
    [
      ['film.mp4', 'out.ndjson', '--models', 'pose,feet'],
      /They are pose, hands, face, with commas/,
    ],
  ])('refuses %j', async (given, sentence) => {
    const cwd = scratchFolder({ 'film.mp4': 'film' });
    const { code, stderr } = await runCli(['record', ...given], { cwd });
    expect(stderr).toMatch(sentence);
    expect(code).toBe(2);
  });
});

/** How far landmarks lie from the expected ones, pixels: median and 95th percentile. */
function pixelsApart(image: Float64Array, expected: readonly (readonly number[][])[]) {
  const apart = expected
    .flat()
    .map(([x = 0, y = 0], i) => Math.hypot(image[i * 3]! - x, image[i * 3 + 1]! - y))
    .toSorted((a, b) => a - b);
  const quantile = (share: number) => apart[Math.floor(apart.length * share)]!;
  return { median: quantile(0.5), p95: quantile(0.95) };
}
