import type { Measurement, Unmeasurable } from '../measurement/measurement.ts';
import { reasonSentences } from '../measurement/reason.ts';
import { catalogue as bodyCatalogue } from '../motions/catalogue.ts';
import { refusalSentences } from '../report/comparison-text.ts';
import { failureNote } from '../report/file-mark.ts';
import { limitsFor } from '../report/limits-of-use.ts';
import { glanceTable } from './glance.ts';
import { legend } from './legend.ts';
import { type Child, element, type Markup, markupOf, styleSheet } from './markup.ts';
import { comparedCard, measuredCard, type NormNotes, refusedCard } from './motion-card.ts';
import { motionTitle } from './motion-title.ts';
import { progressCard } from './progress-card.ts';
import { type NameOf, provenance } from './provenance.ts';
import type { ReportContent } from './report-content.ts';
import { reportStyle } from './report-style.ts';

/**
 * A report as one page of HTML: a card for each motion with its numbers, their errors, the verdict in words
 * and the curves of the repetitions, or why there is no number; then what the words mean, and where the
 * numbers come from. The page needs no script, asks nothing of any host and may not (its policy says so),
 * prints on A4, and is light or dark as the screen is. The same content gives the same bytes.
 *
 * @returns HTML, all text in it escaped
 * @throws RangeError where a number is not finite
 * @example formatHtmlReport({ tool, sessions: [] }).slice(0, 15) // '<!doctype html>'
 */
export function formatHtmlReport(given: ReportContent): string {
  const content: ReportContent = { ...given, catalogue: given.catalogue ?? bodyCatalogue };
  const norms: NormNotes = [];
  // In this order: the cards number the sources of norms.
  const cards = cardsOf(content, norms);
  const page = element(
    'html',
    { lang: 'en' },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', {
        'http-equiv': 'Content-Security-Policy',
        content: "default-src 'none'; style-src 'unsafe-inline'",
      }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'color-scheme', content: 'light dark' }),
      element('title', {}, titleOf(content)),
      styleSheet(reportStyle),
    ),
    element(
      'body',
      {},
      element(
        'main',
        {},
        header(content),
        glanceTable(content.comparisons ?? [], content),
        cards,
        legend(content, norms),
        provenance(content, nameOf(content)),
        element('footer', {}, limitsFor(sourcesOf(content))),
      ),
    ),
  );
  return `<!doctype html>\n${markupOf(page)}\n`;
}

/** Of the recordings that were read. */
function sourcesOf({ sessions }: ReportContent) {
  const read = sessions.filter(({ error }) => error === undefined);
  return read.map(({ measurements }) => measurements.source);
}

function titleOf({ comparisons, progress, subject }: ReportContent): string {
  const what = progress ? ' over the sessions' : comparisons ? ', before and after' : '';
  return `Range of motion${what}${subject ? `: ${subject}` : ''}`;
}

/** One session needs no name. */
function nameOf({ sessions, comparisons }: ReportContent): NameOf {
  if (comparisons) return (place) => (place === 0 ? 'before' : 'after');
  return (place) => (sessions.length === 1 ? 'recording' : `session ${place + 1}`);
}

function header(content: ReportContent): Markup {
  const { sessions, subject, comparisons, progress } = content;
  const name = nameOf(content);
  const what = progress ? 'over the sessions' : comparisons ? 'before and after' : 'one recording';
  const facts: readonly (readonly [string, string])[] = [
    ...(subject ? [['subject', subject] as const] : []),
    ...datesOf(content, name),
  ];
  return element(
    'header',
    {},
    element('h1', {}, 'Range of motion ', element('span', { class: 'quiet' }, what)),
    facts.length === 0
      ? null
      : element(
          'dl',
          {},
          facts.map(([term, fact]) =>
            element('div', {}, element('dt', {}, term), element('dd', {}, fact)),
          ),
        ),
    sessions.flatMap((session, i) =>
      failureNote(name(i), session).map((note) => element('p', { class: 'failure' }, note)),
    ),
  );
}

function datesOf(
  { sessions }: ReportContent,
  name: NameOf,
): readonly (readonly [string, string])[] {
  const dated = sessions.flatMap(({ date }, i) => (date === null ? [] : [{ date, i }]));
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first.date === last.date) return [['date', first.date]];
  return [first, last].map(({ date, i }) => [name(i), date] as const);
}

function cardsOf(content: ReportContent, norms: NormNotes): Child {
  const { comparisons, progress, sessions, catalogue = [] } = content;
  if (progress) {
    return progress.length === 0
      ? nothing('no motion was measured in any session')
      : progress.map((one) => progressCard(one, content, norms));
  }
  const titleOfOne = ({ motion, side }: Pick<Measurement, 'motion' | 'side'>) =>
    motionTitle(motion, side, catalogue).title;
  if (comparisons) {
    if (comparisons.length === 0) {
      return nothing('nothing to compare: no motion was measured in either');
    }
    const unread = { file: '', sha256: null };
    const [before = unread, after = unread] = sessions;
    return [
      comparisons.map((one) =>
        one.status === 'compared' ? comparedCard(one, content, norms) : null,
      ),
      refusedCard(
        'Not comparable',
        comparisons
          .filter((one) => one.status === 'not-comparable')
          .map((one) => ({
            title: titleOfOne(one),
            reasons: refusalSentences(one, before, after),
          })),
      ),
    ];
  }
  const all = sessions.flatMap((session) =>
    session.measurements.measurements.map((one) => ({ session, one })),
  );
  if (all.length === 0) {
    return nothing('nothing was measured: no motion that could be read went out and back');
  }
  return [
    all.map(({ session, one }) =>
      one.status === 'measured' ? measuredCard(one, session, content, norms) : null,
    ),
    refusedCard(
      'Not measured',
      all.flatMap(({ one }) => (one.status === 'unmeasurable' ? refusalOf(one) : [])),
    ),
  ];

  function refusalOf(one: Unmeasurable) {
    return {
      title: titleOfOne(one),
      reasons: one.reasons.map((reason) => reasonSentences[reason]),
    };
  }
}

function nothing(sentence: string): Markup {
  return element('p', { class: 'nothing' }, sentence);
}
