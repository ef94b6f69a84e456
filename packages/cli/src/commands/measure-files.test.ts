import fc from 'fast-check';
import { wholeCatalogue } from 'goniokit/catalogue';
import { describe, expect, it } from 'vitest';
import { fixtureText } from '../testing/fixture-text.ts';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const good = ['rom-knee.ndjson', 'rom-hip.ndjson', 'squats-5fps.ndjson'];
const folder = scratchFolder({
  ...Object.fromEntries(good.map((name) => [name, fixtureText(`recordings/${name}`)])),
  'bad.ndjson': '{"format":"goniokit-recording","version":1}\n{"timeMs":',
});
const measure = (...argv: string[]) => runCli(['measure', ...argv], { cwd: folder });

describe('measure', () => {
  it.each(['rom-hip.ndjson', 'squats-5fps.ndjson'])(
    'law: says of %s whatever it is asked, in finite numbers',
    async (file) => {
      const ids = wholeCatalogue.flatMap(({ motions }) => motions.map(({ id }) => id));
      for (const space of ['auto', 'image', 'world']) {
        const asked = [file, '--height', '170', '--space', space, '-m', ids.join()];
        for (const format of [['--json'], ['--csv'], []]) {
          const { code, stdout } = await measure(...asked, ...format);
          expect(code).toBe(0);
          expect(stdout).not.toMatch(/NaN|Infinity|undefined/);
        }
      }
    },
  );

  it('fits legs where it is asked to, and names their model so', async () => {
    const knee = async (...more: string[]) => {
      const asked = [
        'squats-5fps.ndjson',
        '--json',
        '--side',
        'left',
        '-m',
        'knee.flexion',
        ...more,
      ];
      const [recording] = JSON.parse((await measure(...asked)).stdout).recordings;
      return { model: recording.source.model, value: recording.measurements[0].value };
    };
    const [found, fitted] = [await knee(), await knee('--fit')];
    expect([found.model, fitted.model]).toEqual([
      'pose_landmarker_lite',
      'pose_landmarker_lite, fitted',
    ]);
    expect(fitted.value).not.toBe(found.value);
  });

  it('says under each heading what was done to the landmarks', async () => {
    const asked = ['rom-knee.ndjson', 'squats-5fps.ndjson', '-m', 'knee.flexion'];
    const { stdout } = await measure(...asked, '--fit', '--zero', 'rom-knee.ndjson');
    const notes =
      'mediapipe-pose-33\nlegs of constant length, on feet that stay (--fit), for knees and hips read in space\n' +
      'angles less those of the neutral position in rom-knee.ndjson (--zero)\n\n';
    expect(stdout.split(notes)).toHaveLength(3);
    expect((await measure(...asked)).stdout).not.toContain('--');
  });

  it('writes the JSON of its contract', async () => {
    const { code, stdout, stderr } = await measure(
      'rom-knee.ndjson',
      '--json',
      '-m',
      'knee.flexion',
    );
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({
      format: 'goniokit-measurements',
      version: 1,
      tool: { name: 'goniokit' },
    });
    expect(document.recordings).toHaveLength(1);
    expect(document.recordings[0]).toMatchObject({
      file: 'rom-knee.ndjson',
      status: 'read',
      skeleton: 'mediapipe-pose-33',
    });
    expect(document.recordings[0].sha256).toMatch(/^[0-9a-f]{64}$/);
    const sides = document.recordings[0].measurements.map((one: { side: string }) => one.side);
    expect(sides).toEqual(['left', 'right']);
    expect(stderr).toMatch(/^rom-knee\.ndjson: goniokit-recording, mediapipe-pose-33, 612x888, /);
  });

  it('gives the same bytes again, and each file its own whatever stands beside it', async () => {
    const partOf = new Map<string, unknown>();
    for (const file of [...good, 'bad.ndjson']) {
      const { stdout } = await measure(file, '--json');
      partOf.set(file, JSON.parse(stdout).recordings[0]);
      expect((await measure(file, '--json')).stdout).toBe(stdout);
    }
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...partOf.keys()], { minLength: 1 }), async (files) => {
        const { stdout } = await measure(...files, '--json');
        expect(JSON.stringify(JSON.parse(stdout).recordings)).toBe(
          JSON.stringify(files.map((file) => partOf.get(file))),
        );
      }),
      { numRuns: 8 },
    );
  });

  it('says what it has to say of a file on one line, whatever the file is called', async () => {
    const { stderr } = await measure('none\ngoniokit: all is well.ndjson');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain('none?goniokit: all is well.ndjson');
  });

  it('takes motions one by one, with commas, and one side', async () => {
    const { stdout } = await measure(
      'rom-knee.ndjson',
      ...['-m', 'knee.flexion,trunk.flexion', '-m', 'knee.extension', '--side', 'left', '--json'],
    );
    const asked = JSON.parse(stdout).recordings[0].measurements.map(
      ({ motion, side }: { motion: string; side: string }) => [motion, side],
    );
    expect(asked).toEqual([
      ['knee.flexion', 'left'],
      ['trunk.flexion', 'none'],
      ['knee.extension', 'left'],
    ]);
  });

  it('reads in the space it is told to', async () => {
    for (const space of ['image', 'world']) {
      const { stdout } = await measure('rom-knee.ndjson', '--space', space, '--json');
      const { measurements } = JSON.parse(stdout).recordings[0];
      expect(measurements.length).toBeGreaterThan(0);
      for (const one of measurements) expect(one).toMatchObject({ space, spaceReason: 'asked' });
    }
  });

  it('subtracts a neutral recording', async () => {
    const [header, frame] = fixtureText('recordings/rom-knee.ndjson').split('\n');
    const neutral = [
      header,
      ...Array.from({ length: 40 }, (_, i) =>
        frame!.replace(/"timeMs":[^,]+/, `"timeMs":${i * 100}`),
      ),
    ].join('\n');
    const argv = ['measure', 'rom-knee.ndjson', '-m', 'knee.flexion', '--side', 'left', '--json'];
    const plain = JSON.parse((await runCli(argv, { cwd: folder })).stdout).recordings[0]
      .measurements[0];
    const zeroed = await runCli([...argv, '--zero', '-'], { cwd: folder, stdin: neutral });
    const [one] = JSON.parse(zeroed.stdout).recordings[0].measurements;
    expect(plain.zero).toBeNull();
    expect(one.zero).not.toBe(0);
    expect(one.value).toBeCloseTo(plain.value - one.zero, 1);
  });

  it('fails where the neutral recording cannot be read: nothing then means what was asked', async () => {
    const { code, stdout, stderr } = await measure('rom-knee.ndjson', '--zero', 'bad.ndjson');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('(bad.ndjson, line 2)');
  });

  it('counts a file that was mirrored by someone else as mirrored', async () => {
    const argv = ['rom-knee.ndjson', '-m', 'knee.flexion', '--side', 'left', '--json'];
    const { stdout } = await measure(...argv, '--mirrored');
    expect(stdout).not.toBe((await measure(...argv)).stdout);
  });

  it('writes CSV with a row for each measurement and each file that failed', async () => {
    const { code, stdout } = await measure(
      'rom-knee.ndjson',
      'bad.ndjson',
      '--csv',
      '-m',
      'knee.flexion',
    );
    expect(code).toBe(1);
    const rows = stdout.trimEnd().split('\r\n');
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(/^file,motion,side,status,/);
    expect(rows[3]).toContain('bad.ndjson,');
  });

  it('shows progress to people only', async () => {
    const world = { cwd: folder, tickMs: 500 };
    const seen = await runCli(['measure', 'rom-knee.ndjson'], { ...world, isTTY: true });
    expect(seen.stderr).toContain('] 100 %');
    const piped = await runCli(['measure', 'rom-knee.ndjson'], world);
    expect(piped.stderr).not.toContain('%');
    expect(seen.stdout).toBe(piped.stdout);
  });
});
