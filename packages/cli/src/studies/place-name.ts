import type { ErrorPlace } from 'goniokit';

/** Where another reading stands, for a sentence that names this one's place: `line 3 of b.csv`. */
export function placeName(other: ErrorPlace, here: ErrorPlace): string {
  const place = other.line === undefined ? (other.path ?? 'the table') : `line ${other.line}`;
  const elsewhere = other.file !== undefined && other.file !== here.file;
  return elsewhere ? `${place} of ${other.file}` : place;
}
