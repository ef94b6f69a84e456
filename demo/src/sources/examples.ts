import type { Side } from 'goniokit';
import type { Which } from '../state/state.ts';

/** A before and an after that ship with the page. */
export interface Example {
  /** The pair's folder below `fixtures/pairs`. */
  readonly id: ExampleId;
  readonly motion: string;
  readonly side: Side;
}

export type ExampleId = 'synthetic-gain' | 'film-cut-in-two';

const addresses = import.meta.glob<string>('../../../fixtures/pairs/*/*.ndjson', {
  query: '?url',
  import: 'default',
  eager: true,
});

export const firstExample: Example = {
  id: 'synthetic-gain',
  motion: 'shoulder.abduction',
  side: 'right',
};

export const examples: readonly Example[] = [
  firstExample,
  { id: 'film-cut-in-two', motion: 'knee.extension', side: 'right' },
];

/** Where the page's own site serves a clip. */
export function clipAddress(id: string, which: Which): string {
  const address = addresses[`../../../fixtures/pairs/${id}/${which}.ndjson`];
  if (address === undefined) throw new Error(`no shipped recording ${id}, ${which}`);
  return address;
}
