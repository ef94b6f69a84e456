import { fingers } from './fingers.ts';
import type { Source, SourceStatus } from './source.ts';
import { type SourceId, sourceOf } from './sources.ts';

/** From the least to the most of the motions, people or occasions of one line; `null` where that end was not given. */
export type Span = readonly [number | null, number | null];

/** What a published study found of the error of one way to measure. */
export interface MethodError {
  /** Ids of the motions that the study measured, as in the catalogue. */
  readonly motions: readonly string[];
  readonly method: string;
  /** Who measured again, the same person, another one, on another day; `null` where it could not be read. */
  readonly repeated: string | null;
  readonly group: string | null;
  readonly unit: 'deg' | 'cm';
  /** Standard error of measurement. */
  readonly sem: Span | null;
  /** Minimal detectable change. */
  readonly mdc: Span | null;
  /** Confidence of the minimal detectable change, percent; `null` where the source mixes them or does not say. */
  readonly mdcLevel: 90 | 95 | null;
  readonly source: Source;
  readonly status: SourceStatus;
}

const neck = ['neck.flexion', 'neck.extension', 'neck.lateral-flexion', 'neck.rotation'];
const wristAndFingers = [
  ...['flexion', 'extension', 'radial-deviation', 'ulnar-deviation'].map((name) => `wrist.${name}`),
  ...fingers.flatMap((finger) =>
    ['mcp', 'pip', 'dip'].flatMap((joint) => [
      `${finger}-${joint}.flexion`,
      `${finger}-${joint}.extension`,
    ]),
  ),
];
/** The study's figure for motion capture leaves out the base of the little finger. */
const capturedWell = wristAndFingers.filter((id) => !id.startsWith('little-mcp'));

type Line = Partial<MethodError> & Pick<MethodError, 'motions' | 'method' | 'repeated'>;

function line(id: SourceId, status: SourceStatus, known: Line): MethodError {
  return {
    group: null,
    unit: 'deg',
    sem: null,
    mdc: null,
    mdcLevel: null,
    source: sourceOf(id),
    status,
    ...known,
  };
}

const crom = { motions: neck, method: 'CROM device', repeated: 'same rater' };
const inclinometerOfTwo = { method: 'inclinometer', repeated: 'two raters', mdcLevel: 90 } as const;
const inclinometerOfOne = { method: 'inclinometer', repeated: 'same rater', mdcLevel: 90 } as const;
const strokeCamera = {
  method: 'one camera, MediaPipe',
  repeated: null,
  mdcLevel: null,
} as const;
const flexibilityCamera = {
  method: 'one camera, MediaPipe',
  repeated: null,
  mdcLevel: 95,
} as const;

/**
 * Published errors of measuring these motions, by hand and by camera. What a hand-held instrument can tell
 * apart says nothing of a camera: verdicts on change use the measurements' own table, and this one is for
 * people who want to know what to expect of either.
 */
export const methodErrors: readonly MethodError[] = [
  line('FLETCHER2008', 'read', {
    ...crom,
    group: 'no neck pain',
    sem: [2.3, 4.0],
    mdc: [5.4, null],
    mdcLevel: 90,
  }),
  line('FLETCHER2008', 'read', {
    ...crom,
    group: 'neck pain',
    sem: [2.5, 4.1],
    mdc: [null, 9.6],
    mdcLevel: 90,
  }),
  line('ANWAR2022', 'read', {
    ...crom,
    group: 'chronic neck pain and respiratory dysfunction, a week apart',
    sem: [1.5, 2.9],
    mdc: [3.5, 6.8],
    mdcLevel: 90,
  }),
  ...(
    [
      ['shoulder.flexion', 8],
      ['shoulder.abduction', 4],
      ['shoulder.internal-rotation', 8],
      ['shoulder.external-rotation', 9],
    ] as const
  ).map(([motion, mdc]) =>
    line('KOLBER2011', 'read', {
      ...inclinometerOfTwo,
      motions: [motion],
      group: '30 people without symptoms, active',
      mdc: [mdc, mdc],
    }),
  ),
  ...(
    [
      ['shoulder.internal-rotation', 4],
      ['shoulder.external-rotation', 5],
    ] as const
  ).map(([motion, mdc]) =>
    line('KOLBER2009', 'read', { ...inclinometerOfOne, motions: [motion], mdc: [mdc, mdc] }),
  ),
  ...(
    [
      ['two raters', [14, 25]],
      ['same rater', [11, 23]],
    ] as const
  ).map(([repeated, sem]) =>
    line('HAYES2001', 'read', {
      motions: ['shoulder.flexion', 'shoulder.abduction', 'shoulder.external-rotation'],
      method: 'by eye, goniometer, photograph',
      repeated,
      sem,
    }),
  ),
  line('DOUGHERTY2015', 'read', {
    motions: ['shoulder.flexion'],
    method: 'inclinometer',
    repeated: 'same rater',
    group: 'passive',
    sem: [12.3, 12.3],
  }),
  line('LAZEM2026', 'read-secondary', {
    ...strokeCamera,
    motions: ['shoulder.flexion'],
    group: 'arm affected by stroke; at home, in the laboratory',
    mdc: [6.35, 13.2],
  }),
  line('LAZEM2026', 'read-secondary', {
    ...strokeCamera,
    motions: ['shoulder.abduction'],
    group: 'arm affected by stroke; at home, in the laboratory',
    mdc: [8.95, 11.4],
  }),
  line('REISSNER2019', 'read', {
    motions: wristAndFingers,
    method: 'goniometer',
    repeated: 'two days',
    sem: [4, 11],
    mdc: [12, 30],
    mdcLevel: 95,
  }),
  line('REISSNER2019', 'read', {
    motions: capturedWell,
    method: 'motion capture with markers',
    repeated: 'two days',
    sem: [2, 4],
    mdc: [5, 12],
    mdcLevel: 95,
  }),
  ...(
    [
      ['same rater', [2.0, 3.5]],
      ['two raters', [3.7, 10.4]],
      ['test and retest', [2.6, 5.4]],
    ] as const
  ).map(([repeated, mdc]) =>
    line('THIEME2024', 'read', {
      motions: ['knee.extension'],
      method: 'goniometer, inclinometer, app',
      repeated,
      group: '92 patients, anterior cruciate ligament',
      mdc,
      mdcLevel: 95,
    }),
  ),
  ...(
    [
      ['two raters', 4.6],
      ['same rater', 4.7],
    ] as const
  ).map(([repeated, mdc]) =>
    line('POWDEN2015', 'read', {
      motions: ['weight-bearing-lunge'],
      method: 'inclinometer',
      repeated,
      group: 'mean over studies, whose levels are mixed',
      mdc: [mdc, mdc],
    }),
  ),
  line('OKUNO2026', 'read-secondary', {
    ...flexibilityCamera,
    motions: ['weight-bearing-lunge'],
    mdc: [3.2, 3.2],
  }),
  line('NETO2015', 'read', {
    motions: ['straight-leg-raise'],
    method: 'goniometer',
    repeated: null,
    group: '102 people with tight hamstrings',
    sem: [2.2, 2.6],
    mdc: [6, 7],
    mdcLevel: 95,
  }),
  line('LOPEZ2009', 'read', {
    motions: ['straight-leg-raise'],
    method: 'inclinometer',
    repeated: null,
    group: 'male students, passive',
    sem: [2.8, 3.0],
    mdc: [8, 8],
    mdcLevel: 95,
  }),
  line('LOPEZ2009', 'read', {
    motions: ['straight-leg-raise'],
    method: 'inclinometer',
    repeated: null,
    group: 'female students, passive',
    sem: [4.0, 4.2],
    mdc: [11, 12],
    mdcLevel: 95,
  }),
  line('NETO2015', 'read', {
    motions: ['active-knee-extension'],
    method: 'goniometer',
    repeated: null,
    group: '102 people with tight hamstrings',
    sem: [2.6, 2.9],
    mdc: [7, 8],
    mdcLevel: 95,
  }),
  line('OKUNO2026', 'read-secondary', {
    ...flexibilityCamera,
    motions: ['active-knee-extension'],
    mdc: [10.7, 10.7],
  }),
  line('OKUNO2026', 'read-secondary', {
    ...flexibilityCamera,
    motions: ['modified-thomas'],
    group: 'the angle of the knee, which tells of the rectus femoris',
    mdc: [5.0, 5.0],
  }),
  line('LOPEZ2009', 'read', {
    motions: ['sit-and-reach'],
    method: 'box',
    repeated: null,
    group: 'students, women and men',
    unit: 'cm',
    sem: [1.3, 1.4],
    mdc: [4, 4],
    mdcLevel: 95,
  }),
];

/**
 * Published errors of measuring a motion.
 *
 * @param motion `<joint>.<motion>`; one that nobody published on has none
 * @example errorsOf('knee.extension').map(({ repeated }) => repeated) // ['same rater', 'two raters', 'test and retest']
 */
export function errorsOf(motion: string): readonly MethodError[] {
  return methodErrors.filter(({ motions }) => motions.includes(motion));
}
