import { ownConcept } from './coding.ts';
import type { DiagnosticReport, Effective, Reference } from './resources.ts';

/**
 * The report that the Observations are the results of.
 *
 * @param words what became of each motion, in their order
 * @param limits what the numbers are not good for
 */
export function diagnosticReport(
  id: string,
  subject: Reference | null,
  effective: Effective,
  result: readonly Reference[],
  words: readonly string[],
  limits: string,
): DiagnosticReport {
  const sentences = words.length === 0 ? ['no motion was measured'] : words;
  return {
    resourceType: 'DiagnosticReport',
    id,
    status: 'final',
    code: ownConcept('report', 'range-of-motion', 'Range of motion'),
    ...(subject && { subject }),
    ...effective,
    ...(result.length > 0 && { result }),
    conclusion: `${sentences.map(asSentence).join(' ')} ${limits}`,
  };
}

function asSentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
