/** A publication that numbers are taken from. */
export interface Source {
  /** Author and year, or the name it goes by. */
  readonly id: string;
  /** As it would stand in a list of references. */
  readonly citation: string;
  readonly url: string | null;
}

/**
 * How a number came here: `read` in the publication itself, `read-secondary` in someone else's copy or
 * quotation of it, `computed` from numbers of those two kinds. Nothing remembered or reasoned is in.
 */
export type SourceStatus = 'read' | 'read-secondary' | 'computed';
