export type CsvCell = string | number | boolean | null;

/**
 * A table as RFC 4180 wants it: header first, rows end in CR LF, `null` is an empty cell. Text that a
 * spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage return) gets an
 * apostrophe in front; numbers are numbers, minus sign and all.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 * @example formatCsv(['file', 'value'], [['=a,b', -1.5]]) // 'file,value\r\n"\'=a,b",-1.5\r\n'
 */
export function formatCsv(columns: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [columns, ...rows].map((row) => `${row.map(formatCell).join(',')}\r\n`);
  return lines.join('');
}

function formatCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
