import { describe, expect, it } from 'vitest';
import { compareSides } from '../comparison/compare-sides.ts';
import { sideReasonSentences, sideWarningSentences } from '../comparison/side-reason.ts';
import { madeUpMeasured, madeUpMeasurements } from '../comparison/testing/made-up-measured.ts';
import type { Measured } from '../measurement/measurement.ts';
import { limitsOfUse } from './limits-of-use.ts';
import { formatSidesCsv } from './sides-csv.ts';
import { type SidesResult, sidesDocument } from './sides-document.ts';
import { formatSidesText, sideVerdictWords } from './sides-text.ts';
import { tool } from './testing/results.ts';
import { textWidth } from './text-table.ts';

const on = (side: 'left' | 'right', values: readonly number[], changes: Partial<Measured> = {}) =>
  madeUpMeasured(values, { side, view: 'front', ...changes });
const longLeg = { ...on('left', [1, 2]).quality, boneLengths: [0.4, 0.44] };
const shoulder = { motion: 'shoulder.abduction' };
const hip = { motion: 'hip.extension' };

/** One of each: a difference, none that is clear, one that the model may have made, a refusal. */
const result: SidesResult = {
  recording: { file: 'both.ndjson', sha256: 'c0ffee' },
  sides: compareSides(
    madeUpMeasurements(
      on('left', [90, 91, 92]),
      on('right', [98, 99.4, 100.1]),
      on('left', [140, 141, 145], shoulder),
      on('right', [148, 149, 150], shoulder),
      on('left', [2, -1], { ...hip, view: 'side', quality: longLeg }),
      on('right', [-3, -5], hip),
      on('left', [90, 91, 92], { motion: 'elbow.flexion' }),
      {
        motion: 'elbow.flexion',
        side: 'right',
        status: 'unmeasurable',
        reasons: ['hidden'],
        quality: null,
      },
    ),
  ),
};
const empty = { ...result, sides: [] };

describe('sides as text', () => {
  const text = formatSidesText(result);

  it('fits the page and says last what the numbers are not for', () => {
    for (const line of text.split('\n')) {
      expect(line.length).toBeLessThanOrEqual(textWidth);
      expect(line).toBe(line.trimEnd());
    }
    for (const one of [text, formatSidesText(empty)])
      expect(one.trimEnd().split('\n').at(-1)).toBe(limitsOfUse);
  });

  it('shows the difference first, the index under it, and what may have made it', () => {
    expect(text).toMatchInlineSnapshot(`
      "both.ndjson

      motion                left   right  left − right  ± 95 %    MDC95  verdict
      knee.flexion         91.0°   99.2°         −8.2°  ± 2.4°     2.9°  right larger
          index, left over right: 92 % (90 % to 94 %)
      shoulder.abduction  142.0°  149.0°         −7.0°  ± 5.7°    11.4°  no clear difference
          index, left over right: 95 % (91 % to 99 %)
      hip.extension         0.5°   −4.0°         +4.5°  ± 9.0°  unknown  no clear difference
          the two sides' segments came out of different length: the model, not the body, may make the
          difference (left longer by 15 %)
          seen from the side, one limb stands behind the other and is known worse

      not comparable
          elbow.flexion  the motion could not be measured on the right: landmarks that the motion needs
                         were hidden or outside the picture

      MDC95    the smallest difference that can be told from error, with 95 % confidence: from the
               repetitions of both sides where nothing else is said
      index    one side over the other: 100 % is alike, which healthy sides are not in every motion; only
               where the larger angle reaches 30°
      11.4°    published for shoulder.abduction: Lazem H et al. 2026, doi:10.2196/87128: MediaPipe, arm
               affected by stroke; abduction
      unknown  it takes three repetitions of both sides, or a value of your own: without, no difference is
               claimed

      Estimates from one camera, not validated as a goniometer, not for diagnosis or treatment decisions.
      "
    `);
  });

  it('says so where nothing has sides, and gives what the comment says', () => {
    expect(formatSidesText(empty)).toContain('no motion that has sides was measured');
    expect(text.includes('no clear difference')).toBe(true);
  });

  it('has words and sentences for everything, in the wording of an estimate', () => {
    const sentences = [sideReasonSentences, sideWarningSentences, sideVerdictWords].flatMap(
      Object.values,
    );
    expect(sentences.length).toBe(12);
    for (const one of sentences) expect(one).not.toMatch(/normal|abnormal|patient|diagnos/);
  });
});

it('sides as a document survive a way through JSON, with every field', () => {
  const document = sidesDocument({ tool, ...result });
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  for (const [i, one] of document.sides.entries())
    expect(Object.keys(one)).toEqual(Object.keys(result.sides[i] as object));
  expect(document.sides[0]).toEqual({
    motion: 'knee.flexion',
    status: 'compared',
    unit: 'deg',
    left: 91,
    right: 99.17,
    difference: -8.17,
    differenceCi95: [-10.52, -5.82],
    mdc95: { value: 2.87, source: 'session' },
    verdict: 'right-larger',
    symmetryIndex: { percent: 91.8, of: 'left', standardError: 0.8, ci95: [89.5, 94.1] },
    longerLeft: 0,
    warnings: [],
  });
  expect(sidesDocument({ tool, ...empty }).format).toBe('goniokit-sides');
});

it('sides as CSV have a row a motion', () => {
  const [header = '', ...rows] = formatSidesCsv(result).trimEnd().split('\r\n');
  for (const row of rows) expect(row.split(',')).toHaveLength(header.split(',').length);
  expect(rows).toEqual([
    'both.ndjson,knee.flexion,compared,deg,91,99.17,-8.17,-10.52,-5.82,2.87,session,right-larger,91.8,left,0.8,89.5,94.1,0,,',
    expect.stringContaining('shoulder.abduction'),
    expect.stringMatching(/within-error,,,,,,0.146,segment-lengths-differ;side-view,$/),
    'both.ndjson,elbow.flexion,not-comparable,,,,,,,,,,,,,,,,,right-unmeasurable',
  ]);
  expect(formatSidesCsv(empty).slice(0, 12)).toBe('file,motion,');
});
