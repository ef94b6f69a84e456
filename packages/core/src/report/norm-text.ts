import type { Side } from '../motions/motion.ts';
import type { Norm } from '../norms/norm.ts';
import { formatDegrees } from './degrees-text.ts';
import { agesText } from './norm-cells.ts';
import type { NormOf } from './norm-entry.ts';
import { hangText, wrapText } from './text-table.ts';

type Named = { readonly motion: string; readonly side: Side };

/** The norms of a text: a line under each number, and the sources they name at the end. */
export interface NormText {
  /** Under a row; nothing where nobody asked for norms. */
  readonly remark: (row: Named) => readonly string[];
  /** What the words mean, and the sources by their numbers; nothing where no norm was shown. */
  readonly footnotes: readonly string[];
}

/**
 * Norms as people read them. They say what others show, and judge nobody.
 *
 * @param rows what is shown, in its order: sources are numbered by it
 */
export function normText(rows: readonly Named[], normOf: NormOf | undefined): NormText {
  if (normOf === undefined) return { remark: () => [], footnotes: [] };
  const shown = rows
    .map(({ motion, side }) => normOf(motion, side))
    .filter((norm) => norm !== null);
  const citations = [...new Set(shown.map(({ source }) => source.citation))];
  const differences = [...new Set(shown.map(({ difference }) => difference))];
  const notes = differences.flatMap((text) => (text === null ? [] : [text]));
  const noteMark = (text: string | null) =>
    text === null ? '' : ` ${'*'.repeat(notes.indexOf(text) + 1)}`;
  return {
    remark: ({ motion, side }) => {
      const norm = normOf(motion, side);
      if (norm === null) return wrapText('norm: none known for this age, sex and mode', 4);
      const source = `[${citations.indexOf(norm.source.citation) + 1}]`;
      return wrapText(`norm: ${normSentence(norm)} ${source}${noteMark(norm.difference)}`, 4);
    },
    footnotes:
      shown.length === 0
        ? []
        : [
            ...hangText(
              'norm  ',
              'what healthy people of the same age group and sex showed, mean and standard deviation (SD): no verdict, for it was not measured with this camera',
            ),
            ...citations.flatMap((citation, i) => hangText(`[${i + 1}]`.padEnd(6), citation)),
            ...notes.flatMap((text) => hangText(noteMark(text).trim().padEnd(6), text)),
          ],
  };
}

/**
 * A norm in a line.
 *
 * @example normSentence(norm) // '163.7° (SD 14.0°): women of 40 to 44, active, standing, 125 people'
 */
function normSentence({ mean, sd, ages, sex, side, mode, position, n }: Norm): string {
  const spread = sd === null ? '(SD not known)' : `(SD ${formatDegrees(sd)})`;
  const people = sex === null ? 'people' : sex === 'female' ? 'women' : 'men';
  const who = ages === null ? people : `${peopleOf(people, ages)} ${agesText(ages)}`;
  const rest = [mode, position, side && `${side} side`, n && `${n} people`].filter(Boolean);
  return `${formatDegrees(mean)} ${spread}: ${[who, ...rest].join(', ')}`;
}

/** Children are neither men nor women. */
function peopleOf(people: string, [, last]: readonly [number, number | null]): string {
  const child = { women: 'girls of', men: 'boys of' }[people] ?? 'children of';
  return last !== null && last < 18 ? child : `${people} of`;
}
