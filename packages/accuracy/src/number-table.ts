/** A comma-separated table; lines that begin with # are remarks. */
export interface NumberTable {
  readonly names: readonly string[];
  /** NaN for a blank cell. */
  readonly rows: readonly (readonly number[])[];
}

/** Reads a table of numbers; a last column `note` is passed over. */
export function parseNumberTable(text: string): NumberTable {
  const lines = text
    .trim()
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('#'));
  const all = (lines[0] ?? '').split(',');
  const names = all.at(-1) === 'note' ? all.slice(0, -1) : all;
  const rows = lines.slice(1).map((line) => {
    const cells = line.split(',').slice(0, names.length);
    return cells.map((cell) => (cell.trim() === '' ? Number.NaN : Number(cell)));
  });
  return { names, rows };
}

/** One column of a table. */
export function column({ names, rows }: NumberTable, name: string): readonly number[] {
  const at = names.indexOf(name);
  if (at < 0) throw new Error(`the table has no column ${name}`);
  return rows.map((row) => row[at] as number);
}
