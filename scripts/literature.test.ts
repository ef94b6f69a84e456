// Every number from the literature that the package carries stands in the reference at its place, and was
// read there, or in somebody's copy, or computed from what was: nothing remembered, nothing reasoned.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedFile } from '../fixtures/testing/shared-file.ts';
import { notObservable } from '../packages/core/docs/generator/not-observable.ts';
import { publishedErrors } from '../packages/core/src/measurement/published-errors.ts';
import { measurementErrors } from '../packages/core/src/motions/measurement-errors.ts';
import { wholeCatalogue } from '../packages/core/src/motions/whole-catalogue.ts';
import { methodErrors } from '../packages/core/src/norms/error-table.ts';
import type { Norm } from '../packages/core/src/norms/norm.ts';
import { norms } from '../packages/core/src/norms/norms.ts';
import { sources } from '../packages/core/src/norms/sources.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const file = sharedFile('reference/clinical.json');
const reference: Json = file === null ? null : JSON.parse(readFileSync(file, 'utf8'));
const faceModel = sharedFile('models/canonical_face_model.obj');

/** What may ship. `computed` is the package's own word for a value turned or derived from such. */
const allowed = ['read', 'read-secondary'];

function at(path: readonly (string | number)[]): Json {
  let here = reference;
  for (const step of path) {
    if (here === null || typeof here !== 'object') return null;
    here = (here as Readonly<Record<string, Json>>)[step] ?? null;
  }
  return here;
}

/** Numbers of a text, as `22` and `8.95` in `8.95 lab (n = 22)`. */
function numbersIn(node: Json): readonly number[] {
  if (typeof node === 'number') return [node];
  if (typeof node === 'string') return [...node.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
  return node === null || typeof node === 'boolean' ? [] : Object.values(node).flatMap(numbersIn);
}

interface Place {
  readonly values: Readonly<Partial<Record<'mean' | 'sd' | 'n' | 'low' | 'high', Json>>>;
  readonly status: Json;
}

const soucieNames: Readonly<Record<string, string>> = {
  'forearm.pronation': 'elbow_pronation',
  'forearm.supination': 'elbow_supination',
};
const soucieName = (motion: string) => soucieNames[motion] ?? motion.replace('.', '_');
const groupOf = ({ ages }: Norm) => `${ages![0]}${ages![1] === null ? '+' : `-${ages![1]}`}`;
const letterOf = ({ sex }: Norm) => (sex === 'female' ? 'F' : 'M');

const listed = (cell: Json, status: Json): Place => {
  const [mean, sd, n] = (cell ?? []) as readonly Json[];
  return { values: { mean: mean ?? null, sd: sd ?? null, n: n ?? null }, status };
};

const mckayRows: Readonly<Record<string, string>> = {
  'elbow.extension': 'elbow_extension_lack(neg=hyperext)',
  'knee.extension': 'knee_extension_lack(neg=hyperext)',
  'weight-bearing-lunge': 'ankle_dorsiflexion_lunge',
};

function cervical(norm: Norm, id: string): Place {
  const name = norm.motion === 'neck.rotation' ? 'rotation' : 'lateral_flexion';
  const entry = (at(['norms', 'cervical']) as readonly Readonly<Record<string, Json>>[]).find(
    ({ motion, source }) => motion === name && source === id,
  );
  const [mean, sd] = entry![norm.side === 'left' ? 'L' : 'R'] as readonly Json[];
  return { values: { mean: mean!, sd: sd!, n: entry!.n ?? null }, status: entry!.status! };
}

/** A text that gives the norm in words: the sentence must hold it. */
function sentence(text: Json, words: string, status: Json): Place {
  expect(text).toContain(words);
  const [mean, sd, n] = numbersIn(words);
  return { values: { mean: mean!, sd: sd ?? null, n: n ?? null }, status };
}

function testText(id: string, source: string): { text: Json; status: Json } {
  const test = (at(['tests']) as readonly Json[]).find(
    (one) => (one as Readonly<Record<string, Json>>).id === id,
  ) as Readonly<Record<string, Json>>;
  const norm = (test.norms as readonly Readonly<Record<string, Json>>[]).find(
    ({ src }) => src === source,
  );
  return { text: norm!.text!, status: norm!.status! };
}

/** Where the reference has the numbers of a norm, by its source. */
const places: Readonly<Record<string, (norm: Norm) => Place>> = {
  SOUCIE2011: (norm) => {
    const path = ['norms', 'soucie2011', 'ageGroups', groupOf(norm), soucieName(norm.motion)];
    const cell = at([...path, letterOf(norm)]) as Readonly<Record<string, Json>>;
    const [low, high] = cell.ci95 as readonly Json[];
    const values = {
      mean: cell.mean!,
      sd: cell.sd ?? null,
      n: cell.n ?? null,
      low: low!,
      high: high!,
    };
    const meanAlone = norm.sd === null && norm.meanCi95 === null;
    return { values, status: (meanAlone ? cell.meanStatus : undefined) ?? cell.status! };
  },
  CDC_XLS_AZM: (norm) => {
    const set = ['norms', 'cdcRightSide_azm'];
    const row = norm.motion.replace('.', '_');
    return listed(
      at([...set, 'rows', row, letterOf(norm) + groupOf(norm)]),
      at([...set, 'status']),
    );
  },
  GILL2020: (norm) => {
    const set = ['norms', 'gill2020'];
    const motion = norm.motion.replace('shoulder.', '');
    return listed(at([...set, motion, groupOf(norm), letterOf(norm)]), at([...set, 'status']));
  },
  FLEISIG2022: (norm) => {
    const set = ['norms', 'fleisig2022_shoulder_extension'];
    const column = `${letterOf(norm)}_${norm.side}`;
    return listed(at([...set, column, groupOf(norm)]), at([...set, 'status']));
  },
  MCKAY2017: (norm) => {
    const set = ['norms', 'mckay2017'];
    const group = (at([...set, 'groups']) as readonly Json[]).indexOf(
      letterOf(norm) + groupOf(norm),
    );
    const row = mckayRows[norm.motion] ?? norm.motion.replace(/[.-]/g, '_');
    return listed(at([...set, 'rows', row, group]), at([...set, 'status']));
  },
  APTI2023: (norm) => cervical(norm, 'APTI2023'),
  FALLS2023: (norm) => cervical(norm, 'FALLS2023'),
  BOONE1979: () =>
    // The set is remembered; this one cell was read in a copy, as the motion's own note says.
    listed(
      at(['norms', 'boone1979_all_males', 'readCell', 'hip_abduction_20-54']),
      JSON.stringify(at(['motions'])).includes('Boone & Azen adult 40.5 (6.0) (read via')
        ? 'read-secondary'
        : null,
    ),
  ESOLA1996: () => {
    const note = (at(['motions']) as readonly Readonly<Record<string, Json>>[]).find(
      ({ id }) => id === 'thoracolumbar_flexion',
    )!.notes!;
    expect(note).toContain('Total trunk flexion 111 deg in healthy (ESOLA1996, read via');
    expect(at(['sources', 'ESOLA1996', 'citation'])).toContain('n=41');
    return { values: { mean: 111, n: 41 }, status: 'read-secondary' };
  },
  ZWERUS2019: (norm) => {
    const set = ['norms', 'elbow_active'];
    expect(at(['sources', 'ZWERUS2019', 'citation'])).toContain('n=352');
    const mean = at([...set, norm.motion.replace(/.*\./, '')]);
    return { values: { mean, n: 352 }, status: at([...set, 'status']) };
  },
  FAN2019: ({ motion, sex }) => {
    const set = ['norms', 'wrist'];
    const byMotion: Readonly<Record<string, string>> = {
      'wrist.flexion female': 'female 79.7 + 74.4',
      'wrist.flexion male': 'male flexion 70.2 + extension 65.6',
      'wrist.extension female': 'female 79.7 + 74.4',
      'wrist.extension male': 'male flexion 70.2 + extension 65.6',
    };
    const words = byMotion[`${motion} ${sex}`]!;
    expect(at([...set, 'text'])).toContain(words);
    const [flexion, extension] = numbersIn(words);
    const mean = motion === 'wrist.flexion' ? flexion! : extension!;
    return { values: { mean }, status: at([...set, 'status']) };
  },
  BAIN2015: ({ motion }) => {
    const set = ['norms', 'hand', 'BAIN2015'];
    expect(at(['sources', 'BAIN2015', 'citation'])).toContain('n=10');
    const [, joint = '', way] = /-(\w+)\.(\w+)$/.exec(motion) ?? [];
    const [past, bent] = at([...set, 'activeHealthy', joint.toUpperCase()]) as readonly number[];
    return {
      values: { mean: way === 'flexion' ? bent! : past!, n: 10 },
      status: at([...set, 'status']),
    };
  },
  THUMB_NIVA: ({ motion }) => {
    const set = ['norms', 'hand', 'thumb'];
    const columns: Readonly<Record<string, string>> = {
      'thumb-cmc.abduction': 'cmcPalmarAbduction',
      'thumb-mcp.flexion': 'mcpFlexion',
      'thumb-ip.flexion': 'ipFlexion',
    };
    const column = columns[motion]!;
    const [mean, low, high] = at([...set, column]) as readonly Json[];
    return { values: { mean: mean!, low: low!, high: high! }, status: at([...set, 'status']) };
  },
  BOYD2012: ({ side, position }) => {
    const { text, status } = testText('slr_passive', 'BOYD2012');
    const byFoot: Readonly<Record<string, string>> = {
      'left pointed': '57.1 (16.8)',
      'right pointed': '56.7 (17.2)',
      'left up': '48.5 (16.1)',
      'right up': '48.9 (16.4)',
    };
    const words = byFoot[`${side} ${position!.split(' ').at(-1)}`]!;
    expect(text).toContain(
      'PF/SLR L 57.1 (16.8), R 56.7 (17.2); DF/SLR L 48.5 (16.1), R 48.9 (16.4)',
    );
    return sentence(text, words, status);
  },
  OKUNO2026: () => {
    const { text, status } = testText('ake', 'OKUNO2026');
    return sentence(text, '23 (14.6) deg, n=20', status);
  },
};

describe.skipIf(reference === null)('a norm', () => {
  it.each(norms.map((norm) => [`${norm.motion} ${norm.source.id}`, norm] as const))(
    '%s stands in the reference at its place, and was read',
    (_, norm) => {
      const { values, status } = places[norm.source.id]!(norm);
      expect(allowed).toContain(status);
      if (norm.status !== 'computed') expect(norm.status).toBe(status);
      // What is computed is turned: past straight counts as extension.
      expect(norm.mean).toBe(norm.status === 'computed' ? 0 - Number(values.mean) : values.mean);
      if (norm.sd !== null) expect(norm.sd).toBe(values.sd);
      if (norm.n !== null) expect(norm.n).toBe(values.n);
      const span = norm.meanCi95 ?? norm.range;
      if (span !== null) expect(span).toEqual([values.low, values.high]);
    },
  );
});

/** Entries of the reference on a source that may be used, as far as they concern a method. */
function entriesOn(source: string): readonly Json[] {
  return ['clinical', 'markerless']
    .flatMap((list) => at(['measurementError', list]) as readonly Readonly<Record<string, Json>>[])
    .filter((entry) => entry.source === source && allowed.includes(String(entry.status)));
}

describe.skipIf(reference === null)('an error of measurement', () => {
  const words: Readonly<Record<string, RegExp>> = {
    neck: /cervical/,
    shoulder: /shoulder/,
    wrist: /wrist/,
    knee: /"knee"/,
    'straight-leg-raise': /SLR/,
    'active-knee-extension': /AKE/,
    'modified-thomas': /modified Thomas/,
    'weight-bearing-lunge': /lunge/,
    'sit-and-reach': /sit-and-reach/,
  };

  it.each(methodErrors.map((error) => [`${error.motions[0]} ${error.source.id}`, error] as const))(
    '%s stands in the reference, with its level, and was read',
    (_, error) => {
      const [joint = ''] = error.motions[0]!.split('.');
      const needed = [...(error.sem ?? []), ...(error.mdc ?? [])].filter((end) => end !== null);
      const entries = entriesOn(error.source.id).filter(
        (entry) =>
          words[joint]!.test(JSON.stringify(entry)) &&
          needed.every((value) => numbersIn(entry).includes(value)),
      );
      expect(entries.length).toBeGreaterThan(0);
      const [entry] = entries as readonly Readonly<Record<string, Json>>[];
      expect(error.status).toBe(entry!.status);
      const level = String(entry!.level ?? entry!.result);
      if (error.mdcLevel !== null)
        expect(level).toMatch(new RegExp(`^${error.mdcLevel}%|MDC${error.mdcLevel}`));
    },
  );

  it('that decides on change stands there too', () => {
    const all = Object.values(measurementErrors);
    expect(all.length).toBeGreaterThan(0);
    for (const { value, source } of all) {
      const known = sources.find(({ url }) =>
        source.includes(String(url).replace(/.*doi\.org\//, '')),
      );
      const entries = entriesOn(known!.id);
      expect(entries.some((entry) => numbersIn(entry).includes(value))).toBe(true);
    }
  });
});

describe.skipIf(reference === null)('a published error of one camera', () => {
  /** Bias and standard deviation of each limb, in degrees. */
  const studied: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
    COSOLI2026: [[-2.3, 6.4]],
    AXSPA_CV: [
      [2, 14],
      [3, 15],
    ],
  };
  const errors = Object.values(publishedErrors).flatMap((joints) => Object.values(joints));

  it('is computed from what the reference gives of its source', () => {
    expect(errors.map(({ source }) => source).sort()).toEqual(Object.keys(studied).sort());
    for (const { value, source } of errors) {
      const limbs = studied[source]!;
      const [entry] = entriesOn(source) as readonly Readonly<Record<string, Json>>[];
      const numbers = numbersIn(String(entry!.result).replaceAll('+-', '')).map(Math.abs);
      for (const one of limbs.flat()) expect(numbers).toContain(Math.abs(one));
      const squares = limbs.flat().reduce((sum, one) => sum + one * one, 0) / limbs.length;
      expect(value).toBeCloseTo(Math.sqrt(squares), 1);
    }
  });
});

describe.skipIf(reference === null)('a publication', () => {
  it.each(sources.map((source) => [source.id, source] as const))(
    '%s is in the reference',
    (id, source) => {
      const citation = String(at(['sources', id, 'citation']));
      const [year] = /\d{4}$/.exec(id) ?? [''];
      expect(source.citation).toContain(year);
      // The same first word: the first author, or the title's.
      expect(source.citation.split(/\W/)[0]).toBe(citation.split(/\W/)[0]);
    },
  );
});

it.skipIf(reference === null)(
  'what a camera does not see is named as the reference names it',
  () => {
    const items = (at(['observability']) as readonly Readonly<Record<string, Json>>[]).map(
      ({ item }) => item,
    );
    for (const { item } of notObservable) expect(items).toContain(item);
  },
);

describe('a number in a row of the catalogue', () => {
  const sourced = wholeCatalogue.flatMap((row) => sourcedNumbers(row));

  it('has a source', () => {
    expect(sourced.length).toBeGreaterThan(0);
    for (const { source } of sourced) expect(source).toMatch(/\w{4}/);
  });

  it.skipIf(faceModel === null)('is what its source gives: the face model, measured again', () => {
    const vertices = readFileSync(faceModel!, 'utf8')
      .split('\n')
      .filter((text) => text.startsWith('v '))
      .map((text) => text.split(/\s+/).slice(1).map(Number));
    const [nose, left, right] = [1, 234, 454].map((i) => vertices[i]!);
    const along = (axis: number) => nose![axis]! - (left![axis]! + right![axis]!) / 2;
    const below = (Math.atan2(-along(1), along(2)) * 180) / Math.PI;
    const fromFace = sourced.filter(({ source }) => source.includes('canonical_face_model'));
    expect(fromFace.length).toBeGreaterThan(0);
    for (const { value } of fromFace) expect(value).toBeCloseTo(below, 1);
  });
});

function sourcedNumbers(node: unknown): readonly { value: number; source: string }[] {
  if (node === null || typeof node !== 'object') return [];
  if ('value' in node && 'source' in node) return [node as { value: number; source: string }];
  return Object.values(node).flatMap(sourcedNumbers);
}
