import type { MethodError, Span } from '../../src/norms/error-table.ts';
import { markdownTable } from './markdown.ts';

/** Published errors as a table; `cite` gives a source its number. */
export function errorTable(
  errors: readonly MethodError[],
  cite: (citation: string) => string,
): string {
  return markdownTable(
    ['method', 'measured again by', 'who', 'SEM', 'MDC', 'source'],
    errors.map(({ method, repeated, group, unit, sem, mdc, mdcLevel, source }) => [
      method,
      repeated ?? 'not stated',
      group ?? 'not stated',
      spanText(sem, unit),
      mdc === null
        ? ''
        : `${spanText(mdc, unit)} (${mdcLevel === null ? 'level not stated' : `${mdcLevel} %`})`,
      cite(source.citation),
    ]),
  );
}

function spanText(span: Span | null, unit: 'deg' | 'cm'): string {
  if (span === null) return '';
  const [low, high] = span;
  const sign = unit === 'deg' ? '°' : ' cm';
  if (low === null) return `up to ${high}${sign}`;
  if (high === null) return `from ${low}${sign}`;
  return low === high ? `${low}${sign}` : `${low} to ${high}${sign}`;
}
