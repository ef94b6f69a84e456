import type { ResultOptions } from '../command-options.ts';

/** How results can be written: `text` is the table for people. */
export const resultFormats = ['text', 'json', 'ndjson', 'csv', 'parquet'] as const;

export type ResultFormat = (typeof resultFormats)[number];

const byEnding: Readonly<Record<string, ResultFormat>> = {
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  csv: 'csv',
  parquet: 'parquet',
};

/** What was asked for, else what the output's name ends in. */
export function resultFormatOf(
  { format, json, csv, output }: ResultOptions & { readonly format?: ResultFormat },
  otherwise: ResultFormat,
): ResultFormat {
  if (format !== undefined) return format;
  if (json) return 'json';
  if (csv) return 'csv';
  const ending = /\.([a-z]+)$/i.exec(output ?? '')?.[1]?.toLowerCase();
  return byEnding[ending ?? ''] ?? otherwise;
}
