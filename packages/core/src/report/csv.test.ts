import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAnglesCsv, formatAnglesNdjson } from './angle-table.ts';
import { formatComparisonCsv } from './comparison-csv.ts';
import { formatCsv } from './format-csv.ts';
import { formatMeasurementsCsv } from './measurements-csv.ts';
import { formatRepetitionsCsv } from './repetitions-csv.ts';
import { comparisonResult, recordingResults } from './testing/results.ts';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '+', '-', '@', "'", ' ', 'a') }),
);
const cell = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

describe('formatCsv', () => {
  it('is read back by any reader of RFC 4180', () => {
    const rows = fc.array(fc.tuple(cell, cell, cell));
    fc.assert(
      fc.property(rows, (table) => {
        const [header, ...read] = parseCsv(formatCsv(['a', 'b', 'c'], table));
        expect(header).toEqual(['a', 'b', 'c']);
        expect(read).toEqual(
          table.map((row) =>
            row.map((one) => {
              if (one === null) return '';
              return typeof one === 'string' && /^[=+\-@\t\r]/.test(one) ? `'${one}` : String(one);
            }),
          ),
        );
      }),
    );
  });

  it('lets no text begin as a formula, and leaves numbers alone', () => {
    const cells = ['=1+1', '+1', '-1', '@x', '\tx', 'a=b', -1.5];
    expect(formatCsv(['x'], [cells])).toBe("x\r\n'=1+1,'+1,'-1,'@x,'\tx,a=b,-1.5\r\n");
  });

  it('gives what the comment says', () => {
    expect(formatCsv(['file', 'value'], [['=a,b', -1.5]])).toBe('file,value\r\n"\'=a,b",-1.5\r\n');
  });
});

describe('measurements', () => {
  const records = recordsOf(formatMeasurementsCsv(recordingResults));

  it('has a row a measurement and a row a file that failed', () => {
    expect(records.map(({ file, motion, status }) => [file, motion, status])).toEqual([
      ['before.ndjson', 'shoulder.flexion', 'measured'],
      ['before.ndjson', 'knee.flexion', 'measured'],
      ['before.ndjson', 'hip.extension', 'measured'],
      ['before.ndjson', 'elbow.flexion', 'unmeasurable'],
      ['before.ndjson', 'trunk.flexion', 'measured'],
      ['b.json', '', 'failed'],
    ]);
  });

  it('has a row a recording in which nothing was found', () => {
    const [read] = recordingResults;
    if (read?.status !== 'read') throw new Error('the first is read');
    const nothing = { ...read, measurements: { ...read.measurements, measurements: [] } };
    expect(recordsOf(formatMeasurementsCsv([nothing]))).toMatchObject([
      { file: 'before.ndjson', motion: '', status: 'read', reasons: 'no-repetitions' },
    ]);
  });

  it('says in the row what the document says', () => {
    expect(records[0]).toMatchObject({
      unit: 'deg',
      value: '151.8',
      gross: '158.2',
      standardError: '0.95',
      ci95Low: '147.7',
      ci95High: '155.9',
      space: 'image',
      view: 'side',
      repetitionsAccepted: '3',
      repetitionsFound: '3',
      compensationsExceeded: 'trunk-lean',
      reasons: '',
    });
    expect(records[3]).toMatchObject({ value: '', reasons: 'out-of-plane;hidden' });
    expect(records[5]).toMatchObject({
      reasons: 'not-a-recording',
      message: 'a recording requires a known format, received a web page (b.json, line 1)',
    });
  });

  it('has a row a repetition', () => {
    const repetitions = recordsOf(formatRepetitionsCsv(recordingResults));
    expect(repetitions).toHaveLength(3 + 3 + 2 + 3);
    expect(repetitions[1]).toEqual({
      file: 'before.ndjson',
      motion: 'shoulder.flexion',
      side: 'right',
      repetition: '2',
      startMs: '5800',
      peakMs: '7900',
      endMs: '10000',
      plateauMs: '1000',
      unit: 'deg',
      value: '151.7',
      max: '152.7',
      start: '0.4',
      gross: '',
      accepted: 'true',
      reasons: '',
    });
  });

  it('begins as the comments say', () => {
    expect(formatMeasurementsCsv([]).slice(0, 12)).toBe('file,motion,');
    expect(formatRepetitionsCsv([]).slice(0, 12)).toBe('file,motion,');
  });
});

describe('comparison', () => {
  const records = recordsOf(formatComparisonCsv(comparisonResult));

  it('has a row a comparison, refusals with their reasons', () => {
    expect(records).toHaveLength(5);
    expect(records[1]).toEqual({
      beforeFile: 'before.ndjson',
      afterFile: 'after.ndjson',
      motion: 'knee.flexion',
      side: 'right',
      status: 'compared',
      unit: 'deg',
      before: '91',
      after: '99.17',
      delta: '8.17',
      deltaCi95Low: '5.82',
      deltaCi95High: '10.52',
      mdc95: '2.87',
      mdc95Source: 'session',
      verdict: 'gain',
      grossDelta: '',
      grossDeltaCi95Low: '',
      grossDeltaCi95High: '',
      compensationDelta: '',
      compensationDeltaCi95Low: '',
      compensationDeltaCi95High: '',
      reasons: '',
    });
    expect(records[2]).toMatchObject({ mdc95: '', mdc95Source: '', verdict: 'within-error' });
    expect(records[4]).toMatchObject({
      status: 'not-comparable',
      verdict: '',
      reasons: 'view-differs;camera-tilt-differs',
    });
  });

  it('begins as the comment says', () => {
    const empty = { ...comparisonResult, comparisons: [] };
    expect(formatComparisonCsv(empty).slice(0, 11)).toBe('beforeFile,');
  });
});

describe('angles', () => {
  const table = {
    motion: 'knee.flexion',
    side: 'left',
    timeMs: Float64Array.of(0, 100 / 3),
    raw: Float64Array.of(Number.NaN, -1.23456),
    filtered: Float64Array.of(0, Number.NaN),
  } as const;

  it('leaves missing readings empty in CSV and null in NDJSON', () => {
    expect(formatAnglesCsv([table])).toBe(
      'timeMs,motion,side,raw,filtered\r\n0,knee.flexion,left,,0\r\n33.333,knee.flexion,left,-1.235,\r\n',
    );
    expect(formatAnglesNdjson([table])).toBe(
      '{"timeMs":0,"motion":"knee.flexion","side":"left","raw":null,"filtered":0}\n' +
        '{"timeMs":33.333,"motion":"knee.flexion","side":"left","raw":-1.235,"filtered":null}\n',
    );
  });

  it('gives what the comments say', () => {
    expect(formatAnglesCsv([])).toBe('timeMs,motion,side,raw,filtered\r\n');
    expect(formatAnglesNdjson([])).toBe('');
  });
});

function recordsOf(csv: string): readonly Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(csv);
  return rows.map((row) => {
    expect(row).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, i) => [name, row[i] as string]));
  });
}

/** A reader of RFC 4180 of its own: quoted and plain fields, rows end in CR LF. */
function parseCsv(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = field.exec(csv); match !== null; match = field.exec(csv)) {
    row.push(match[1]?.replaceAll('""', '"') ?? (match[2] as string));
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  if (rows.map(({ length }) => length).length === 0 && csv !== '') throw new Error('no rows');
  return rows;
}
