import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFile } from '@goniokit/fixtures/testing';
import { formats } from '@goniokit/formats';
import { describe, expect, it } from 'vitest';
import { fixtureText } from '../testing/fixture-text.ts';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { formatIds } from './format-ids.ts';

const keypoints = Array.from({ length: 25 }, (_, k) => [100 + k, 200 + 2 * k, 0.9]).flat();
const openPose = (x: number) =>
  JSON.stringify({ version: 1.3, people: [{ pose_keypoints_2d: keypoints.with(0, x) }] });

const folder = scratchFolder({
  'good.ndjson': fixtureText('recordings/lateral-raises.ndjson'),
  'frame_1.json': openPose(7),
  'angles.mot': 'Coordinates\ninDegrees=yes\nendheader\ntime\tknee_angle_r\n0\t90\n0.1\t91.5\n',
  'odd.trc':
    'PathFileType\t4\t(X/Y/Z)\ta.trc\nDataRate\tNumFrames\tNumMarkers\tUnits\n50\t1\t1\tmm\nFrame#\tTime\tC7\n\t\tX1\tY1\tZ1\n\n1\t0.02\t1\t2\t3\n',
});
mkdirSync(join(folder, 'openpose'));
writeFileSync(join(folder, 'openpose/walk_000_keypoints.json'), openPose(7));
writeFileSync(join(folder, 'openpose/walk_003_keypoints.json'), openPose(8));

const run = (...argv: string[]) => runCli(argv, { cwd: folder });
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const values = async (file: string, ...more: string[]) => {
  const { code, stdout, stderr } = await run(
    'measure',
    file,
    '--motion',
    'shoulder.abduction',
    '--json',
    ...more,
  );
  expect({ code, stderr }).toMatchObject({ code: 0 });
  const [{ measurements, source }] = JSON.parse(stdout).recordings;
  return {
    source,
    stderr,
    values: measurements.map(
      (one: { status: string; value?: number; reasons?: unknown }) => one.value ?? one.reasons,
    ),
  };
};

describe('convert', () => {
  it('lists the formats that there are', async () => {
    expect([...formatIds].sort()).toEqual(formats.map(({ id }) => id).sort());
    const { stdout } = await run('convert', '--help');
    for (const { id } of formats) expect(stdout).toContain(id);
  });

  it.each(['csv', 'tsv'])(
    'to %s: a table that measures the same, its dictionary beside it',
    async (ending) => {
      const { code, stdout, stderr } = await run(
        'convert',
        'good.ndjson',
        `table.${ending}`,
        '--force',
      );
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
      expect(stderr).toContain(`table.${ending}: ${ending}, `);
      expect(stderr).toContain('its data dictionary in table.dictionary.json');
      expect(JSON.parse(read('table.dictionary.json'))).toMatchObject({
        format: 'goniokit-dictionary',
        table: `table.${ending}`,
      });
      const table = await values(`table.${ending}`);
      expect(table.values).toEqual((await values('good.ndjson')).values);
      expect(table.source).toMatchObject({ format: 'tidy', model: 'pose_landmarker_lite' });
      expect(table.stderr).toContain(`table.${ending}: tidy table of landmarks by its content; `);
      expect(table.stderr).toContain(
        `table.${ending}: with its data dictionary, table.dictionary.json`,
      );
    },
  );

  it('and back: the same recording', async () => {
    await run('convert', 'good.ndjson', 'there.csv');
    await run('convert', 'there.csv', 'back.ndjson');
    const [header, ...frames] = read('good.ndjson').split('\n');
    const [backHeader, ...backFrames] = read('back.ndjson').split('\n');
    expect(backFrames).toEqual(frames);
    expect(JSON.parse(backHeader as string)).toMatchObject({
      image: JSON.parse(header as string).image,
    });
  });

  it('to markers and from them: angles in space are the same', async () => {
    expect((await run('convert', 'good.ndjson', 'markers.trc')).code).toBe(0);
    const there = await values('good.ndjson', '--space', 'world');
    const back = await values('markers.trc', '--space', 'world');
    expect(back.values).toEqual(there.values);
    expect(back.source).toMatchObject({ format: 'trc', mapping: 'landmark-names' });
    expect(back.stderr).toContain(
      'landmarks of landmark-names by their names; right is x, down is -y, away is -z',
    );
  });

  it('writes to standard output, and says in JSON what it wrote', async () => {
    const { stdout, code } = await run('convert', 'good.ndjson', '-', '--to', 'tsv');
    expect(code).toBe(0);
    expect(stdout.split('\r\n')[0]).toMatch(/^timeMs\tlandmark\timageXPx/);
    const summary = JSON.parse((await run('convert', 'good.ndjson', 'said.csv', '--json')).stdout);
    expect(summary).toMatchObject({
      format: 'goniokit-converted',
      from: 'goniokit-recording',
      to: 'csv',
      dictionary: 'said.dictionary.json',
    });
    const piped = await runCli(['convert', '-', '-', '--to', 'csv'], {
      cwd: folder,
      stdin: read('good.ndjson'),
    });
    expect(piped.stdout).toBe(read('said.csv'));
  });

  it('writes Parquet to a file', async () => {
    expect((await run('convert', 'good.ndjson', 'good.parquet')).code).toBe(0);
    const bytes = readFileSync(join(folder, 'good.parquet'));
    expect(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', bytes.length - 4)).toBe(
      'PAR1PAR1',
    );
    expect(bytes.toString('latin1')).toContain('goniokit-dictionary');
    expect(await run('convert', 'good.ndjson', '-', '--to', 'parquet')).toMatchObject({ code: 2 });
  });

  it('reads Parquet: the same measurements, the same recording', async () => {
    await run('convert', 'good.ndjson', 'good.parquet', '--force');
    const table = await values('good.parquet');
    expect(table.values).toEqual((await values('good.ndjson')).values);
    expect(table.source).toMatchObject({ format: 'parquet', model: 'pose_landmarker_lite' });
    expect(table.stderr).toContain('good.parquet: Parquet by its content; ');
    await run('convert', 'good.parquet', 'from-parquet.ndjson');
    const frames = (name: string) => read(name).split('\n').slice(1);
    expect(frames('from-parquet.ndjson')).toEqual(frames('good.ndjson'));
  });

  it('keeps angles angles in Parquet', async () => {
    expect((await run('convert', 'angles.mot', 'angles.parquet')).code).toBe(0);
    const { code, stderr } = await run('convert', 'angles.parquet', 'from-parquet.mot');
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stderr).toContain('Parquet by its content; units: as the file says');
    expect(read('from-parquet.mot')).toContain('inDegrees=yes');
    expect(read('from-parquet.mot').split('\n').slice(-3)).toEqual(['0\t90', '0.1\t91.5', '']);
  });

  it('reads a folder of OpenPose, frame numbers and rate giving the times', async () => {
    const { code, stderr } = await run('convert', 'openpose', 'openpose.csv', '--rate', '30');
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stderr).toContain(
      'openpose: OpenPose by its content; units: pixels; axes: x right, y down; no depth; ',
    );
    expect(stderr).toContain('30 frames a second as --rate says');
    expect(read('openpose.csv').split('\r\n')[26]).toBe('100,nose,8,200,,0.9');
    expect(await run('check', 'openpose')).toMatchObject({
      code: 3,
      stdout: expect.stringContaining('its rate, frames a second (--rate), received none'),
    });
    expect((await run('check', 'openpose', '--rate', '30')).stdout).toContain('body-25');
  });

  it('writes what has no depth, and what lacks landmarks, as a recording', async () => {
    const asked = ['--rate', '30', '--image-size', '640x480'];
    expect((await run('convert', 'openpose', 'gaps.ndjson', ...asked)).code).toBe(0);
    expect(read('gaps.ndjson').split('\n')[1]).toMatch(/"image":\[0.0109375,0.416667,null,0.9,/);
    await run('convert', 'openpose', 'gaps.csv', ...asked);
    await run('convert', 'gaps.ndjson', 'gaps-again.csv');
    const numbers = (name: string) =>
      read(name)
        .match(/[\d.]+/g)
        ?.map(Number) as number[];
    numbers('gaps-again.csv').forEach((number, i) => {
      expect(number).toBeCloseTo(numbers('gaps.csv')[i] as number, 2);
    });
  });

  it('says which options change nothing', async () => {
    const asked = ['--rate', '30', '--person', '5'];
    const { code, stderr } = await run('check', 'good.ndjson', ...asked);
    expect(code).toBe(0);
    expect(stderr).toContain('good.ndjson: --rate is not used, the file has times of its own\n');
    expect(stderr).toContain(
      'good.ndjson: --person is not used, this format (goniokit recording) holds one person\n',
    );
    const nobody = (ms: string) => `{"pose_landmarks":null${ms}}`;
    const python = (...ms: string[]) => `[${ms.map(nobody).join()}]`;
    writeFileSync(join(folder, 'timed.json'), python(',"timestamp_ms":0', ',"timestamp_ms":50'));
    writeFileSync(join(folder, 'counted.json'), python('', ''));
    const timed = await run('check', 'timed.json', '--rate', '30');
    expect(timed.stderr).toContain('; times of the file\n');
    expect(timed.stderr).toContain('timed.json: --rate is not used');
    const counted = await run('check', 'counted.json', '--rate', '30');
    expect(counted.stderr).toContain('30 frames a second as --rate says\n');
    expect(counted.stderr).not.toContain('not used');
    const used = await run('check', 'openpose', ...asked);
    expect(used.stderr).not.toContain('not used');
    expect(used.stderr).toContain('nobody is read, no frame has a person 5, counted from 0\n');
    const first = await run('check', 'openpose', '--rate', '30', '--person', '0');
    expect(first.stderr).not.toContain('nobody is read');
    expect((await run('check', 'good.ndjson', '--person', '0')).stderr).not.toContain('not used');
  });

  it('measures a picture without depth where its view is told', async () => {
    const [header = '', ...rows] = (await run('convert', 'good.ndjson', '-', '--to', 'csv')).stdout
      .trimEnd()
      .split('\r\n');
    const flat = rows.map((row) => row.split(',').slice(0, 4).join(','));
    writeFileSync(
      join(folder, 'flat.csv'),
      [header.split(',').slice(0, 4).join(','), ...flat].join('\n'),
    );
    const size = ['--image-size', '612x1060'];
    const there = await values('good.ndjson', '--space', 'image');
    const told = await values('flat.csv', '--space', 'image', '--view', 'front', ...size);
    expect(told.values).toEqual(there.values);
    expect(told.source).toMatchObject({ view: 'front' });
    expect(told.stderr).toContain('seen from the front as --view says');
    await run('convert', 'flat.csv', 'flat.ndjson', ...size);
    const recorded = await values('flat.ndjson', '--space', 'image', '--view', 'front');
    expect(recorded.values[0]).toBeCloseTo(there.values[0], 0);
    await run('convert', 'flat.csv', 'seen.ndjson', ...size, '--view', 'front');
    const seen = await values('seen.ndjson', '--space', 'image');
    expect(seen.values).toEqual(recorded.values);
    expect(seen.stderr).toContain('seen.ndjson: seen from the front as the file says');
    const untold = await values('flat.csv', ...size);
    expect(untold.values).toEqual([['view-unknown'], ['view-unknown']]);
    expect(untold.stderr).toContain('unless --view says which side of the subject the camera saw');
    expect(told.stderr).not.toContain('unless --view');
    expect(await run('measure', 'good.ndjson', '--view', 'left')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('received one with depth (good.ndjson'),
    });
  });

  const hands = sharedFile('landmarks/hand-open-close.world.json');
  it.skipIf(hands === null)('measures a hand where its side is told', async () => {
    copyFileSync(hands as string, join(folder, 'hand.json'));
    const asked = ['hand.json', '--rate', '25', '--motion', 'index-pip.flexion'];
    const untold = await run('measure', ...asked);
    expect(untold.stderr).toContain('nothing is measured unless --hand says whose it is');
    const { stdout, stderr } = await run('measure', ...asked, '--hand', 'right', '--json');
    expect(stderr).toContain('; a right hand as --hand says');
    const [{ measurements }] = JSON.parse(stdout).recordings;
    expect(measurements[1]).toMatchObject({ side: 'right', status: 'measured' });
    expect(measurements[1].value).toBeGreaterThan(45);
    expect(measurements[0]).toMatchObject({ side: 'left', status: 'unmeasurable' });
    expect(await run('measure', 'good.ndjson', '--hand', 'left')).toMatchObject({ code: 3 });
    expect(
      (await run('convert', ...asked.slice(0, 3), 'hand.ndjson', '--hand', 'right')).code,
    ).toBe(0);
    const again = await run('measure', 'hand.ndjson', ...asked.slice(3), '--json');
    expect(JSON.parse(again.stdout).recordings[0].measurements[1].value).toBeCloseTo(
      measurements[1].value,
      0,
    );
  });

  it('keeps angles angles', async () => {
    expect((await run('convert', 'angles.mot', 'again.sto')).code).toBe(0);
    expect(read('again.sto').split('\n').slice(-3)).toEqual(['0\t90', '0.1\t91.5', '']);
    expect(await run('convert', 'angles.mot', 'angles.csv')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('received a table of angles (angles.mot)'),
    });
  });

  it.each<[string, string[], number, string]>([
    ['no format in the name', ['good.ndjson', 'a.xlsx'], 2, '--to says what is written'],
    ['no format for standard output', ['good.ndjson', '-'], 2, '--to says what is written'],
    [
      'a format that is none',
      ['good.ndjson', '-', '--to', 'bvh'],
      2,
      'It is one of goniokit-recording',
    ],
    [
      'a format to read that is none',
      ['good.ndjson', 'a.csv', '--from', 'bvh'],
      2,
      'It is one of goniokit-recording',
    ],
    ['a rate that is none', ['good.ndjson', 'a.csv', '--rate', '0'], 2, 'frames a second, above 0'],
    [
      'two things on standard output',
      ['good.ndjson', '-', '--to', 'csv', '--json'],
      2,
      'cannot both go to standard output',
    ],
    ['a file that is there', ['good.ndjson', 'good.ndjson'], 2, 'good.ndjson cannot be written'],
    [
      'a file into itself',
      ['good.ndjson', 'good.ndjson', '--force'],
      2,
      'it is read by the same command',
    ],
    ['a missing file', ['absent', 'a.csv'], 3, 'received no such file (absent)'],
    [
      'a picture of unknown size to a recording',
      ['frame_1.json', 'a.ndjson'],
      3,
      'requires the size of the picture (--image-size)',
    ],
    [
      'landmarks to angles',
      ['good.ndjson', 'a.mot'],
      3,
      '`goniokit angles` reads them from landmarks',
    ],
    ['markers without a mapping', ['odd.trc', 'a.csv'], 3, 'received C7 (odd.trc)'],
    [
      'another format than its own',
      ['good.ndjson', 'a.csv', '--from', 'sleap'],
      3,
      'a cell in quotes requires',
    ],
  ])('%s: nothing is written, and it says why', async (_, argv, code, says) => {
    const before = readdirSync(folder);
    const result = await run('convert', ...argv);
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.stderr).toContain(says);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('a dictionary that is there is not replaced', async () => {
    writeFileSync(join(folder, 'mine.dictionary.json'), 'mine');
    expect(await run('convert', 'good.ndjson', 'mine.csv')).toMatchObject({ code: 2 });
    expect(readdirSync(folder)).not.toContain('mine.csv');
    expect(read('mine.dictionary.json')).toBe('mine');
  });
});

describe.each([
  ['walk', 'mocap/HC002D02.c3d', 'c3d', 'plug-in-gait'],
  ['sit', 'mocap/STS1.trc', 'trc', 'opencap-markers'],
])('motion capture: %s', (name, path, ending, mapping) => {
  const file = sharedFile(path);
  it.skipIf(file === null)('measures like world landmarks', { timeout: 60_000 }, async () => {
    copyFileSync(file as string, join(folder, `${name}.${ending}`));
    const { code, stdout, stderr } = await run(
      'measure',
      `${name}.${ending}`,
      '--motion',
      'knee.flexion',
      '--json',
    );
    expect(code).toBe(0);
    expect(stderr).toContain(`landmarks of ${mapping} by their names`);
    const [{ source, measurements }] = JSON.parse(stdout).recordings;
    expect(source).toMatchObject({ format: ending, mapping });
    expect(measurements.map((one: { side: string }) => one.side)).toEqual(['left', 'right']);
    expect((await run('convert', `${name}.${ending}`, `${name}-again.trc`)).code).toBe(0);
    expect(stderr).toMatch(/ at [\d.]{1,5} Hz;/);
    const recording = await run('convert', `${name}.${ending}`, `${name}.ndjson`);
    expect(recording.code).toBe(3);
    expect(recording.stderr).toContain('(csv, tsv and trc have a place for others), received');
    const again = await run('measure', `${name}-again.trc`, '--motion', 'knee.flexion', '--json');
    const value = (one: { value?: number; reasons?: unknown }) => one.value ?? one.reasons;
    expect(JSON.parse(again.stdout).recordings[0].measurements.map(value)).toEqual(
      measurements.map(value),
    );
  });
});

const centres = sharedFile('mocap/sit-to-stand-joint-centres-20hz.csv');
it.skipIf(centres === null)(
  'joint centres in a table measure where their unit is told',
  async () => {
    copyFileSync(centres as string, join(folder, 'centres.csv'));
    const measure = (...argv: string[]) =>
      run('measure', 'centres.csv', '--motion', 'knee.flexion', '--json', ...argv);
    expect(await measure()).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('the unit of its lengths (--units)'),
    });
    const { code, stdout, stderr } = await measure('--units', 'm');
    expect(code).toBe(0);
    expect(stderr).toContain('landmarks of joint-centres by their names');
    const [{ measurements }] = JSON.parse(stdout).recordings;
    for (const one of measurements) expect(one.value).toBeGreaterThan(80);
  },
);
