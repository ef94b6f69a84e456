/** Reports are read in terminals and printed: no line is longer. */
export const textWidth = 100;

export interface TextColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
}

export interface TextRow {
  readonly cells: readonly string[];
  /** Finished lines under the row: remarks, a picture. */
  readonly below: readonly string[];
}

/**
 * Rows of cells as lines of aligned columns, title line first, two spaces between columns. Each character
 * is taken to be one column wide.
 *
 * @example formatTable([{ title: 'n', align: 'right' }], [{ cells: ['12'], below: ['a dozen'] }]) // [' n', '12', 'a dozen']
 */
export function formatTable(
  columns: readonly TextColumn[],
  rows: readonly TextRow[],
): readonly string[] {
  const titles = columns.map(({ title }) => title);
  const widths = columns.map((_, i) =>
    Math.max(...[titles, ...rows.map(({ cells }) => cells)].map((line) => line[i]?.length ?? 0)),
  );
  const formatLine = (cells: readonly string[]): string =>
    columns
      .map(({ align }, i) => {
        const cell = cells[i] ?? '';
        const width = widths[i] as number;
        return align === 'left' ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return [formatLine(titles), ...rows.flatMap(({ cells, below }) => [formatLine(cells), ...below])];
}

/**
 * A paragraph broken into lines of no more than {@link textWidth} characters, all with the same indent.
 * A word that is longer than a line stays whole.
 *
 * @example wrapText('Uncertainty next to every number.', 2) // ['  Uncertainty next to every number.']
 */
export function wrapText(text: string, indent: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > textWidth) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((one) => ' '.repeat(indent) + one);
}

/**
 * A paragraph that hangs from a mark: the mark before its first line, the others indented as far.
 *
 * @example hangText('a  ', 'the end position was not held') // ['a  the end position was not held']
 */
export function hangText(mark: string, text: string): readonly string[] {
  return wrapText(text, mark.length).map((line, i) =>
    i === 0 ? mark + line.slice(mark.length) : line,
  );
}
