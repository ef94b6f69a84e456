import { differences } from '../differences.ts';
import { type Norm, normFrom, type Sex } from '../norm.ts';
import type { SourceStatus } from '../source.ts';
import { sourceOf } from '../sources.ts';

const positions: Readonly<Record<string, string>> = {
  'hip.extension': 'side lying',
  'hip.flexion': 'supine',
  'knee.flexion': 'supine',
  'knee.extension': 'supine',
  'ankle.dorsiflexion': 'sitting',
  'ankle.plantarflexion': 'sitting',
  'shoulder.flexion': 'supine',
  'elbow.flexion': 'supine',
  'elbow.extension': 'supine',
  'forearm.pronation': 'sitting',
  'forearm.supination': 'sitting',
};

const passive = (motion: string, sex: Sex, ages: readonly [number, number]) => ({
  motion,
  sex,
  ages,
  mode: 'passive' as const,
  position: positions[motion] as string,
  difference: differences[motion] ?? null,
});

/** Mean, and the ends of its 95 % interval where they could be read: ages 2 to 8, female and male. */
const children: readonly (readonly [string, ...Cell2[]])[] = [
  ['hip.extension', [26.2, 23.9, 28.5], [28.3, 27.2, 29.4]],
  ['hip.flexion', [140.8, 139.2, 142.4], [131.1, 129.4, 132.8]],
  ['knee.flexion', [152.6, 151.2, 154.0], [147.8, 146.6, 149.0]],
  ['knee.extension', [5.4, 3.9, 6.9], [1.6, 0.9, 2.3]],
  ['ankle.dorsiflexion', [24.8, 22.5, 27.1], [22.8, 21.3, 24.3]],
  ['shoulder.flexion', [178.6], [177.8]],
];
type Cell2 = readonly [mean: number, low?: number, high?: number];

/** Means alone: ages 20 to 44, female and male. */
const adults: readonly (readonly [string, number | null, number])[] = [
  ['knee.flexion', 141.9, 137.7],
  ['ankle.dorsiflexion', 13.8, 12.7],
  ['shoulder.flexion', 172.0, 168.8],
  ['elbow.flexion', 150.0, 144.6],
  ['elbow.extension', null, 0.8],
  ['forearm.pronation', 82.0, 76.9],
  ['forearm.supination', 90.6, 85.0],
];

/** Mean and standard deviation: ages 45 to 69, 123 women and 96 men. */
const older: readonly (readonly [string, ...Cell[]])[] = [
  ['hip.extension', [16.7, 7.0], [13.5, 5.2]],
  ['hip.flexion', [130.8, 8.8], [127.2, 7.4]],
  ['knee.flexion', [137.8, 7.4], [132.9, 6.3]],
  ['knee.extension', [1.2, 2.9], [0.5, 1.9]],
  ['ankle.dorsiflexion', [11.6, 5.5], [11.9, 5.0]],
  ['ankle.plantarflexion', [56.5, 8.7], [49.4, 8.4]],
  ['shoulder.flexion', [168.1, 8.2], [164.0, 8.3]],
  ['elbow.flexion', [148.3, 5.6], [143.5, 6.0]],
  ['elbow.extension', [3.6, 5.5], [-0.7, 3.9]],
  ['forearm.pronation', [80.8, 6.3], [77.7, 6.0]],
  ['forearm.supination', [87.2, 6.9], [82.4, 7.5]],
];
type Cell = readonly [mean: number, sd: number];

/**
 * Mean and standard deviation of the right side at ages 20 to 44, 143 women and 114 men: the same study's
 * own data file, for the motions of which the paper's spread could not be read.
 */
const rightSide: readonly (readonly [string, ...Cell[]])[] = [
  ['forearm.pronation', [82.3, 6.1], [76.7, 7.2]],
  ['forearm.supination', [89.9, 8.4], [85.3, 6.8]],
  ['hip.extension', [18.2, 6.6], [17.1, 5.9]],
  ['ankle.dorsiflexion', [14.1, 6.1], [12.7, 6.1]],
];

const sexes: readonly Sex[] = ['female', 'male'];
const paper = sourceOf('SOUCIE2011');

function bySex<C>(
  rows: readonly (readonly [string, ...C[]])[],
  norm: (motion: string, sex: Sex, cell: C) => Norm,
): readonly Norm[] {
  return rows.flatMap(([motion, ...cells]) =>
    sexes.map((sex, i) => norm(motion, sex, cells[i] as C)),
  );
}

/** Passive, with a goniometer, the mean of left and right; extension is what goes past straight. */
export const soucie2011: readonly Norm[] = [
  ...bySex(children, (motion, sex, [mean, low, high]) =>
    normFrom({
      ...passive(motion, sex, [2, 8]),
      mean,
      meanCi95: low === undefined || high === undefined ? null : [low, high],
      source: paper,
      status: statusOf(low),
    }),
  ),
  ...adults.flatMap(([motion, ...means]) =>
    sexes.flatMap((sex, i) => {
      const mean = means[i] ?? null;
      const known = passive(motion, sex, [20, 44]);
      return mean === null
        ? []
        : [normFrom({ ...known, mean, source: paper, status: 'read-secondary' })];
    }),
  ),
  ...bySex(older, (motion, sex, [mean, sd]) =>
    normFrom({
      ...passive(motion, sex, [45, 69]),
      mean,
      sd,
      n: sex === 'female' ? 123 : 96,
      source: paper,
      status: 'read-secondary',
    }),
  ),
  ...bySex(rightSide, (motion, sex, [mean, sd]) =>
    normFrom({
      ...passive(motion, sex, [20, 44]),
      side: 'right',
      mean,
      sd,
      n: sex === 'female' ? 143 : 114,
      source: sourceOf('CDC_XLS_AZM'),
      status: 'read-secondary',
    }),
  ),
];

/** The cells with an interval were read in the study's own table, the means alone in a copy. */
function statusOf(low: number | undefined): SourceStatus {
  return low === undefined ? 'read-secondary' : 'read';
}
