import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure } from 'goniokit';
import { normFor } from 'goniokit/norms';
import { parseRecording } from 'goniokit/recording';
import { formatMeasurementsCsv, measurementsDocument, type RecordingResult } from 'goniokit/report';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { formatJson } from '../output/format-json.ts';
import { fixtureText } from '../testing/fixture-text.ts';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { tool } from '../tool.ts';
import { resultEntry, resultOfEntry } from './result-entry.ts';
import { createResultWriter, entryPart } from './result-writer.ts';

const names = ['rom-knee', 'rom-hip', 'squats-5fps', 'lateral-raises', 'rom-neck'];
const folder = scratchFolder({
  ...Object.fromEntries(
    names.map((name) => [`${name}.ndjson`, fixtureText(`recordings/${name}.ndjson`)]),
  ),
  'bad.ndjson': '=cmd',
});
const results: readonly RecordingResult[] = [
  ...names.map((name): RecordingResult => {
    const recording = parseRecording(fixtureText(`recordings/${name}.ndjson`));
    return {
      file: `${name}.ndjson`,
      sha256: null,
      status: 'read',
      measurements: measure(recording),
    };
  }),
  { file: '=bad', status: 'failed', error: { code: 'empty', message: '-1, "two"' } },
];
const norms = (motion: string, side: 'left' | 'right' | 'none') =>
  normFor(motion, { age: 42, sex: 'female', mode: 'active', side });

async function written(format: 'json' | 'csv', normOf?: typeof norms): Promise<string> {
  let text = '';
  const withNorms = normOf !== undefined;
  const output = {
    async write(data: string | Uint8Array) {
      text += data;
    },
  };
  const writer = await createResultWriter(format, { tool, withNorms }, output);
  for (const result of results) {
    await writer.add(entryPart(resultEntry(result, normOf), format, tool, withNorms));
  }
  await writer.end();
  return text;
}

describe('law: recording by recording, the bytes are those of all at once', () => {
  it.each([undefined, norms])('norms: %s', async (normOf) => {
    const document = measurementsDocument({ tool, recordings: results, normOf });
    expect(await written('json', normOf)).toBe(formatJson(document));
    expect(await written('csv', normOf)).toBe(formatMeasurementsCsv(results, { normOf }));
  });
});

it('law: rounding again changes nothing', () => {
  for (const result of results) {
    const entry = resultEntry(result, undefined);
    expect(resultEntry(resultOfEntry(entry), undefined)).toEqual(entry);
  }
});

it('writes nothing of nothing', async () => {
  for (const format of ['json', 'ndjson', 'csv', 'parquet'] as const) {
    const write = () => Promise.reject(new Error(`${format} was written`));
    await (await createResultWriter(format, { tool, withNorms: false }, { write })).end();
  }
});

describe('--format', () => {
  const asked = ['measure', ...names.map((name) => `${name}.ndjson`), 'bad.ndjson'];
  const run = (...argv: string[]) => runCli([...asked, ...argv], { cwd: folder });

  it('is what the output ends in', async () => {
    for (const format of ['json', 'ndjson', 'csv']) {
      const { stdout } = await run('--format', format);
      await run('-o', `results.${format}`);
      expect(readFileSync(join(folder, `results.${format}`), 'utf8')).toBe(stdout);
    }
    expect((await run('--json')).stdout).toBe((await run('--format', 'json')).stdout);
  });

  it('ndjson: every line is a document of one recording', async () => {
    const lines = (await run('--format', 'ndjson')).stdout.trimEnd().split('\n');
    const { recordings, ...head } = JSON.parse((await run('--json')).stdout);
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      recordings.map((one: unknown) => ({ ...head, recordings: [one] })),
    );
  });

  it('parquet: the rows of the CSV, missing as null', async () => {
    const norm = ['--age', '42', '--sex', 'female'];
    expect(await run('-o', 'results.parquet', ...norm)).toMatchObject({ code: 1, stdout: '' });
    const bytes = readFileSync(join(folder, 'results.parquet'));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    const rows = await parquetReadObjects({ file: file as ArrayBuffer });
    const [header = '', ...lines] = (await run('--csv', ...norm)).stdout.trimEnd().split('\r\n');
    expect(rows).toHaveLength(lines.length);
    const shared = header.split(',').filter((name) => name in (rows[0] as object));
    expect(shared.length).toBeGreaterThan(23);
    expect(rows.at(-1)).toMatchObject({ file: 'bad.ndjson', status: 'failed', value: null });
    lines.forEach((line, i) => {
      // The fixtures' cells before the last ones hold no comma.
      const cells = line.split(',').slice(0, 22);
      header
        .split(',')
        .slice(0, 22)
        .forEach((name, column) => {
          expect(String(rows[i]?.[name] ?? ''), `${name}, row ${i}`).toBe(cells[column]);
        });
    });
  });

  it('parquet goes to a file', async () => {
    const { code, stderr } = await run('--format', 'parquet');
    expect(code).toBe(2);
    expect(stderr).toContain('bytes are written to a file, not to standard output');
  });
});
