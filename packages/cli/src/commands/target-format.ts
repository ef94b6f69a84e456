import { InvalidArgumentError } from 'commander';
import { UsageError } from '../usage-error.ts';

/** What can be written, by the ending of its files. */
const endings = {
  ndjson: 'goniokit-recording',
  csv: 'csv',
  tsv: 'tsv',
  trc: 'trc',
  mot: 'mot',
  sto: 'mot',
  parquet: 'parquet',
} as const;

export type TargetFormat = (typeof endings)[keyof typeof endings];

/** Every format that is written. */
export const targetFormats: readonly TargetFormat[] = [...new Set(Object.values(endings))];

/** One of the formats that are written. */
export function parseTargetFormat(text: string): TargetFormat {
  const target = targetFormats.find((one) => one === text);
  if (target !== undefined) return target;
  throw new InvalidArgumentError(`It is one of ${targetFormats.join(', ')}.`);
}

/**
 * The format of an output: what was asked for, else what its name ends in.
 *
 * @throws UsageError where neither tells
 */
export function targetOf(out: string, asked: TargetFormat | undefined): TargetFormat {
  if (asked !== undefined) return asked;
  const ending = /\.([^./\\]+)$/.exec(out)?.[1]?.toLowerCase() ?? '';
  const target = new Map<string, TargetFormat>(Object.entries(endings)).get(ending);
  if (target !== undefined) return target;
  throw new UsageError(
    `--to says what is written, one of ${targetFormats.join(', ')}: the name ${out} does not`,
  );
}
