import type { Compared, Comparison } from '../comparison/comparison.ts';
import { verdictWords, withMargin } from '../report/comparison-text.ts';
import { formatQuantity } from '../report/quantity-text.ts';
import { type Child, element } from './markup.ts';
import { motionTitle } from './motion-title.ts';
import type { ReportContent } from './report-content.ts';

/** All changes in a table, where there are so many that one has to look for them. */
export function glanceTable(comparisons: readonly Comparison[], content: ReportContent): Child {
  const compared = comparisons.filter((one) => one.status === 'compared');
  if (compared.length < 2) return null;
  const columns = ['motion', 'before', 'after', 'change', 'verdict'];
  return element(
    'section',
    { class: 'glance wide' },
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
        compared.map((one) => glanceRow(one, content)),
      ),
    ),
  );
}

function glanceRow(one: Compared, { catalogue = [] }: ReportContent): Child {
  const { unit, verdict } = one;
  const words = verdictWords[verdict];
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, motionTitle(one.motion, one.side, catalogue).title),
    [
      formatQuantity(one.before, unit),
      formatQuantity(one.after, unit),
      withMargin(one.delta, one.deltaCi95, unit),
    ].map((cell) => element('td', {}, cell)),
    element('td', {}, verdict === 'within-error' ? words : element('b', {}, words)),
  );
}
