// `@goniokit/formats/table`: tables of named columns, as spreadsheets and statistics programs write them.
export { parseTable, type Table, type TableRow } from './table/parse-table.ts';
export type { AnyDelimiter } from './table/table-cells.ts';
export { isMissingCell, parseDecimal } from './text/parse-decimal.ts';
