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
  const notes = [...new Set(shown.map(noteOfNorm))];
  return {
    remark: ({ motion, side }) => {
      const norm = normOf(motion, side);
      const text =
        norm === null
          ? 'none known for this age, sex and mode'
          : `${normSentence(norm)} [${notes.indexOf(noteOfNorm(norm)) + 1}]`;
      return wrapText(`norm: ${text}`, 4);
    },
    footnotes: (notes.length === 0 ? [] : [meaningOfNorm, ...notes]).flatMap((text, i) =>
      hangText((i === 0 ? 'norm' : `[${i}]`).padEnd(6), text),
    ),
  };
}

/** What a norm is. */
export const meaningOfNorm =
  'what healthy people of the same age group and sex showed, mean and standard deviation (SD): no verdict';

/** Where a norm is from, and how what was measured there differs. */
export function noteOfNorm({ source, difference }: Norm): string {
  return difference === null ? source.citation : `${source.citation}. ${difference}`;
}

/**
 * A norm in a line.
 *
 * @example normSentence(norm) // '163.7° (SD 14.0°): women of 40 to 44, active, standing, 125 people'
 */
export function normSentence({ mean, sd, ages, sex, side, mode, position, n }: Norm): string {
  const spread = sd === null ? '(SD not known)' : `(SD ${formatDegrees(sd)})`;
  // Children are neither men nor women.
  const child = ages?.[1] != null && ages[1] < 18;
  const names = child ? ['children', 'girls', 'boys'] : ['people', 'women', 'men'];
  const people = names[sex === null ? 0 : sex === 'female' ? 1 : 2] as string;
  const who = ages === null ? people : `${people} of ${agesText(ages)}`;
  const rest = [mode, position, side && `${side} side`, n && `${n} people`].filter(Boolean);
  return `${formatDegrees(mean)} ${spread}: ${[who, ...rest].join(', ')}`;
}
