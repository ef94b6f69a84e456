import { fileHead } from './file-head.ts';
import type { FormatDescription } from './format-row.ts';
import { formatRows } from './format-rows.ts';

/**
 * What a file is, by its content; its name says nothing. A reader of another format refuses it.
 *
 * @param bytes all of the file, or a megabyte of it
 * @returns the format with its units, axes, times and skeleton as far as they are the format's; null where
 *   it is none that is known
 * @example detectFormat(new TextEncoder().encode('PathFileType\t4\t(X/Y/Z)\ta.trc\n'))?.id // 'trc'
 */
export function detectFormat(bytes: Uint8Array): FormatDescription | null {
  const head = fileHead(bytes);
  const row = formatRows.find(({ detects }) => detects(head));
  if (row === undefined) return null;
  const { detects: _, ...description } = row;
  return description;
}

/** Every format that is read, as {@link detectFormat} tells them. */
export const formats: readonly FormatDescription[] = formatRows.map(
  ({ detects: _, ...description }) => description,
);
