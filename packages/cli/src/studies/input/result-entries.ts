import type { ErrorPlace, Measurements } from 'goniokit';
import type { FailedResult, ReadResult } from 'goniokit/report';
import type { Failure, Reading, Readings } from '../reading.ts';
import { badResults, fieldsOf, type JsonDocument, kindOf, listIn } from './json-documents.ts';

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
    if (typeof file !== 'string') throw badResults('the name of a file', kindOf(file), where);
    if (status === 'failed') {
      const { code, message } = fieldsOf(error, 'an error', where);
      return {
        result: { file, status, error: { code: textOr(code), message: textOr(message) } },
        where,
      };
    }
    if (status !== 'read' || !Array.isArray(fields.measurements)) {
      throw badResults('measurements', kindOf(status), where);
    }
    for (const [j, one] of fields.measurements.entries()) {
      checkMeasurement(one, { ...where, path: `${where.path}.measurements[${j}]` });
    }
    fieldsOf(fields.source, 'the source of a recording', where);
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
  if (one.status === 'unmeasurable' && areTexts(one.reasons)) return;
  if (one.status !== 'measured' || typeof one.unit !== 'string') {
    throw badResults('what `goniokit measure` writes', kindOf(one.status), where);
  }
  expectNumbers(one, ['value', 'start', 'standardError'], where);
  expectNumbers(one, ['gross', 'zero', 'degreesOfFreedom'], where, null);
  const parts = fieldsOf(one.errorParts, 'the parts of an error', where);
  expectNumbers(parts, ['repetitions', 'noise'], where);
  expectNumbers(parts, ['systematic'], where, null);
  const conditions = fieldsOf(one.conditions, 'the conditions of a measurement', where);
  expectNumbers(conditions, ['bodySize', 'tiltDeg'], where, null);
  if (!areTexts(conditions.filters) || !Array.isArray(one.repetitions)) {
    throw badResults('lists of filters and repetitions', 'something else', where);
  }
  for (const repetition of one.repetitions) {
    const fields = fieldsOf(repetition, 'a repetition', where);
    expectNumbers(fields, ['value'], where);
    expectNumbers(fields, ['gross'], where, null);
  }
}

function textOr(value: unknown): string {
  return typeof value === 'string' ? value : 'no reason said';
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** @throws GoniokitError `bad-results` where one of the fields is no number, nor what else it may be */
function expectNumbers(
  fields: Fields,
  names: readonly string[],
  where: ErrorPlace,
  otherwise?: null,
): void {
  const name = names.find((one) => !Number.isFinite(fields[one]) && fields[one] !== otherwise);
  if (name === undefined) return;
  const received =
    fields[name] === undefined ? 'nothing' : JSON.stringify(fields[name]).slice(0, 40);
  throw badResults(`a number for ${name}`, received, where);
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
        const readIn = [one.space, one.view].filter(Boolean).join(', ');
        readings.push({ ...of, unit: one.unit, value: one.value, missing: null, readIn });
      } else {
        const missing = one.reasons.join(', ');
        readings.push({ ...of, unit: '', value: null, missing, readIn: null });
      }
    }
  }
  return { readings, failures };
}
