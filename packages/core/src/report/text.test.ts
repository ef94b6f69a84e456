import { describe, expect, it } from 'vitest';
import { findMotion, motions } from '../motions/find-motion.ts';
import { formatComparisonText } from './comparison-text.ts';
import { limitsOfUse } from './limits-of-use.ts';
import { formatMeasurementsText } from './measurements-text.ts';
import { formatMotionsText } from './motions-text.ts';
import { formatQuantity, formatQuantityChange } from './quantity-text.ts';
import { comparisonResult, recordingResults } from './testing/results.ts';
import { textWidth } from './text-table.ts';

const measurements = formatMeasurementsText(recordingResults);
const comparison = formatComparisonText(comparisonResult);
const catalogue = formatMotionsText(motions);

describe('laws', () => {
  it.each([measurements, comparison, catalogue])('fits the page and ends in a line end', (text) => {
    const lines = text.split('\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(textWidth);
      expect(line).toBe(line.trimEnd());
    }
  });

  it.each([
    measurements,
    comparison,
    formatMeasurementsText([]),
    formatComparisonText({ ...comparisonResult, comparisons: [] }),
  ])('says last what the numbers are not for', (text) => {
    expect(text.trimEnd().split('\n').at(-1)).toBe(limitsOfUse);
  });

  it('names every motion of the catalogue', () => {
    for (const { id } of motions) expect(catalogue).toContain(`\n${id} `);
  });
});

it('shows measurements', () => {
  expect(measurements).toMatchInlineSnapshot(`
    "before.ndjson
    474 frames, 15.8 s, mediapipe-pose-33

    motion            side    value   ± 95 %  eye sees    reps  read in       notes
    shoulder.flexion  right  151.8°   ± 4.1°    158.2°  3 of 3  image, side
        trunk lean 14.0° (limit 10.0°)
    knee.flexion      right   91.0°   ± 2.5°            3 of 3  image, side
    hip.extension     left     0.5°  ± 19.1°            2 of 2  image, side
    elbow.flexion     left                                      not measured  a b
    trunk.flexion             21.0°   ± 2.5°            3 of 3  image, side

    a  the limb left the plane in which the motion is read
    b  landmarks that the motion needs were hidden or outside the picture

    b.json
        not read: a recording requires a known format, received a web page (b.json, line 1)

    Estimates from one camera, not validated as a goniometer, not for diagnosis or treatment decisions.
    "
  `);
});

it('says why a repetition is not counted, and what the quality was', () => {
  const [first] = recordingResults;
  if (first?.status !== 'read') throw new Error('the first recording is read');
  const [, knee] = first.measurements.measurements;
  if (knee?.status !== 'measured') throw new Error('the knee is measured');
  const [one, ...others] = knee.repetitions;
  if (one === undefined) throw new Error('the knee has repetitions');
  const flagged = {
    ...knee,
    quality: { ...knee.quality, reasons: ['frame-rate-low'] as const },
    repetitions: [
      { ...one, accepted: false, reasons: ['no-plateau', 'gap-at-peak'] as const },
      ...others,
    ],
  };
  const text = formatMeasurementsText([
    { ...first, measurements: { ...first.measurements, measurements: [flagged] } },
  ]);
  expect(text.split('\n').slice(3, -3).join('\n')).toMatchInlineSnapshot(`
    "motion        side   value  ± 95 %  eye sees    reps  read in      notes
    knee.flexion  right  91.0°  ± 2.5°            2 of 3  image, side  a
        repetition 1 not counted: the end position was not held; frames were missing at the end of the
        movement

    a  too few frames a second to follow the motion"
  `);
});

it('says so where nothing was found', () => {
  const [first] = recordingResults;
  if (first?.status !== 'read') throw new Error('the first recording is read');
  const measurements = { ...first.measurements, frames: 1, measurements: [] };
  expect(formatMeasurementsText([{ ...first, measurements }])).toContain(
    '1 frame, 15.8 s, mediapipe-pose-33\n\nnothing was measured: no motion that could be read went out and back\n',
  );
});

it('shows a comparison', () => {
  expect(comparison).toMatchInlineSnapshot(`
    "before  before.ndjson
    after   after.ndjson

    motion            side   before   after  change  ± 95 %    MDC95  verdict
    shoulder.flexion  right  151.8°  163.8°  +12.0°  ± 6.6°    13.2°  no clear change
        before            ░░░░░░░░░░░░░░░░●░░░░░░░░░░░░░░░░
        after                                    ├───────●───────┤
                └───────────┴───────────┴───────────┴───────────┴───────────┘
               130         140         150         160         170         180°
        gross +11.8° ± unknown, net +12.0°: compensation −0.2° ± unknown

    knee.flexion      right   91.0°   99.2°   +8.2°  ± 2.4°     2.9°  gain
        before           ░░░░░░░░░●░░░░░░░░░
        after                                      ├───────●──────┤
                └──────────────┴──────────────┴──────────────┴──────────────┘
               85             90             95             100            105°

    hip.extension     left     0.5°   −4.0°   −4.5°  ± 9.0°  unknown  no clear change
        before                                                 ●
        after         ├──────────────────────────●──────────────────────────┤
                └──────────────┴──────────────┴──────────────┴──────────────┘
               −15            −10            −5              0              5°

    not comparable
        elbow.flexion left  the motion could not be measured before: the limb left the plane in which
                            the motion is read, landmarks that the motion needs were hidden or outside
                            the picture; the motion could not be measured after: the limb left the plane
                            in which the motion is read, landmarks that the motion needs were hidden or
                            outside the picture
        trunk.flexion       the camera saw the subject from another side; the subject leaned otherwise
                            at rest, or the camera was tilted

    MDC95       the smallest change that can be told from error, with 95 % confidence: from the
                repetitions of both recordings where nothing else is said
    ░           nearer to the value before than that: no clear change
    ├─●─┤       the value after, with the 95 % interval of the change
    gross, net  what the eye sees, and what the joint itself made; gross less net is what compensation
                took: above 0 it adds to what is seen, below 0 the subject compensates less than before;
                ± of the repetitions alone
    13.2°       published for shoulder.flexion: Lazem H et al. 2026, doi:10.2196/87128: MediaPipe, arm
                affected by stroke; forward elevation
    unknown     it takes three repetitions in both recordings, or a value of your own: without, no
                change is claimed

    Estimates from one camera, not validated as a goniometer, not for diagnosis or treatment decisions.
    "
  `);
});

it('names where a minimal detectable change of its own comes from', () => {
  const [, knee] = comparisonResult.comparisons;
  if (knee?.status !== 'compared') throw new Error('the knee is compared');
  const given = { ...knee, mdc95: { value: 9, source: 'given' } as const };
  expect(formatComparisonText({ ...comparisonResult, comparisons: [given] })).toContain(
    '\n9.0°   as given\n',
  );
});

it('shows a comparison in its own unit', () => {
  const [, knee] = comparisonResult.comparisons;
  if (knee?.status !== 'compared') throw new Error('the knee is compared');
  const shown = (changes: Partial<typeof knee>) =>
    formatComparisonText({ ...comparisonResult, comparisons: [{ ...knee, ...changes }] });
  expect(shown({ unit: 'cm' })).toContain('91.0\u00a0cm');
  expect(shown({ unit: 'cm' })).toContain('105\u00a0cm\n');
  const ratio = shown({
    unit: 'ratio',
    before: 0.4,
    after: 0.52,
    delta: 0.12,
    deltaCi95: [0.08, 0.16],
    mdc95: { value: 0.05, source: 'session' },
  });
  expect(ratio).toContain('+0.12');
  expect(ratio).toMatch(/ 0\.35 +0\.4 +0\.45 +0\.5 +0\.55 +0\.6\n/);
});

it('shows motions', () => {
  const pair = [findMotion('knee.flexion'), findMotion('trunk.flexion')];
  expect(formatMotionsText(pair)).toMatchInlineSnapshot(`
    "motion         sides        camera  read in
    knee.flexion   left, right  side    image, world
        Shank against thigh. Extension past straight is positive extension.
        Lie, sit or stand with the thigh still. Bring your heel toward your buttock.
    trunk.flexion               side    image, world
        Trunk inclination against the line of the legs: hips, lumbar and thoracic spine together, which
        a camera cannot part.
        Stand with the feet hip-wide and the knees straight. Bend forward as far as you can.
    "
  `);
});

it('gives what the comments say', () => {
  expect(formatQuantity(-5.04, 'cm')).toBe('−5.0\u00a0cm');
  expect(formatQuantityChange(0.118, 'ratio')).toBe('+0.12');
  expect(formatMeasurementsText([])).toBe(`${limitsOfUse}\n`);
  expect(comparison.includes('no clear change')).toBe(true);
  expect(formatMotionsText([findMotion('knee.flexion')]).split('\n')[0]).toBe(
    'motion        sides        camera  read in',
  );
});
