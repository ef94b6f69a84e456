import type { Compared, Verdict } from '../comparison/comparison.ts';
import type { Measured, Measurement } from '../measurement/measurement.ts';
import { verdictWords, withMargin } from '../report/comparison-text.ts';
import type { NormOf } from '../report/norm-entry.ts';
import { normSentence, noteOfNorm } from '../report/norm-text.ts';
import { formatQuantity, formatQuantityChange } from '../report/quantity-text.ts';
import { changePicture } from './change-picture.ts';
import { type CurveSet, curvesPicture } from './curves-picture.ts';
import { type Child, element, type Markup } from './markup.ts';
import { type MotionTitle, motionTitle } from './motion-title.ts';
import { methodText, type NamedMeasurement, remarksList } from './remarks.ts';
import {
  curvesIn,
  measurementIn,
  type ReportContent,
  type ReportSession,
} from './report-content.ts';

/** Sources of norms, by the numbers that stand behind the norms. */
export type NormNotes = string[];

/** A motion of one recording. */
export function measuredCard(
  one: Measured,
  session: ReportSession,
  content: ReportContent,
  notes: NormNotes,
): Markup {
  const heading = motionTitle(one.motion, one.side, content.catalogue ?? []);
  return card(
    heading,
    null,
    element(
      'div',
      { class: 'beside' },
      element('div', { class: 'stats' }, stat('value', one), eyeStat(one)),
      pictures(
        curvesPicture(heading.title, one.unit, [
          { name: '', style: 'later', curves: curvesIn(session, one) },
        ]),
      ),
    ),
    normLine(one, content.normOf, notes),
    remarksList([['', one]]),
    methodLines([['', one]]),
  );
}

/** A motion before and after. */
export function comparedCard(one: Compared, content: ReportContent, notes: NormNotes): Markup {
  const heading = motionTitle(one.motion, one.side, content.catalogue ?? []);
  const names = ['before', 'after'] as const;
  const found = content.sessions.slice(0, 2).flatMap((session, i) => {
    const measurement = measurementIn(session, one);
    return measurement?.status === 'measured' ? [{ session, measurement, name: names[i]! }] : [];
  });
  const sets = found.map(
    ({ session, measurement, name }): CurveSet => ({
      name,
      style: name === 'before' ? 'earlier' : 'later',
      curves: curvesIn(session, measurement),
    }),
  );
  const named = found.map(({ name, measurement }): NamedMeasurement => [name, measurement]);
  return card(
    heading,
    one.verdict,
    element(
      'div',
      { class: 'beside' },
      element(
        'div',
        { class: 'stats' },
        found.map(({ name, measurement }) => stat(name, measurement)),
        changeStat(one),
      ),
      pictures(curvesPicture(heading.title, one.unit, sets), changePicture(one)),
    ),
    grossLine(one),
    normLine(one, content.normOf, notes),
    remarksList(named),
    methodLines(named),
  );
}

/** A motion that has no number, and why. */
export interface Refusal {
  readonly title: string;
  readonly reasons: readonly string[];
}

/** The motions that have no number, together, and a reason that many share once. */
export function refusedCard(what: string, refusals: readonly Refusal[]): Child {
  if (refusals.length === 0) return null;
  const titles = new Map<string, string[]>();
  for (const { title, reasons } of refusals) {
    const why = reasons.join('; ');
    titles.set(why, [...(titles.get(why) ?? []), title]);
  }
  return element(
    'section',
    { class: 'card refused' },
    element('h2', {}, what),
    element(
      'dl',
      {},
      [...titles].map(([why, alike]) => [
        element('dt', {}, alike.join(', ')),
        element('dd', {}, why),
      ]),
    ),
  );
}

/** Heading, what the number is, and whatever is to be shown. */
export function card(
  { title, measures }: MotionTitle,
  verdict: Verdict | null,
  ...children: readonly Child[]
): Markup {
  return element(
    'article',
    { class: 'card' },
    element('h2', {}, title, verdict === null ? null : [' ', verdictMark(verdict)]),
    measures === null ? null : element('p', { class: 'measures' }, measures),
    children,
  );
}

function verdictMark(verdict: Verdict): Markup {
  const isClear = verdict !== 'within-error';
  return element(
    'span',
    { class: isClear ? 'verdict' : 'verdict unclear-change' },
    verdictWords[verdict],
  );
}

/** Pictures beside each other. */
export function pictures(...shown: readonly (Markup | null)[]): Child {
  const drawn = shown.filter((one) => one !== null);
  if (drawn.length === 0) return null;
  return element('div', { class: 'pictures' }, drawn);
}

function stat(name: string, { value, ci95, unit }: Measured): Markup {
  return statBlock(name, formatQuantity(value, unit), marginText(ci95, unit));
}

/** What the eye sees, where that is another number. */
function eyeStat({ gross, value, unit }: Measured): Child {
  if (gross === null) return null;
  const differs = formatQuantity(gross, unit) !== formatQuantity(value, unit);
  const compensation = `compensation ${formatQuantityChange(gross - value, unit)}`;
  return statBlock('the eye sees', formatQuantity(gross, unit), differs ? compensation : '');
}

function changeStat({ delta, deltaCi95, mdc95, unit }: Compared): Markup {
  const mdc = mdc95 === null ? 'MDC95 unknown' : `MDC95 ${formatQuantity(mdc95.value, unit)}`;
  return statBlock(
    'change',
    formatQuantityChange(delta, unit),
    `${marginText(deltaCi95, unit)}, ${mdc}`,
    'main',
  );
}

function statBlock(name: string, value: string, below: string, className = ''): Markup {
  return element(
    'div',
    { class: `stat ${className}`.trim() },
    element('p', { class: 'name' }, name),
    element('p', { class: 'value' }, value),
    below === '' ? null : element('p', { class: 'margin' }, below),
  );
}

function marginText([low, high]: readonly [number, number], unit: Measured['unit']): string {
  return `± ${formatQuantity((high - low) / 2, unit)}`;
}

function grossLine({ unit, delta, deltaCi95, ...of }: Compared): Child {
  if (of.grossDelta === null || of.compensationDelta === null) return null;
  const gross = withMargin(of.grossDelta, of.grossDeltaCi95, unit);
  const net = withMargin(delta, deltaCi95, unit);
  const compensation = withMargin(of.compensationDelta, of.compensationDeltaCi95, unit);
  return element(
    'p',
    { class: 'line' },
    element('b', {}, 'gross, net'),
    ` ${gross} is what the eye sees of the change, ${net} what the joint made of it: compensation ${compensation}`,
  );
}

/** What others show; nothing where nobody asked for it. */
export function normLine(
  { motion, side }: Pick<Measurement, 'motion' | 'side'>,
  normOf: NormOf | undefined,
  notes: NormNotes,
): Child {
  if (normOf === undefined) return null;
  const norm = normOf(motion, side);
  const name = element('b', {}, 'norm');
  if (norm === null) {
    return element('p', { class: 'line' }, name, ' none known for this age, sex and mode');
  }
  const note = noteOfNorm(norm);
  if (!notes.includes(note)) notes.push(note);
  const mark = ` [${notes.indexOf(note) + 1}]`;
  return element('p', { class: 'line' }, name, ` ${normSentence(norm)}${mark}`);
}

function methodLines(measurements: readonly NamedMeasurement[]): Child {
  return measurements.map(([name, one]) =>
    one.status === 'measured'
      ? element(
          'p',
          { class: 'method' },
          name === '' ? null : element('b', {}, `${name} `),
          methodText(one),
        )
      : null,
  );
}
