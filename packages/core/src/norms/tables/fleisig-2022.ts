import { type Norm, normFrom, type Sex } from '../norm.ts';
import { sourceOf } from '../sources.ts';

type Cell = readonly [mean: number, sd: number];
type Row = readonly [first: number, last: number | null, n: number, left: Cell, right: Cell];

const female: readonly Row[] = [
  [20, 29, 772, [55.3, 14.9], [56.3, 14.9]],
  [30, 39, 311, [53.2, 14.8], [54.9, 14.4]],
  [40, 49, 250, [54, 14.9], [56, 14.9]],
  [50, 59, 198, [54.4, 14.4], [55.5, 14.7]],
  [60, 69, 77, [51.5, 14.8], [53.1, 14.8]],
  [70, null, 22, [49, 14.7], [49.4, 14.8]],
];

const male: readonly Row[] = [
  [20, 29, 1321, [49.2, 13.9], [50.2, 14.8]],
  [30, 39, 748, [46.1, 14.7], [48.6, 15.3]],
  [40, 49, 538, [47, 14.8], [49.1, 14.8]],
  [50, 59, 342, [48.5, 15.1], [50.1, 15.1]],
  [60, 69, 116, [51.1, 14.6], [52, 14.8]],
  [70, null, 33, [49.7, 14.7], [51.1, 14.8]],
];

/** Active, standing, from cameras without markers, by ten years and side. */
export const fleisig2022: readonly Norm[] = [...rowsOf('female', female), ...rowsOf('male', male)];

function rowsOf(sex: Sex, rows: readonly Row[]): readonly Norm[] {
  return rows.flatMap(([first, last, n, left, right]) => [
    normOf(sex, [first, last], n, 'left', left),
    normOf(sex, [first, last], n, 'right', right),
  ]);
}

function normOf(
  sex: Sex,
  ages: readonly [number, number | null],
  n: number,
  side: 'left' | 'right',
  [mean, sd]: Cell,
): Norm {
  return normFrom({
    motion: 'shoulder.extension',
    ages,
    sex,
    side,
    mode: 'active',
    position: 'standing',
    mean,
    sd,
    n,
    source: sourceOf('FLEISIG2022'),
    status: 'read-secondary',
  });
}
