import type { Recording } from './recording.ts';

/** A format's own part of the reading. */
export interface FormatReader {
  push(chunk: Uint8Array, from: number): void;
  end(): Recording;
  /** Where the reading stands, for errors: lines count from 1. */
  line(): number;
}
