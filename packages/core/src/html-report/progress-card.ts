import { notComparableSentences } from '../comparison/not-comparable.ts';
import type { Progress } from '../comparison/progress.ts';
import { verdictWords } from '../report/comparison-text.ts';
import { changeText, leftOutText, retainedText, trendText } from '../report/progress-text.ts';
import { formatQuantity, formatQuantityChange } from '../report/quantity-text.ts';
import { type CurveSet, curvesPicture } from './curves-picture.ts';
import { type Child, element, type Markup } from './markup.ts';
import { card, type NormNotes, normLine, pictures } from './motion-card.ts';
import { motionTitle } from './motion-title.ts';
import { progressPicture } from './progress-picture.ts';
import { methodText, type NamedMeasurement, remarksList } from './remarks.ts';
import { curvesIn, measurementIn, type ReportContent } from './report-content.ts';

/** A motion over the sessions: its course, the first and the last session's repetitions, and a row for each. */
export function progressCard(one: Progress, content: ReportContent, notes: NormNotes): Markup {
  const { sessions } = content;
  const heading = motionTitle(one.motion, one.side, content.catalogue ?? []);
  const unit = one.unit ?? 'deg';
  const counted = one.sessions.flatMap((entry, i) => (entry.status === 'measured' ? [i] : []));
  const ends = [...new Set([counted[0], counted.at(-1)])].filter((i) => i !== undefined);
  const sets = ends.flatMap((i, place): CurveSet[] => {
    const session = sessions[i];
    const measured = session && measurementIn(session, one);
    if (session === undefined || measured?.status !== 'measured') return [];
    const style = place === 0 && ends.length > 1 ? 'earlier' : 'later';
    return [{ name: `session ${i + 1}`, style, curves: curvesIn(session, measured) }];
  });
  const named = counted.flatMap((i): NamedMeasurement[] => {
    const measured = sessions[i] && measurementIn(sessions[i], one);
    return measured === undefined ? [] : [[`session ${i + 1}`, measured]];
  });
  const last = named.at(-1);
  return card(
    heading,
    one.change?.status === 'compared' ? one.change.verdict : null,
    pictures(progressPicture(heading.title, one), curvesPicture(heading.title, unit, sets)),
    one.change === null ? null : element('p', { class: 'line' }, changeText(one, one.change)),
    one.trend === null ? null : element('p', { class: 'line' }, trendText(one.trend, unit)),
    counted.length > 0 ? normLine(one, content.normOf, notes) : null,
    sessionTable(one, content),
    remarksList(named),
    last?.[1].status === 'measured'
      ? element('p', { class: 'method' }, element('b', {}, `${last[0]} `), methodText(last[1]))
      : null,
  );
}

const columns = [
  'session',
  'value',
  '± 95 %',
  'change',
  '± 95 %',
  'MDC95',
  'verdict',
  'left of the gain',
];

function sessionTable(one: Progress, content: ReportContent): Markup {
  return element(
    'div',
    { class: 'wide' },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          columns.map((column) => element('th', { scope: 'col' }, column)),
        ),
      ),
      element(
        'tbody',
        {},
        one.sessions.map((_, place) => sessionRow(one, place, content)),
      ),
    ),
  );
}

function sessionRow(
  { sessions, steps, unit: measuredIn }: Progress,
  place: number,
  content: ReportContent,
): Child {
  const unit = measuredIn ?? 'deg';
  const mark = content.sessions[place];
  const entry = sessions[place];
  const date = mark?.date ?? null;
  const name = element(
    'th',
    { scope: 'row' },
    String(place + 1),
    date === null ? null : element('span', { class: 'quiet' }, ` ${date}`),
  );
  const sentence = (words: string, span: number) =>
    element('td', { colspan: span, class: 'words' }, words);
  if (entry?.status !== 'measured') {
    return element('tr', {}, name, sentence(entry ? leftOutText(entry, mark) : '', 7));
  }
  const margin = ([low, high]: readonly [number, number]) =>
    `± ${formatQuantity((high - low) / 2, unit)}`;
  const cells = [formatQuantity(entry.value, unit), margin(entry.ci95)];
  const at = steps.findIndex(({ to }) => to === place);
  const comparison = steps[at]?.comparison;
  const retained = steps[at - 1]?.retained ?? null;
  const shown = (texts: readonly string[]) => texts.map((cell) => element('td', {}, cell));
  if (comparison === undefined)
    return element('tr', {}, name, shown([...cells, '', '', '', '', '']));
  if (comparison.status === 'not-comparable') {
    const why = comparison.reasons.map((reason) => notComparableSentences[reason]).join('; ');
    const words = sentence(`not compared with the session before: ${why}`, 5);
    return element('tr', {}, name, shown(cells), words);
  }
  return element(
    'tr',
    {},
    name,
    shown([
      ...cells,
      formatQuantityChange(comparison.delta, unit),
      margin(comparison.deltaCi95),
      comparison.mdc95 === null ? 'unknown' : formatQuantity(comparison.mdc95.value, unit),
      verdictWords[comparison.verdict],
      retained === null ? '' : retainedText(retained),
    ]),
  );
}
