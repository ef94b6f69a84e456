import type { Comparison } from '../comparison/comparison.ts';
import { grossEntry, mdcEntry, unknownMdc } from '../report/comparison-text.ts';
import { type Entry, sourceOfMdc } from '../report/legend.ts';
import { meaningOfNorm } from '../report/norm-text.ts';
import { retainedEntry } from '../report/progress-text.ts';
import { type Child, element } from './markup.ts';
import type { ReportContent } from './report-content.ts';

const margin: Entry = [
  '±',
  'half of the 95\u00a0% interval: the true value is expected within it, as far as the errors are known',
];

const band: Entry = [
  'grey band',
  'nearer to no change than the MDC95: a dot in it, or a bar that reaches 0, is no clear change',
];

/** What the words, signs and lines of a report mean, and where norms are from. */
export function legend(content: ReportContent, norms: readonly string[]): Child {
  const entries = [...new Map(entriesOf(content, norms))];
  if (entries.length === 0) return null;
  return element(
    'section',
    { class: 'legend' },
    element('h2', {}, 'What the words mean'),
    element(
      'dl',
      {},
      entries.map(([name, meaning]) => [element('dt', {}, name), element('dd', {}, meaning)]),
    ),
  );
}

function entriesOf(content: ReportContent, norms: readonly string[]): readonly Entry[] {
  const { comparisons = [], progress = [], sessions } = content;
  const steps = progress.flatMap((one) => one.steps);
  const all: readonly Comparison[] = [...comparisons, ...steps.map(({ comparison }) => comparison)];
  const compared = all.filter((one) => one.status === 'compared');
  const isDrawn = sessions.some(({ series }) => series.length > 0);
  const earlier = progress.length > 0 ? 'the first session' : 'before';
  const later = progress.length > 0 ? 'the last' : 'after';
  return [
    ...(isDrawn || compared.length > 0 ? [margin] : []),
    ...(isDrawn ? [curvesEntry(sessions.length > 1 ? [earlier, later] : null)] : []),
    ...(compared.length > 0 ? [mdcEntry] : []),
    ...(comparisons.some(({ status }) => status === 'compared') ? [band] : []),
    ...(comparisons.some((one) => one.status === 'compared' && one.grossDelta !== null)
      ? [grossEntry]
      : []),
    ...(steps.some(({ retained }) => retained !== null) ? [retainedEntry] : []),
    ...compared.flatMap((one) => sourceOfMdc(one, unknownMdc)),
    ...(norms.length > 0 ? [['norm', meaningOfNorm] as const] : []),
    ...norms.map((note, i) => [`[${i + 1}]`, note] as const),
  ];
}

function curvesEntry(names: readonly [string, string] | null): Entry {
  const held = 'thick where the end position was held, which is what is measured';
  const which = names === null ? '' : `: ${names[0]} thin and broken, ${names[1]} whole`;
  return ['curves', `the repetitions that count, laid over each other${which}; ${held}`];
}
