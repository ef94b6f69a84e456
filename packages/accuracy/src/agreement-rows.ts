import type { Space, View } from 'goniokit';
import { type Agreement, agreementOf } from './agreement.ts';
import type { AnglePairs } from './angle-pairs.ts';
import type { Chapter } from './chapter.ts';

/** One line of a chapter's table: a motion in one view and space. */
export interface AgreementRow {
  readonly chapter: string;
  readonly motion: string;
  /** `both` where the two sides are taken together. */
  readonly side: string;
  readonly view: View | null;
  readonly space: Space;
  readonly trials: readonly string[];
  /** Null where nothing was read. */
  readonly agreement: Agreement | null;
  /** Share of the reference's moments at which nothing was read, 0 to 1. */
  readonly refused: number;
  readonly reasons: readonly string[];
  readonly pairs: readonly AnglePairs[];
}

/** The lines of a chapter: sides together where there is no camera, apart where there is one. */
export function agreementRows(chapter: Chapter): readonly AgreementRow[] {
  const groups = new Map<string, AnglePairs[]>();
  for (const pairs of chapter.pairs) {
    const side = chapter.endToEnd ? pairs.side : 'both';
    const key = [pairs.motion, side, pairs.view, pairs.space].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), pairs]);
  }
  return [...groups.values()].flatMap((pairs) => {
    const [first] = pairs;
    if (first === undefined) return [];
    const { motion, view, space } = first;
    const moments = pairs.reduce((sum, one) => sum + one.moments, 0);
    const read = pairs.reduce((sum, one) => sum + one.reading.length, 0);
    return [
      {
        chapter: chapter.id,
        motion,
        side: chapter.endToEnd ? first.side : 'both',
        view,
        space,
        trials: [...new Set(pairs.map(({ trial }) => trial))],
        agreement: agreementOf(
          pairs.flatMap(({ reference }) => reference),
          pairs.flatMap(({ reading }) => reading),
        ),
        refused: moments === 0 ? 1 : 1 - read / moments,
        reasons: [...new Set(pairs.flatMap(({ reasons }) => reasons))],
        pairs,
      },
    ];
  });
}
