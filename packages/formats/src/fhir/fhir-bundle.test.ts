import { readdirSync, readFileSync } from 'node:fs';
import { sharedFile, workspaceRoot } from '@goniokit/fixtures/testing';
import fc from 'fast-check';
import { GoniokitError, type Measurements, measure, motionsOf } from 'goniokit';
import { wholeCatalogue } from 'goniokit/catalogue';
import { compare } from 'goniokit/comparison';
import { parseRecording } from 'goniokit/recording';
import { comparisonDocument, measurementsDocument, reasonSentences } from 'goniokit/report';
import { describe, expect, it } from 'vitest';
import { type FhirOptions, fhirBundle } from './fhir-bundle.ts';
import { loincCodes, loincOf } from './loinc.ts';
import type { Component, FhirBundle, Observation, Resource } from './resources.ts';
import { fhirProblems } from './testing/fhir-problems.ts';

const tool = { name: 'goniokit', version: '0.1.0' };
const motions = motionsOf(wholeCatalogue).map(({ id }) => id);

function measured(path: string): Measurements {
  const text = readFileSync(new URL(`fixtures/${path}`, workspaceRoot), 'utf8');
  return measure(parseRecording(text), { catalogue: wholeCatalogue, motions, heightCm: 175 });
}

const films = readdirSync(new URL('fixtures/recordings', workspaceRoot))
  .filter((name) => name.endsWith('.ndjson'))
  .map((name) => measured(`recordings/${name}`));
const gain = ['before', 'after'].map((name) => measured(`pairs/synthetic-gain/${name}.ndjson`));
const nothing: Measurements = {
  frames: 0,
  durationMs: 0,
  skeleton: '',
  source: {},
  measurements: [],
};
const all = [...films, ...gain, nothing];

/** Only what a session is about: refused motions among them. */
function some(one: Measurements, ids: readonly string[]): Measurements {
  return { ...one, measurements: one.measurements.filter(({ motion }) => ids.includes(motion)) };
}

const dates = fc.constantFrom(
  null,
  '2026',
  '2026-01',
  '2024-02-29',
  '2026-01-07',
  '2026-01-07T09:30:00Z',
  '2026-01-07T09:30:00.125+02:00',
);
const subjects = fc.option(
  fc.record(
    {
      code: fc
        .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
        .filter((one) => one.trim() !== ''),
      birthYear: fc.integer({ min: 1900, max: 2026 }),
      sex: fc.constantFrom('female', 'male'),
    },
    { requiredKeys: ['code'] },
  ),
);

/** Sessions of real people, each of them before or after, with and without dates, codes and modes. */
const sessions = fc
  .record({
    before: fc.constantFrom(...all),
    after: fc.option(fc.constantFrom(...all)),
    ids: fc.subarray(motions),
    dateTimes: fc.tuple(dates, dates),
    subject: subjects,
    mode: fc.constantFrom(null, 'active' as const, 'passive' as const),
  })
  .map(({ ids, dateTimes, subject, mode, ...films }): FhirOptions => {
    const before = some(films.before, ids);
    const after = films.after && some(films.after, ids);
    return {
      tool,
      subject,
      before: { dateTime: dateTimes[0], measurements: before },
      ...(after && { after: { dateTime: dateTimes[1], measurements: after } }),
      comparisons: after ? compare(before, after) : [],
      modeOf: () => mode,
    };
  });

function resources<Type extends Resource['resourceType']>(bundle: FhirBundle, type: Type) {
  return bundle.entry
    .map(({ resource }) => resource)
    .filter((one): one is Extract<Resource, { resourceType: Type }> => one.resourceType === type);
}

/** What a reference by that name leads to. */
const leadsTo: Readonly<Record<string, Resource['resourceType']>> = {
  subject: 'Patient',
  device: 'Device',
  result: 'Observation',
  derivedFrom: 'Observation',
};

/** Every reference below, wherever it stands, with the name of the field that has it. */
function referencesIn(node: unknown, field = ''): readonly (readonly [string, string])[] {
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([name, value]) =>
    name === 'reference'
      ? [[field, String(value)] as const]
      : referencesIn(value, Array.isArray(node) ? field : name),
  );
}

/** Values, and reasons why there is none: of an Observation or a part of it. */
function valuesIn(one: Observation | Component): readonly string[] {
  return Object.keys(one).filter((name) => /^value[A-Z]|^dataAbsentReason$/.test(name));
}

describe('sessions of real people, as properties', () => {
  it('are R4 as two validators know it, with one value each, and references that resolve', () => {
    let [refused, changed] = [0, 0];
    fc.assert(
      fc.property(sessions, (session) => {
        const bundle = JSON.parse(JSON.stringify(fhirBundle(session))) as FhirBundle;
        expect(fhirProblems(bundle)).toEqual([]);
        const urls = bundle.entry.map(({ fullUrl }) => fullUrl);
        expect(new Set(urls).size).toBe(urls.length);
        for (const { fullUrl, resource } of bundle.entry) {
          expect(fullUrl).toBe(`urn:uuid:${resource.id}`);
        }
        const types = new Map(
          bundle.entry.map(({ fullUrl, resource }) => [fullUrl, resource.resourceType]),
        );
        const references = referencesIn(bundle);
        for (const [name, url] of references) expect(types.get(url)).toBe(leadsTo[name]);
        const observations = resources(bundle, 'Observation');
        for (const one of observations) {
          for (const part of [one, ...(one.component ?? [])])
            expect(valuesIn(part)).toHaveLength(1);
          if ('dataAbsentReason' in one) refused += 1;
          if (one.derivedFrom) changed += 1;
        }
        const { before, after, comparisons } = session;
        expect(observations).toHaveLength(
          before.measurements.measurements.length +
            (after?.measurements.measurements.length ?? 0) +
            comparisons.length,
        );
        const results = resources(bundle, 'DiagnosticReport').flatMap(({ result }) => result ?? []);
        expect(results).toHaveLength(observations.length);
      }),
      { numRuns: 20 },
    );
    expect(refused).toBeGreaterThan(0);
    expect(changed).toBeGreaterThan(0);
  }, 60_000);

  it('give the same bytes for the same content, and other ids for any other', () => {
    fc.assert(
      fc.property(sessions, (session) => {
        const { modeOf, ...content } = session;
        const copy = { ...structuredClone(content), ...(modeOf && { modeOf }) };
        const text = JSON.stringify(fhirBundle(session));
        expect(JSON.stringify(fhirBundle(copy))).toBe(text);
        expect(text).not.toContain('null');
        const later = { ...session.before, dateTime: '2031-01-01' };
        const untouched = idsOfAfter(fhirBundle(session), session);
        const ids = (bundle: FhirBundle) =>
          [...resources(bundle, 'Observation'), ...resources(bundle, 'DiagnosticReport')]
            .map(({ id }) => id)
            .filter((id) => !untouched.includes(id));
        const [was, is] = [
          ids(fhirBundle(session)),
          ids(fhirBundle({ ...session, before: later })),
        ];
        expect(was.filter((id) => is.includes(id))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

/** What an earlier visit has no part in. */
function idsOfAfter(bundle: FhirBundle, { before, after }: FhirOptions): readonly string[] {
  const first = before.measurements.measurements.length;
  const count = after?.measurements.measurements.length ?? 0;
  return resources(bundle, 'Observation')
    .slice(first, first + count)
    .map(({ id }) => id);
}

describe('the validators', () => {
  const good = fhirBundle({
    tool,
    subject: null,
    before: { dateTime: null, measurements: gain[0]! },
    comparisons: [],
  });
  const first = resources(good, 'Observation')[0]!;
  const within = (changes: object) => ({
    ...good,
    entry: [{ fullUrl: `urn:uuid:${first.id}`, resource: { ...first, ...changes } }],
  });

  it.each([
    { status: 'finished' },
    { code: undefined },
    { laterality: 'left' },
    { effectiveDateTime: 'yesterday' },
  ])('would find %o', (changes) => {
    expect(fhirProblems(within({}))).toEqual([]);
    expect(fhirProblems(JSON.parse(JSON.stringify(within(changes))))).not.toEqual([]);
  });
});

describe('a session, before and after', () => {
  const [before, after] = gain.map((one) =>
    some(one, ['shoulder.abduction', 'elbow.flexion', 'finger-to-floor']),
  ) as [Measurements, Measurements];
  const comparisons = compare(before, after);
  const bundle = fhirBundle({
    tool,
    subject: { code: 'K-17', birthYear: 1984, sex: 'female' },
    before: { dateTime: '2026-01-07', measurements: before },
    after: { dateTime: '2026-01-07', measurements: after },
    comparisons,
    modeOf: (motion) => (motion === 'shoulder.abduction' ? 'active' : null),
  });
  const observations = resources(bundle, 'Observation');
  const named = (text: string) => observations.filter(({ code }) => code.text === text);
  const part = (one: Observation | undefined, name: string) =>
    one?.component?.find(({ code }) => code.coding?.[0]?.code === name);

  it('has the numbers of the documents', () => {
    const [read] = measurementsDocument({
      tool,
      recordings: [{ file: '', sha256: null, status: 'read', measurements: before }],
    }).recordings;
    const entry = (read?.status === 'read' ? read.measurements : []).find(
      ({ motion, side }) => `${motion} ${side}` === 'shoulder.abduction right',
    );
    if (entry?.status !== 'measured') throw new Error('the fixture shows no abduction');
    const one = named('right shoulder abduction')[0];
    const deg = { unit: 'deg', system: 'http://unitsofmeasure.org', code: 'deg' };
    expect(one).toMatchObject({ valueQuantity: { value: entry.value, ...deg } });
    expect(part(one, 'standard-error')).toMatchObject({
      valueQuantity: { value: entry.standardError, ...deg },
    });
    expect(part(one, 'interval-95')).toMatchObject({
      valueRange: { low: { value: entry.ci95[0] }, high: { value: entry.ci95[1] } },
    });
    expect(part(one, 'gross')).toMatchObject({ valueQuantity: { value: entry.gross } });
    const [change] = comparisonDocument({
      tool,
      before: { file: '', sha256: null },
      after: { file: '', sha256: null },
      comparisons: comparisons.filter(
        ({ side, motion }) => `${motion} ${side}` === 'shoulder.abduction right',
      ),
    }).comparisons;
    if (change?.status !== 'compared') throw new Error('the fixture shows no change');
    expect(named('change of right shoulder abduction')[0]).toMatchObject({
      valueQuantity: { value: change.delta, ...deg },
      interpretation: [{ text: 'gain', coding: [{ code: 'U' }, { code: 'gain' }] }],
      derivedFrom: named('right shoulder abduction').map(({ id }) => ({
        reference: `urn:uuid:${id}`,
      })),
    });
  });

  it('names a motion by LOINC where it is told who moved the limb, and by its own code always', () => {
    expect(named('right shoulder abduction')[0]?.code.coding).toEqual([
      { system: 'http://loinc.org', code: '41311-2' },
      { system: 'urn:goniokit:motion', code: 'shoulder.abduction', display: 'Shoulder abduction' },
    ]);
    expect(named('right elbow flexion')[0]?.code.coding).toHaveLength(1);
  });

  it('says why there is no value', () => {
    const refused = named('right elbow flexion')[0];
    const unmeasurable = before.measurements.find(
      ({ motion, side }) => motion === 'elbow.flexion' && side === 'right',
    );
    if (unmeasurable?.status !== 'unmeasurable') throw new Error('the fixture shows an elbow');
    const { reasons } = unmeasurable;
    expect(refused).toMatchObject({
      dataAbsentReason: {
        coding: [{ code: 'unknown' }],
        text: reasons.map((reason) => reasonSentences[reason]).join('; '),
      },
    });
    expect(part(refused, 'reason')).toMatchObject({
      valueCodeableConcept: { coding: [{ system: 'urn:goniokit:reason', code: reasons[0] }] },
    });
    const change = named('change of right elbow flexion')[0];
    expect(change).toHaveProperty('dataAbsentReason');
    expect(change?.derivedFrom).toHaveLength(2);
  });

  it('knows the subject by a code, and nothing of what files say', () => {
    expect(resources(bundle, 'Patient')).toEqual([
      {
        resourceType: 'Patient',
        id: expect.any(String),
        identifier: [{ type: { text: 'code given where it was measured' }, value: 'K-17' }],
        gender: 'female',
        birthDate: '1984',
      },
    ]);
    const film = {
      ...before,
      source: { ...before.source, film: 'Jane Doe.mp4', note: 'Jane Doe' },
    };
    const other = fhirBundle({
      tool,
      subject: null,
      before: { dateTime: null, measurements: film },
      comparisons: [],
    });
    expect(JSON.stringify(other)).not.toContain('Jane');
    expect(resources(other, 'Patient')).toEqual([]);
  });

  it('says over which time, where that is known, and that it is not where it is not', () => {
    const over = (first: string | null, last: string | null) => {
      const { resourceType, id, status, code, result, conclusion, ...rest } = resources(
        fhirBundle({
          tool,
          subject: null,
          before: { dateTime: first, measurements: before },
          after: { dateTime: last, measurements: after },
          comparisons: [],
        }),
        'DiagnosticReport',
      )[0]!;
      return rest;
    };
    const unknown = {
      _effectiveDateTime: {
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
            valueCode: 'unknown',
          },
        ],
      },
    };
    expect(over('2026-01-07', '2026-01-14')).toEqual({
      effectivePeriod: { start: '2026-01-07', end: '2026-01-14' },
    });
    expect(over('2026-01-14', '2026-01-07')).toEqual({ effectiveDateTime: '2026-01-07' });
    expect(over('2026-01-07', '2026-01-07T09:00:00Z')).toEqual({
      effectiveDateTime: '2026-01-07T09:00:00Z',
    });
    expect(over(null, '2026-01-07')).toEqual({ effectiveDateTime: '2026-01-07' });
    expect(over('2026-01-07', null)).toEqual(unknown);
  });

  it('concludes with the verdicts, and with what they are not good for', () => {
    expect(resources(bundle, 'DiagnosticReport')[0]?.conclusion).toMatch(
      /Right shoulder abduction: gain\..*not for diagnosis or treatment decisions\.$/,
    );
  });

  it.each([
    ['2026-02-30'],
    ['2026-13-01'],
    ['2025-02-29'],
    ['yesterday'],
    [''],
    ['2026-01-07T09:30:00'],
    ['2026-01-07 09:30'],
    ['0000-01-01'],
  ])('refuses the date %j', (dateTime) => {
    const attempt = () =>
      fhirBundle({
        tool,
        subject: null,
        before: { dateTime, measurements: before },
        comparisons: [],
      });
    expect(attempt).toThrow(GoniokitError);
    expect(attempt).toThrow(/date of a visit requires/);
  });

  it.each([
    { code: '' },
    { code: ' ' },
    { code: 'a', birthYear: 84 },
    { code: 'a', birthYear: Number.NaN },
  ])('refuses the subject %o', (subject) => {
    expect(() =>
      fhirBundle({
        tool,
        subject,
        before: { dateTime: null, measurements: before },
        comparisons: [],
      }),
    ).toThrow(GoniokitError);
  });
});

describe('codes of LOINC', () => {
  const file = sharedFile('reference/clinical.json');

  it.skipIf(file === null)(
    'are those whose component and system were read, and not deprecated',
    () => {
      const { loinc } = JSON.parse(readFileSync(file!, 'utf8')).fhir as {
        readonly loinc: readonly Readonly<Record<string, string | boolean>>[];
      };
      const entries = Object.entries(loincCodes).flatMap(([motion, codes]) =>
        Object.entries(codes).map(([place, code]) => ({ motion, place, code })),
      );
      expect(entries.length).toBeGreaterThan(30);
      for (const { motion, place, code } of entries) {
        const row = loinc.find((one) => one.code === code);
        const [joint = '', name = ''] = motion.split('.');
        const [side = '', mode = ''] = place.split(' ');
        const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
        expect(row).toMatchObject({
          component: `${capital(name.replace('-', ' '))}.${mode} range of motion`,
          system: side === 'any' ? capital(joint) : `${capital(joint)}.${side}`,
          deprecated: false,
        });
        expect(row?.componentStatus).toMatch(/^read/);
        expect(row?.systemStatus).toMatch(/^read/);
      }
    },
  );

  it('are of one side and mode', () => {
    expect(loincOf('knee.flexion', 'right', 'passive')).toEqual([
      { system: 'http://loinc.org', code: '41348-4' },
    ]);
    expect(loincOf('knee.flexion', 'right', null)).toEqual([]);
    expect(loincOf('hip.flexion', 'right', 'active')).toEqual([]);
    expect(loincOf('constructor', 'right', 'active')).toEqual([]);
    expect(loincOf('shoulder.horizontal-adduction', 'left', 'active')).toEqual([]);
  });
});
