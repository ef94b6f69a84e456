import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../comparison/compare.ts';
import { compareSessions } from '../comparison/compare-sessions.ts';
import { madeUpMeasured, madeUpMeasurements } from '../comparison/testing/made-up-measured.ts';
import type { Measured, Measurements } from '../measurement/measurement.ts';
import { reasonSentences } from '../measurement/reason.ts';
import { motions } from '../motions/find-motion.ts';
import { normFor } from '../norms/norm-for.ts';
import { limitsOfUse } from '../report/limits-of-use.ts';
import { comparisonResult, recordingResults, tool } from '../report/testing/results.ts';
import { formatHtmlReport } from './html-report.ts';
import type { ReportContent, ReportSession } from './report-content.ts';

const [first] = recordingResults;
const measured = first?.status === 'read' ? first.measurements : madeUpMeasurements();

/** A made-up curve of every motion that was measured: out, held, and back, over and over. */
function seriesOf({ measurements }: Measurements): ReportSession['series'] {
  const timeMs = Float64Array.from({ length: 600 }, (_, i) => i * 50);
  return measurements
    .filter((one): one is Measured => one.status === 'measured')
    .map(({ motion, side, space, unit, value }) => {
      const filtered = timeMs.map(
        (time) => value * Math.min(1, Math.abs(Math.sin(time / 1500)) * 1.2),
      );
      return {
        motion,
        side,
        space,
        unit,
        timeMs,
        filtered,
        raw: filtered,
        filters: [],
        reasons: [],
      };
    });
}

function session(measurements: Measurements, changes: Partial<ReportSession> = {}): ReportSession {
  const mark = { file: 'one.ndjson', sha256: 'c0ffee', date: null };
  return { ...mark, measurements, series: seriesOf(measurements), ...changes };
}

const after = madeUpMeasurements(madeUpMeasured([98, 99.4, 100.1]));
const before = madeUpMeasurements(madeUpMeasured([90, 91, 92]), measured.measurements[3]!);
const pair: ReportContent = {
  tool,
  sessions: [session(before, { file: 'before.ndjson' }), session(after, { file: 'after.ndjson' })],
  comparisons: compare(before, after),
  normOf: (motion, side) => normFor(motion, { age: 42, sex: 'female', mode: 'passive', side }),
};
const several: ReportContent = {
  tool,
  sessions: [before, after, before].map((one) => session(one)),
  progress: compareSessions([before, after, before].map((measurements) => ({ measurements }))),
};

/** The page's text as a reader sees it, parts side by side. */
function shownText(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>|<head>[\s\S]*?<\/head>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&#39;/g, "'")
    .replace(/\n+/g, '\n');
}

/** Tags with their attributes' names: what a page is made of, whatever it says. */
function structureOf(html: string): readonly string[] {
  return [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'));
}

describe('one recording', () => {
  const html = formatHtmlReport({ tool, sessions: [session(measured)] });
  const text = shownText(html);

  it('shows each number with its interval, and what is to be known about it', () => {
    expect(text).toMatch(/Right shoulder flexion\n/);
    expect(text).toContain('151.8°\n± ');
    expect(text).toContain('158.2°\ncompensation +6.4°');
    expect(text).toContain('trunk lean 14.0° (limit 10.0°)');
    expect(text).toContain('read in the picture, seen from the side');
  });

  it('shows the curves of the repetitions', () => {
    expect(html.match(/<path class="curve later"/g)).toHaveLength(4);
    expect(html).toContain('Curves of Right shoulder flexion: repetitions over each other');
  });

  it('says of a refused motion why there is no number', () => {
    expect(text).toMatch(/Not measured\n/);
    expect(text).toContain(
      `Left elbow flexion\n${reasonSentences['out-of-plane']}; ${reasonSentences.hidden}`,
    );
  });

  it('says where the numbers come from, and what they are not good for', () => {
    expect(text).toContain('sha256 c0ffee');
    expect(text).toContain('474 frames, 15.8 s');
    expect(text).toContain('Made with goniokit 0.1.0.');
    expect(text).toContain(limitsOfUse);
  });
});

describe('before and after', () => {
  const html = formatHtmlReport(pair);
  const text = shownText(html);

  it('shows the change with its interval and the verdict in words', () => {
    expect(text).toMatch(/Right knee flexion \ngain\n/);
    expect(text).toMatch(
      /before\n91\.0°\n± .*after\n99\.2°\n± .*change\n\+8\.2°\n± [\d.]+°, MDC95/s,
    );
    expect(html.match(/<path class="curve (?:earlier|later)"/g)).toHaveLength(2);
    expect(html).toContain('<path class="hold earlier"');
  });

  it('shows the norm with its source', () => {
    expect(text).toContain('\nnorm\n ');
    expect(text).toContain('\n[1]\n');
  });

  it('says why some were not compared', () => {
    expect(text).toMatch(
      /Not comparable\nLeft elbow flexion\nthe motion could not be measured before: /,
    );
    expect(text).toContain('the motion was not measured after');
  });

  it('says so where a file was not read', () => {
    const error = { code: 'not-a-recording', message: 'a recording requires <another> format' };
    const nothing = madeUpMeasurements();
    const page = formatHtmlReport({
      ...pair,
      sessions: [pair.sessions[0]!, { ...session(nothing), sha256: null, error }],
      comparisons: compare(before, nothing),
    });
    expect(shownText(page)).toContain(
      'after was not read: a recording requires &lt;another&gt; format',
    );
    expect(shownText(page)).toContain('the recording after was not read');
  });
});

describe('several sessions', () => {
  const text = shownText(formatHtmlReport(several));

  it('shows each with its change, what is left of a gain, and the course', () => {
    expect(text).toContain('from session 1 to 3');
    expect(text).toContain('left of the gain');
    expect(text).toMatch(/trend: /);
  });
});

describe('every page', () => {
  const strange = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom(
      '</style><script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onload='alert(1)",
      '<!--',
      'javascript:alert(1)',
      '\u202egnp.exe',
      'x'.repeat(3000),
    ),
  );

  it('is made of the same elements whatever texts it is given', () => {
    const made = (text: string, named: string): readonly string[] => {
      const odd = (one: Measurements): Measurements => ({
        ...one,
        skeleton: text,
        source: { model: text, handModel: text },
        measurements: one.measurements.map((measurement) => ({
          ...measurement,
          motion: `${named}.${measurement.motion}`,
          ...(measurement.status === 'measured' && {
            conditions: { ...measurement.conditions, filters: [text] },
          }),
        })),
      });
      const one = session(odd(before), { file: text, sha256: text, date: text });
      const two = session(odd(after), { file: text, sha256: null, date: text });
      const failed = { ...one, error: { code: text, message: text } };
      const common = { tool: { name: text, version: text }, subject: text, notes: [text] };
      return [
        { ...common, sessions: [one, failed] },
        {
          ...common,
          sessions: [one, two],
          comparisons: compare(one.measurements, two.measurements),
        },
        {
          ...common,
          sessions: [one, two, failed],
          progress: compareSessions([one, two, one].map(({ measurements }) => ({ measurements }))),
        },
      ].flatMap((content) => structureOf(formatHtmlReport(content)));
    };
    const plain = made('x', 'x');
    fc.assert(
      fc.property(strange, (text) => {
        expect(made(text, text)).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['one', { tool, sessions: [session(measured)] }],
    ['two', pair],
    ['several', several],
    ['none', { tool, sessions: [] }],
  ])('needs no script and no other file, and is the same each time: %s', (_, content) => {
    const html = formatHtmlReport(content);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en"><head><meta charset="utf-8">/);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\bon\w+=|\ssrc=|\shref=/i);
    const addresses = new Set(html.match(/https?:\/\/[^"<\s]*/g));
    addresses.delete('http://www.w3.org/2000/svg');
    expect([...addresses]).toEqual([]);
    expect(html).not.toMatch(/NaN|Infinity|undefined|\[object/);
    expect(formatHtmlReport(structuredCloneOf(content))).toBe(html);
  });

  it('says so where there is nothing', () => {
    const nothing = session(madeUpMeasurements());
    const shown = (content: Partial<ReportContent>) =>
      shownText(formatHtmlReport({ tool, sessions: [nothing], ...content }));
    expect(shown({})).toContain('nothing was measured');
    expect(shown({ comparisons: [] })).toContain('nothing to compare');
    expect(shown({ progress: [] })).toContain('no motion was measured in any session');
  });

  it('holds every motion that there is', () => {
    const all = madeUpMeasurements(
      ...motions.map(({ id, row }) =>
        madeUpMeasured([40, 41, 42], { motion: id, side: row.sided ? 'left' : 'none' }),
      ),
    );
    const content = {
      tool,
      sessions: [session(all), session(all)],
      comparisons: compare(all, all),
    };
    const html = formatHtmlReport(content);
    expect(motions.length).toBeGreaterThan(20);
    expect(html.match(/<article class="card">/g)).toHaveLength(motions.length);
    expect(html.match(/<tr><th scope="row">/g)).toHaveLength(motions.length);
    for (const { label } of motions) expect(html.toLowerCase()).toContain(label.toLowerCase());
  });
});

/** Functions are no data. */
function structuredCloneOf({ normOf, ...content }: ReportContent): ReportContent {
  return { ...structuredClone(content), normOf };
}

it('compares what the fixtures of reports compare', () => {
  const shown = shownText(
    formatHtmlReport({
      tool,
      sessions: [session(measured), session(madeUpMeasurements())],
      comparisons: comparisonResult.comparisons,
    }),
  );
  for (const words of ['gain', 'no clear change', 'Not comparable', 'gross, net']) {
    expect(shown).toContain(words);
  }
});
