import { GoniokitError } from 'goniokit';

/** How what an error expects begins, and what helps on the command line. */
const advice: readonly (readonly [expected: string, advice: string])[] = [
  ['its rate, frames a second', '--rate'],
  ['the number of the person', '--person'],
  ['its size, as 1280x720', '--image-size'],
  ['the unit of its lengths', '--units'],
  ['the size of the picture', '--image-size'],
  ['one of the skeletons', 'csv, tsv and trc have a place for others'],
];

/** An error as it is said on the command line: with the option that helps, where there is one. */
export function advise(error: unknown): unknown {
  if (!(error instanceof GoniokitError)) return error;
  const { code, details } = error;
  const found = advice.find(([expected]) => details.expected.startsWith(expected));
  if (found === undefined) return error;
  return new GoniokitError(code, { ...details, expected: `${details.expected} (${found[1]})` });
}
