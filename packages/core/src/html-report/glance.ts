import type { Comparison } from '../comparison/comparison.ts';
import { verdictWords } from '../report/comparison-text.ts';
import { formatQuantity, formatQuantityChange } from '../report/quantity-text.ts';
import { type Child, element } from './markup.ts';
import { motionTitle } from './motion-title.ts';
import type { ReportContent } from './report-content.ts';

/** All changes in a table, where there are so many that one has to look for them. */
export function glanceTable(comparisons: readonly Comparison[], content: ReportContent): Child {
  if (comparisons.length < 2) return null;
  const columns = ['motion', 'before', 'after', 'change', '± 95 %', 'verdict'];
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
        comparisons.map((one) => glanceRow(one, content)),
      ),
    ),
  );
}

function glanceRow(one: Comparison, { catalogue = [] }: ReportContent): Child {
  const name = element('th', { scope: 'row' }, motionTitle(one.motion, one.side, catalogue).title);
  if (one.status === 'not-comparable') {
    return element('tr', {}, name, element('td', { colspan: 5, class: 'words' }, 'not comparable'));
  }
  const { unit, deltaCi95, verdict } = one;
  const words = verdictWords[verdict];
  return element(
    'tr',
    {},
    name,
    [
      formatQuantity(one.before, unit),
      formatQuantity(one.after, unit),
      formatQuantityChange(one.delta, unit),
      `± ${formatQuantity((deltaCi95[1] - deltaCi95[0]) / 2, unit)}`,
    ].map((cell) => element('td', {}, cell)),
    element('td', {}, verdict === 'within-error' ? words : element('b', {}, words)),
  );
}
