import type { ErrorPlace, Measurements } from 'goniokit';
import type { FailedResult, ReadResult } from 'goniokit/report';
import type { Failure, Reading, Readings } from '../reading.ts';
import { badResults, fieldsOf, type JsonDocument, listIn } from './json-documents.ts';

/** A recording's results with the place where they stand. */
export interface EntryInFile {
  readonly result: ReadResult | FailedResult;
  readonly where: ErrorPlace;
}

type Fields = Readonly<Record<string, unknown>>;

const sides: readonly unknown[] = ['left', 'right', 'none'];

/**
 * The recordings in a document of measurements, every field that is read of them looked at.
 *
 * @throws GoniokitError `bad-results`, with the path of what is wrong
 */
export function resultEntries(document: JsonDocument): readonly EntryInFile[] {
  return listIn(document, 'recordings').map((value, i) => {
    const where = { ...document.where, path: `recordings[${i}]` };
    const fields = fieldsOf(value, 'a recording', where);
    const { file, status, error } = fields;
    if (typeof file !== 'string') throw badResults('the name of a file', typeof file, where);
    if (status === 'failed') {
      const { code, message } = fieldsOf(error, 'an error', where);
      return {
        result: { file, status, error: { code: String(code), message: String(message) } },
        where,
      };
    }
    if (status !== 'read' || !Array.isArray(fields.measurements)) {
      throw badResults('measurements', JSON.stringify(status ?? null), where);
    }
    for (const [j, one] of fields.measurements.entries()) {
      checkMeasurement(one, { ...where, path: `${where.path}.measurements[${j}]` });
    }
    const { sha256 } = fields;
    const measurements = fields as unknown as Measurements;
    return {
      result: { file, sha256: typeof sha256 === 'string' ? sha256 : null, status, measurements },
      where,
    };
  });
}

function checkMeasurement(value: unknown, where: ErrorPlace): void {
  const one = fieldsOf(value, 'a measurement', where);
  if (typeof one.motion !== 'string' || !sides.includes(one.side)) {
    throw badResults('a motion and its side', JSON.stringify([one.motion, one.side]), where);
  }
  if (one.status === 'unmeasurable' && Array.isArray(one.reasons)) return;
  const numbers = [one.value, one.start, one.standardError];
  const isWhole =
    one.status === 'measured' &&
    typeof one.unit === 'string' &&
    numbers.every(Number.isFinite) &&
    isFields(one.conditions) &&
    Array.isArray(one.conditions.filters) &&
    isFields(one.quality) &&
    isFields(one.errorParts ?? {}) &&
    Array.isArray(one.repetitions) &&
    one.repetitions.every(
      (repetition) => isFields(repetition) && Number.isFinite(repetition.value),
    );
  if (!isWhole) throw badResults('what `goniokit measure` writes', 'something else', where);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The readings of recordings: of each the value, or why there is none. */
export function entryReadings(entries: readonly EntryInFile[]): Readings {
  const readings: Reading[] = [];
  const failures: Failure[] = [];
  for (const { result, where } of entries) {
    const origin = { subject: null, file: result.file, occasion: null, rater: null };
    if (result.status === 'failed') {
      failures.push({ ...origin, reason: result.error.message });
      continue;
    }
    for (const one of result.measurements.measurements) {
      const { motion, side } = one;
      const of = { ...origin, motion, side, where };
      if (one.status === 'measured') {
        const readIn = `${one.space}, ${one.view}`;
        readings.push({ ...of, unit: one.unit, value: one.value, missing: null, readIn });
      } else {
        const missing = one.reasons.join(', ');
        readings.push({ ...of, unit: '', value: null, missing, readIn: null });
      }
    }
  }
  return { readings, failures };
}
