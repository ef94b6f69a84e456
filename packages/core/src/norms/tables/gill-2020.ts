import { type Norm, normFrom, type Sex } from '../norm.ts';
import { sourceOf } from '../sources.ts';

type Cell = readonly [mean: number, sd: number, n: number] | null;
type Row = readonly [first: number, last: number | null, female: Cell, male: Cell];

const flexion: readonly Row[] = [
  [20, 24, [164.7, 11.1, 99], [170.8, 18.2, 97]],
  [25, 29, [166, 13.1, 119], [165.2, 9.8, 170]],
  [30, 34, [164.4, 13.1, 145], [167.9, 11.5, 146]],
  [35, 39, [166.2, 12.5, 122], [162.8, 24.3, 131]],
  [40, 44, [163.7, 14, 125], [165.5, 13.1, 140]],
  [45, 49, [159.9, 14, 105], [164.9, 13.1, 113]],
  [50, 54, [160.1, 14.5, 89], [165, 18.6, 94]],
  [55, 59, [157.1, 14.6, 86], [159.4, 15.6, 86]],
  [60, 64, [146.5, 27.1, 55], [157.4, 16.5, 58]],
  [65, 69, [152.1, 15.7, 61], [152.3, 20.1, 62]],
  [70, 74, [144.8, 29.7, 54], [146.8, 19.3, 49]],
  [75, 79, [141.9, 21.5, 46], [143.4, 26.1, 52]],
  [80, 84, [133.7, 24.3, 51], [140.2, 22, 31]],
  [85, null, [124.1, 39.6, 10], [127.8, 24.4, 10]],
];

const abduction: readonly Row[] = [
  [20, 24, null, [158.4, 25, 97]],
  [25, 29, [157.3, 15.3, 119], null],
  [30, 34, [156, 12.7, 145], [157, 15.7, 146]],
  [35, 39, [158.8, 12.3, 122], [155.1, 21.3, 131]],
  [40, 44, [154.9, 15.4, 125], [154.9, 14.3, 140]],
  [45, 49, [151.1, 14.9, 105], [154.5, 14, 113]],
  [50, 54, [151.4, 16.9, 89], [158.1, 15.9, 94]],
  [55, 59, [149.6, 13.7, 86], [148.6, 18.8, 86]],
  [60, 64, [138.8, 26.5, 55], [145.9, 18.1, 58]],
  [65, 69, [142.6, 17.7, 61], [137.5, 28.9, 62]],
  [70, 74, [132.7, 30.9, 54], [137.2, 21.7, 49]],
  [75, 79, [133.3, 26.2, 46], [136.4, 18.1, 52]],
  [80, 84, [120.9, 26.5, 51], [130.5, 22.8, 31]],
  [85, null, [119.5, 35.3, 10], [118.9, 23.4, 10]],
];

/** Active, standing: by five years; a cell that could not be read is `null`. */
export const gill2020: readonly Norm[] = [
  ...rowsOf('shoulder.flexion', flexion),
  ...rowsOf('shoulder.abduction', abduction),
];

function rowsOf(motion: string, rows: readonly Row[]): readonly Norm[] {
  return rows.flatMap(([first, last, female, male]) => [
    ...normOf(motion, [first, last], 'female', female),
    ...normOf(motion, [first, last], 'male', male),
  ]);
}

function normOf(
  motion: string,
  ages: readonly [number, number | null],
  sex: Sex,
  cell: Cell,
): readonly Norm[] {
  if (cell === null) return [];
  const [mean, sd, n] = cell;
  return [
    normFrom({
      motion,
      ages,
      sex,
      mode: 'active',
      position: 'standing',
      mean,
      sd,
      n,
      source: sourceOf('GILL2020'),
      status: 'read-secondary',
    }),
  ];
}
