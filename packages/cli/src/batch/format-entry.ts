import { formatMeasurementsCsv } from 'goniokit/report';
import {
  hasNorms,
  normsIn,
  type ResultEntry,
  type ResultTool,
  resultOfEntry,
} from './result-entry.ts';

const head = (tool: ResultTool) => ({
  format: 'goniokit-measurements',
  version: 1,
  tool: { name: tool.name, version: tool.version },
});

/** A document of one recording on a line of its own: every line can be read without the others. */
export function entryLine(entry: ResultEntry, tool: ResultTool): string {
  return `${JSON.stringify({ ...head(tool), recordings: [entry] })}\n`;
}

/** An entry as it stands in the document of all, without the comma. */
export function entryInDocument(entry: ResultEntry): string {
  const [before, after] = ['{\n  "recordings": [\n', '\n  ]\n}'];
  return JSON.stringify({ recordings: [entry] }, null, 2).slice(before.length, -after.length);
}

/** What stands before the first entry and behind the last in the document of all. */
export function documentAround(tool: ResultTool): readonly [before: string, after: string] {
  const empty = JSON.stringify({ ...head(tool), recordings: [] }, null, 2);
  return [empty.slice(0, -']\n}'.length), '\n  ]\n}\n'];
}

/** An entry's rows of CSV, without the header. */
export function entryRows(entry: ResultEntry, withNorms = hasNorms(entry)): string {
  const options = withNorms ? { normOf: normsIn(entry) } : {};
  return formatMeasurementsCsv([resultOfEntry(entry)], options).slice(csvHeader(withNorms).length);
}

export function csvHeader(withNorms: boolean): string {
  return formatMeasurementsCsv([], withNorms ? { normOf: () => null } : {});
}
