import type { ErrorPlace, Side } from 'goniokit';

/** Whose reading it is, and which of theirs. What nothing says is null. */
export interface Origin {
  readonly subject: string | null;
  readonly file: string | null;
  readonly occasion: string | null;
  readonly rater: string | null;
}

/** One number of one subject, or that there is none. */
export interface Reading extends Origin {
  /** Empty where the table has no column of it: all readings are then of one motion. */
  readonly motion: string;
  readonly side: Side;
  /** Empty where nothing says it. */
  readonly unit: string;
  readonly value: number | null;
  /** Why there is no value; null where there is one. */
  readonly missing: string | null;
  /** How it was read, `image, front`, where that is said. */
  readonly readIn: string | null;
  readonly where: ErrorPlace;
}

/** A file of which there are no readings at all. */
export interface Failure extends Origin {
  readonly file: string;
  readonly reason: string;
}

/** A file that was read, by its content. */
export interface InputMark {
  readonly file: string;
  readonly sha256: string;
}

/** What one or several files say. */
export interface Readings {
  readonly readings: readonly Reading[];
  readonly failures: readonly Failure[];
}
