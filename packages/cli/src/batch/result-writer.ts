import type { RecordingResult } from 'goniokit/report';
import {
  csvHeader,
  documentAround,
  entryInDocument,
  entryLine,
  entryRows,
} from './format-entry.ts';
import { type Cell, parquetRows } from './parquet-columns.ts';
import type { ResultEntry, ResultTool } from './result-entry.ts';
import type { ResultFormat } from './result-format.ts';

/** A recording's part of the output: made where it was measured, put in its place by the writer. */
export type ResultPart = string | readonly (readonly Cell[])[] | RecordingResult;

/** Puts parts together, in the order in which they come. */
export interface ResultWriter {
  add(part: ResultPart): Promise<void>;
  /** Nothing is written where nothing was added. */
  end(): Promise<void>;
}

export interface Sink {
  write(data: string | Uint8Array): Promise<void>;
}

/** What is the same for all recordings. */
export interface WriterOptions {
  readonly tool: ResultTool;
  readonly withNorms: boolean;
  /** The table for people, made of all results at the end. */
  readonly formatText?: (results: readonly RecordingResult[]) => string;
}

/** An entry's part, for all formats but the table for people. */
export function entryPart(
  entry: ResultEntry,
  format: Exclude<ResultFormat, 'text'>,
  tool: ResultTool,
  withNorms: boolean,
): ResultPart {
  if (format === 'json') return entryInDocument(entry);
  if (format === 'ndjson') return entryLine(entry, tool);
  return format === 'csv' ? entryRows(entry, withNorms) : parquetRows(entry, tool);
}

/** A writer of parts; of all formats but the table it holds no more than a few at a time. */
export async function createResultWriter(
  format: ResultFormat,
  { tool, withNorms, formatText }: WriterOptions,
  output: Sink,
): Promise<ResultWriter> {
  if (format === 'text')
    return textWriter(formatText as (results: readonly RecordingResult[]) => string, output);
  if (format === 'parquet') {
    const { createParquetWriter } = await import('./parquet-writer.ts');
    return createParquetWriter(tool, output);
  }
  const [before, after] = format === 'json' ? documentAround(tool) : ['', ''];
  const start = format === 'csv' ? csvHeader(withNorms) : before;
  let isFirst = true;
  return {
    async add(part) {
      const between = format === 'json' ? (isFirst ? '\n' : ',\n') : '';
      const before = `${isFirst ? start : ''}${between}`;
      isFirst = false;
      // Apart: one text of both would be a part's whole length once more in memory.
      if (before !== '') await output.write(before);
      await output.write(part as string);
    },
    async end() {
      if (!isFirst && after !== '') await output.write(after);
    },
  };
}

function textWriter(
  formatText: (results: readonly RecordingResult[]) => string,
  output: Sink,
): ResultWriter {
  const results: RecordingResult[] = [];
  return {
    async add(part) {
      results.push(part as RecordingResult);
    },
    async end() {
      if (results.length > 0) await output.write(formatText(results));
    },
  };
}
