import { describe, expect, it } from 'vitest';
import { compareSessions } from '../comparison/compare-sessions.ts';
import type { Session } from '../comparison/progress.ts';
import { notRetainedSentences } from '../comparison/retained-gain.ts';
import { sessionReasonSentences } from '../comparison/session-reason.ts';
import { madeUpMeasured, madeUpMeasurements } from '../comparison/testing/made-up-measured.ts';
import type { Measured } from '../measurement/measurement.ts';
import { limitsOfUse } from './limits-of-use.ts';
import { formatPercent } from './percent-text.ts';
import { formatProgressCsv } from './progress-csv.ts';
import { type ProgressResult, progressDocument } from './progress-document.ts';
import { formatProgressText } from './progress-text.ts';
import { tool } from './testing/results.ts';
import { textWidth } from './text-table.ts';

const knee = (middle: number, changes: Partial<Measured> = {}) =>
  madeUpMeasured([middle - 1, middle, middle + 1], changes);
const conditions = { ...knee(0).conditions, view: 'front' } as const;

/** Before and after a first visit, a film from elsewhere, one where nothing was seen, two more visits. */
const sessions: readonly Session[] = [
  { day: 0, measurements: madeUpMeasurements(knee(90, { gross: 95 })) },
  { day: 0, measurements: madeUpMeasurements(knee(100, { gross: 108 })) },
  { day: 3, measurements: madeUpMeasurements(knee(99, { conditions })) },
  {
    day: 5,
    measurements: madeUpMeasurements({
      motion: 'knee.flexion',
      side: 'right',
      status: 'unmeasurable',
      reasons: ['hidden'],
      quality: null,
    }),
  },
  { day: 7, measurements: madeUpMeasurements(knee(95, { gross: 99 })) },
  { day: 14, measurements: madeUpMeasurements(knee(96, { gross: 100 })) },
];
const dates = ['01-07', '01-07', '01-10', '01-12', '01-14', '01-21'];
const result: ProgressResult = {
  sessions: dates.map((date, i) => ({
    file: `${i + 1}.ndjson`,
    sha256: null,
    date: `2026-${date}`,
  })),
  progress: compareSessions(sessions),
};
const empty: ProgressResult = { sessions: [], progress: [] };

describe('progress as text', () => {
  const text = formatProgressText(result);

  it('fits the page and says last what the numbers are not for', () => {
    for (const line of text.split('\n')) {
      expect(line.length).toBeLessThanOrEqual(textWidth);
      expect(line).toBe(line.trimEnd());
    }
    for (const one of [text, formatProgressText(empty)])
      expect(one.trimEnd().split('\n').at(-1)).toBe(limitsOfUse);
  });

  it('shows sessions, what is left of gains, what does not count, and the trend', () => {
    expect(text).toMatchInlineSnapshot(`
      "session 1  2026-01-07  1.ndjson
      session 2  2026-01-07  2.ndjson
      session 3  2026-01-10  3.ndjson
      session 4  2026-01-12  4.ndjson
      session 5  2026-01-14  5.ndjson
      session 6  2026-01-21  6.ndjson

      knee.flexion right
      session   value  ± 95 %  change  ± 95 %  MDC95  verdict          left of the gain
            1   90.0°  ± 2.5°
            2  100.0°  ± 2.5°  +10.0°  ± 2.3°   2.8°  gain
            3
               not counted: the camera saw the subject from another side
            4
               not counted: the motion could not be measured: landmarks that the motion needs were hidden
               or outside the picture
            5   95.0°  ± 2.5°   −5.0°  ± 2.3°   2.8°  loss             50 % (30 % to 70 %)
            6   96.0°  ± 2.5°   +1.0°  ± 2.3°   2.8°  no clear change  not known

      from session 1 to 6: +6.0° ± 2.3° (gross +5.0° ± unknown), gain
      trend: +0.5° a week (−12.5° to +13.5°, 4 sessions): no clear trend

      MDC95             the smallest change that can be told from error, with 95 % confidence: from the
                        repetitions of both recordings where nothing else is said
      left of the gain  how much of the change in the row above is still there, with its 95 % interval
      not known         there was no clear gain of which something could be left

      Estimates from one camera, not validated as a goniometer, not for diagnosis or treatment decisions.
      "
    `);
  });

  it('gives what the comments say', () => {
    expect(formatProgressText(empty).includes('nothing to compare')).toBe(true);
    expect(formatPercent(0.526)).toBe('53\u00a0%');
    expect(formatPercent(-0.114)).toBe('−11\u00a0%');
  });

  it('has sentences in the wording of an estimate', () => {
    const sentences = [notRetainedSentences, sessionReasonSentences].flatMap(Object.values);
    expect(sentences.length).toBeGreaterThan(12);
    for (const one of sentences) expect(one).not.toMatch(/normal|abnormal|patient|diagnos/);
  });
});

it('progress as a document survives a way through JSON, with every field', () => {
  const document = progressDocument({ tool, ...result });
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  const [rounded, given] = [document.progress[0]!, result.progress[0]!];
  expect(Object.keys(rounded)).toEqual(Object.keys(given));
  for (const list of ['sessions', 'steps'] as const) {
    expect(rounded[list].map((one) => Object.keys(one).sort())).toEqual(
      given[list].map((one) => Object.keys(one).sort()),
    );
  }
  expect(rounded.steps[0]?.retained).toEqual({
    status: 'known',
    share: 0.5,
    standardError: 0.071,
    ci95: [expect.any(Number), expect.any(Number)],
  });
  expect(progressDocument({ tool, ...empty }).format).toBe('goniokit-progress');
});

it('progress as CSV has a row a session', () => {
  const [header = '', ...rows] = formatProgressCsv(result).trimEnd().split('\r\n');
  const names = header.split(',');
  const records = rows.map((row) => {
    expect(row.split(',')).toHaveLength(names.length);
    return Object.fromEntries(row.split(',').map((cell, i) => [names[i], cell]));
  });
  expect(records).toMatchObject([
    { session: '1', date: '2026-01-07', value: '90', delta: '', retained: '' },
    { session: '2', delta: '10', verdict: 'gain', retained: '' },
    { session: '3', status: 'left-out', value: '', reasons: 'view-differs' },
    { session: '4', status: 'left-out', value: '', reasons: 'unmeasurable' },
    { session: '5', delta: '-5', verdict: 'loss', retained: '0.5' },
    { session: '6', delta: '1', verdict: 'within-error', retained: '' },
  ]);
  expect(new Set(records.map(({ trendPer }) => trendPer))).toEqual(new Set(['week']));
  expect(formatProgressCsv(empty).slice(0, 10)).toBe('file,date,');
});
