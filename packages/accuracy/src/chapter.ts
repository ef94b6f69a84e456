import type { AnglePairs } from './angle-pairs.ts';

/** What readings are compared with: the truth as far as anyone knows it, or another guess at it. */
export type ReferenceKind = 'motion-capture' | 'another-product' | 'another-model';

/** One source of references, and what it says. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly reference: ReferenceKind;
  /** Whether a film and its landmarks stand between the subject and the reading. */
  readonly endToEnd: boolean;
  /** What it is, how it was compared, what it cannot say. Markdown. */
  readonly words: readonly string[];
  readonly pairs: readonly AnglePairs[];
}
