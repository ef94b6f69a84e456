import type { Comparison } from 'goniokit';
import type { Norm } from 'goniokit/norms';
import { comparisonDocument, formatComparisonCsv } from 'goniokit/report';
import type { Records } from '../store/load-records.ts';
import type { Client, Visit } from '../store/records.ts';
import { gathered } from './gathered.ts';
import { resultsOf } from './results-of.ts';
import { visitsOf } from './visits-of.ts';

/** A session's files: the client's code and the session's number, never a name or a date of birth. */
export interface Exports {
  readonly name: (extension: string, part?: string) => string;
  readonly csv: () => string;
  readonly json: () => string;
  /** Null where nothing was measured. */
  readonly fhir: () => Promise<string | null>;
}

const tool = { name: 'goniokit', version: '0.1.0' };

/** What of a session can be taken along: the same tables and documents as the command line's. */
export function exportsOf(records: Records, visit: Visit): Exports {
  const code = records.clients[visit.clientId]?.code ?? 'client';
  const number = visitsOf(records, visit.clientId).findIndex(({ id }) => id === visit.id) + 1;
  const base = `${code.replace(/[^\p{L}\p{N}-]+/gu, '-')}-${number}`;
  const mark = (which: string) => ({ file: `${base}-${which}`, sha256: null });

  function results() {
    const all = resultsOf(records, visit);
    const comparisons = all.map(({ comparison }) => comparison).filter((one) => one !== null);
    const normOf = (motion: string, side: Comparison['side']): Norm | null =>
      all.find(({ item }) => item.motion === motion && item.side === side)?.norm ?? null;
    return { before: mark('before'), after: mark('after'), comparisons, normOf };
  }

  return {
    name: (extension, part) => `${base}${part === undefined ? '' : `-${part}`}.${extension}`,
    csv: () => formatComparisonCsv(results()),
    json: () => `${JSON.stringify(comparisonDocument({ tool, ...results() }), null, 2)}\n`,
    async fhir() {
      const dateTime = new Date(visit.startedMs).toISOString();
      const [first, second] = (['before', 'after'] as const).flatMap((which) => {
        const measurements = gathered(records, visit, which);
        return measurements === null ? [] : [{ dateTime, measurements }];
      });
      if (first === undefined) return null;
      const { fhirBundle } = await import('@goniokit/formats/fhir');
      const bundle = fhirBundle({
        tool,
        subject: subjectOf(records.clients[visit.clientId]),
        before: first,
        ...(second && { after: second }),
        comparisons: results().comparisons,
        modeOf: (motion, side) =>
          visit.items.find((item) => item.motion === motion && item.side === side)?.mode ?? null,
      });
      return `${JSON.stringify(bundle, null, 2)}\n`;
    },
  };
}

/** Somebody with a code, at most a year and a sex. */
function subjectOf(client: Client | undefined) {
  if (client === undefined) return null;
  const { code, birthYear, sex } = client;
  return { code, ...(birthYear !== null && { birthYear }), ...(sex !== null && { sex }) };
}
