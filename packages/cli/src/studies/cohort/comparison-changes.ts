import { parseTable, type Table } from '@goniokit/formats/table';
import type { ErrorPlace, Side } from 'goniokit';
import type { FileMap } from '../input/file-map.ts';
import {
  badResults,
  fieldsOf,
  isJson,
  type JsonDocument,
  jsonDocuments,
  listIn,
} from '../input/json-documents.ts';
import type { StudyFile } from '../input/study-file.ts';
import type { NoChange, SubjectChange, SubjectChanges } from './subject-change.ts';

/**
 * What `goniokit compare` said, as JSON or CSV: of each the change, or why there is none.
 *
 * @returns null where the file is something else
 * @throws GoniokitError `bad-results`, with the line
 */
export function comparisonChanges(
  { file, text }: StudyFile,
  map: FileMap | null,
): SubjectChanges | null {
  const changes: SubjectChange[] = [];
  const refused: NoChange[] = [];
  const rows = isJson(text) ? documentRows(jsonDocuments(text, file)) : tableRows(text, file);
  if (rows === null) return null;
  for (const { fields, before, where } of rows) {
    const subject = map?.originOf(before)?.subject ?? before;
    const { motion, side, status } = fields;
    if (typeof motion !== 'string' || !isSide(side)) throw bad('a motion and its side', where);
    const of = { subject, motion, side };
    if (status === 'not-comparable') {
      refused.push({ ...of, reasons: reasonsIn(fields.reasons, where) });
      continue;
    }
    const interval = pairOf(fields.deltaCi95);
    if (status !== 'compared' || !isNumber(fields.before) || !isNumber(fields.after)) {
      throw bad('what `goniokit compare` writes', where);
    }
    changes.push({
      ...of,
      unit: typeof fields.unit === 'string' ? fields.unit : '',
      before: fields.before,
      after: fields.after,
      interval,
      mdc95: limitIn(fields.mdc95, where),
    });
  }
  return { changes, refused };
}

interface Row {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly before: string;
  readonly where: ErrorPlace;
}

function documentRows(documents: readonly JsonDocument[]): readonly Row[] | null {
  if (!documents.every(({ format }) => format === 'goniokit-comparison')) return null;
  return documents.flatMap((document) => {
    const before = fieldsOf(document.fields.before, 'a comparison', document.where).file;
    if (typeof before !== 'string') throw bad('the name of the file before', document.where);
    return listIn(document, 'comparisons').map((value, i) => {
      const where = { ...document.where, path: `comparisons[${i}]` };
      return { fields: fieldsOf(value, 'a comparison', where), before, where };
    });
  });
}

/** Rows of the CSV, with the names that the document has. */
function tableRows(text: string, file: string): readonly Row[] | null {
  if (!/^\ufeff?beforeFile,/.test(text)) return null;
  const table = parseTable(text, { file });
  return table.rows.map(({ cells, line }) => {
    const cell = (name: string) => cells[table.columns.indexOf(name)] ?? '';
    const where = { file, line };
    const number = (name: string) => {
      const value = cell(name) === '' ? null : Number(cell(name));
      if (value === null || isNumber(value)) return value;
      throw badResults(`a number as ${name}`, cell(name), where);
    };
    const fields = {
      ...textCells(table, cells),
      before: number('before'),
      after: number('after'),
      deltaCi95: [number('deltaCi95Low'), number('deltaCi95High')],
      mdc95: cell('mdc95') === '' ? null : { value: number('mdc95'), source: cell('mdc95Source') },
      reasons: cell('reasons').split(';'),
    };
    return { fields, before: cell('beforeFile'), where };
  });
}

function textCells({ columns }: Table, cells: readonly string[]) {
  const names = ['motion', 'side', 'status', 'unit'];
  return Object.fromEntries(names.map((name) => [name, cells[columns.indexOf(name)]]));
}

function isSide(side: unknown): side is Side {
  return side === 'left' || side === 'right' || side === 'none';
}

const isNumber = (value: unknown): value is number => Number.isFinite(value);

function pairOf(value: unknown): readonly [number, number] | null {
  const [low, high] = Array.isArray(value) ? value : [];
  return isNumber(low) && isNumber(high) ? [low, high] : null;
}

function limitIn(value: unknown, where: ErrorPlace) {
  if (value === null) return null;
  const { value: limit, source } = fieldsOf(value, 'a minimal detectable change', where);
  if (isNumber(limit) && typeof source === 'string') return { value: limit, source };
  throw bad('a minimal detectable change and its source', where);
}

function reasonsIn(value: unknown, where: ErrorPlace): readonly string[] {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  throw bad('a list of reasons', where);
}

function bad(expected: string, where: ErrorPlace) {
  return badResults(expected, 'something else', where);
}
