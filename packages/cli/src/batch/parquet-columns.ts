import type { MeasurementsDocument, ReadEntry } from 'goniokit/report';
import type { ResultEntry } from './result-entry.ts';

type MeasurementEntry = ReadEntry['measurements'][number];

/** A cell of a row; null is missing. */
export type Cell = string | number | boolean | null;

/** What a row is made of: a measurement, or a recording that has none. */
interface RowSource {
  readonly entry: ResultEntry;
  readonly one: MeasurementEntry | null;
  readonly tool: MeasurementsDocument['tool'];
}

interface Column {
  readonly name: string;
  readonly type: 'STRING' | 'DOUBLE' | 'INT32';
  readonly cell: (source: RowSource) => Cell | undefined;
}

const read = <T>({ entry }: RowSource, value: (entry: ReadEntry) => T) =>
  entry.status === 'read' ? value(entry) : null;

type Measured = Extract<MeasurementEntry, { readonly status: 'measured' }>;

const measured = <T>({ one }: RowSource, value: (one: Measured) => T) =>
  one?.status === 'measured' ? value(one) : null;

const text = (name: string, cell: Column['cell']): Column => ({ name, type: 'STRING', cell });
const number = (name: string, cell: Column['cell']): Column => ({ name, type: 'DOUBLE', cell });
const count = (name: string, cell: Column['cell']): Column => ({ name, type: 'INT32', cell });

/** The columns of the CSV, with what the document says of the recording itself. */
export const parquetColumns: readonly Column[] = [
  text('file', ({ entry }) => entry.file),
  text('sha256', (row) => read(row, ({ sha256 }) => sha256)),
  count('frames', (row) => read(row, ({ frames }) => frames)),
  number('durationMs', (row) => read(row, ({ durationMs }) => durationMs)),
  text('skeleton', (row) => read(row, ({ skeleton }) => skeleton)),
  text('model', (row) => read(row, ({ source }) => stringOr(source.model))),
  text('motion', ({ one }) => one?.motion),
  text('side', ({ one }) => one?.side),
  text('status', ({ entry, one }) => one?.status ?? entry.status),
  text('unit', (row) => measured(row, ({ unit }) => unit)),
  number('value', (row) => measured(row, ({ value }) => value)),
  number('start', (row) => measured(row, ({ start }) => start)),
  number('max', (row) => measured(row, ({ max }) => max)),
  number('range', (row) => measured(row, ({ range }) => range)),
  number('gross', (row) => measured(row, ({ gross }) => gross)),
  number('standardError', (row) => measured(row, ({ standardError }) => standardError)),
  number('ci95Low', (row) => measured(row, ({ ci95 }) => ci95[0])),
  number('ci95High', (row) => measured(row, ({ ci95 }) => ci95[1])),
  text('space', (row) => measured(row, ({ space }) => space)),
  text('view', (row) => measured(row, ({ view }) => view)),
  number('zero', (row) => measured(row, ({ zero }) => zero)),
  count('repetitionsAccepted', (row) =>
    measured(row, ({ repetitions }) => repetitions.filter(({ accepted }) => accepted).length),
  ),
  count('repetitionsFound', (row) => measured(row, ({ repetitions }) => repetitions.length)),
  number('visible', (row) => measured(row, ({ quality }) => quality.visible)),
  number('inPlane', (row) => measured(row, ({ quality }) => quality.inPlane)),
  text('compensationsExceeded', (row) =>
    measured(row, ({ compensations }) =>
      listed(compensations.filter(({ exceeded }) => exceeded).map(({ id }) => id)),
    ),
  ),
  text('reasons', ({ entry, one }) => {
    if (entry.status === 'failed') return entry.error.code;
    if (one === null) return 'no-repetitions';
    return listed(one.status === 'measured' ? one.quality.reasons : one.reasons);
  }),
  text('message', ({ entry }) => (entry.status === 'failed' ? entry.error.message : null)),
  number('normMean', ({ one }) => one?.norm?.mean),
  number('normSd', ({ one }) => one?.norm?.sd),
  count('normN', ({ one }) => one?.norm?.n),
  text('normSource', ({ one }) => one?.norm?.source),
  text('toolVersion', ({ tool }) => tool.version),
];

function stringOr(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** A list within a cell, as in CSV; nothing in it is nothing. */
function listed(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join(';');
}

/** An entry's rows: one a measurement, one where there is none. */
export function parquetRows(
  entry: ResultEntry,
  tool: MeasurementsDocument['tool'],
): readonly (readonly Cell[])[] {
  const ones = entry.status === 'read' ? entry.measurements : [];
  return (ones.length > 0 ? ones : [null]).map((one) =>
    parquetColumns.map(({ cell }) => cell({ entry, one, tool }) ?? null),
  );
}
