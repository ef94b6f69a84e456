import type { Side } from '../motions/motion.ts';
import { formatCsv } from './format-csv.ts';
import { roundMilliseconds, roundTo } from './round-to.ts';

/** The angles of one motion and side through time, as `angleSeries` gives them, with their names. */
export interface AngleTable {
  readonly motion: string;
  readonly side: Side;
  readonly timeMs: ArrayLike<number>;
  /** Degrees, NaN where missing. */
  readonly raw: ArrayLike<number>;
  readonly filtered: ArrayLike<number>;
}

/** One reading: null where it is missing. */
export interface AngleRow {
  readonly timeMs: number;
  readonly motion: string;
  readonly side: Side;
  readonly raw: number | null;
  readonly filtered: number | null;
}

/**
 * The angle series as CSV, one row a frame: `timeMs,motion,side,raw,filtered`, degrees, empty where
 * missing.
 *
 * @example formatAnglesCsv([]) // 'timeMs,motion,side,raw,filtered\r\n'
 */
export function formatAnglesCsv(tables: readonly AngleTable[]): string {
  return formatCsv(
    ['timeMs', 'motion', 'side', 'raw', 'filtered'],
    tables
      .flatMap(angleRows)
      .map((row) => [row.timeMs, row.motion, row.side, row.raw, row.filtered]),
  );
}

/**
 * The angle series as NDJSON, one object a frame, degrees, `null` where missing.
 *
 * @example formatAnglesNdjson([]) // ''
 */
export function formatAnglesNdjson(tables: readonly AngleTable[]): string {
  return tables
    .flatMap(angleRows)
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('');
}

function angleRows({ motion, side, timeMs, raw, filtered }: AngleTable): readonly AngleRow[] {
  return Array.from(timeMs, (time, i) => ({
    timeMs: roundMilliseconds(time),
    motion,
    side,
    raw: roundReading(raw[i] as number),
    filtered: roundReading(filtered[i] as number),
  }));
}

/** Thousandths of a degree: whoever takes differences of neighbours, as for speeds, sees less of the steps. */
function roundReading(degrees: number): number | null {
  return Number.isNaN(degrees) ? null : roundTo(degrees, 3);
}
