import { differences } from '../differences.ts';
import { type Norm, normFrom, type Sex } from '../norm.ts';
import { sourceOf } from '../sources.ts';

type Cell = readonly [mean: number, sd: number];

/** Men and women of 20 to 59, men and women of 60 and more. What the source gives as a lack of extension stands here as extension. */
const rows: readonly (readonly [motion: string, ...Cell[]])[] = [
  ['neck.flexion', [59, 10.8], [56, 10.2], [55, 12], [53, 10.6]],
  ['neck.extension', [58, 13.1], [61, 14.7], [40, 12.3], [43, 13.3]],
  ['shoulder.internal-rotation', [58, 12], [63, 14], [57, 11], [63, 11.6]],
  ['shoulder.external-rotation', [83, 13.2], [83, 15.8], [71, 12.2], [72, 13.9]],
  ['elbow.flexion', [147, 4.9], [149, 5.4], [146, 6], [149, 4.7]],
  ['elbow.extension', [2, 5], [4, 5.1], [-1, 5], [0, 5.1]],
  ['hip.flexion', [120, 8.7], [123, 10], [115, 10.7], [114, 12.6]],
  ['hip.internal-rotation', [36, 7.9], [40, 8.8], [33, 8], [35, 8.4]],
  ['hip.external-rotation', [30, 8.3], [27, 8.3], [26, 7], [22, 6.7]],
  ['knee.flexion', [136, 6.1], [137, 6.2], [133, 7.2], [131, 8.1]],
  ['knee.extension', [1, 2.3], [2, 2.7], [-1, 2.4], [1, 1.6]],
  ['weight-bearing-lunge', [32, 6.1], [29, 6.4], [31, 6.1], [26, 6.3]],
  ['ankle.plantarflexion', [56, 7.5], [62, 8.9], [53, 6.8], [57, 7.2]],
];

const groups: readonly (readonly [Sex, readonly [number, number | null]])[] = [
  ['male', [20, 59]],
  ['female', [20, 59]],
  ['male', [60, null]],
  ['female', [60, null]],
];

/** With a goniometer; whether active or passive, and in which position, could not be read. */
export const mckay2017: readonly Norm[] = rows.flatMap(([motion, ...cells]) =>
  groups.flatMap(([sex, ages], i) => {
    const [mean, sd] = cells[i] as Cell;
    const turned = motion === 'elbow.extension' || motion === 'knee.extension';
    return normFrom({
      motion,
      ages,
      sex,
      mean,
      sd,
      difference: differences[motion] ?? null,
      source: sourceOf('MCKAY2017'),
      status: turned ? 'computed' : 'read-secondary',
    });
  }),
);
