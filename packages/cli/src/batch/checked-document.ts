import type { MeasurementsDocument } from 'goniokit/report';
import { badResults } from './result-lines.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A document of measurements, as far as what is done with its entries depends on it.
 *
 * @throws GoniokitError `bad-results`
 */
export function checkedDocument(value: unknown, name: string, line: number): MeasurementsDocument {
  const refuse = (expected: string, received: string) => badResults(expected, received, name, line);
  if (!isFields(value)) throw refuse('a document of measurements', 'another value');
  const { format, version, tool, recordings } = value;
  if (format !== 'goniokit-measurements') {
    throw refuse('format "goniokit-measurements"', String(JSON.stringify(format)));
  }
  if (version !== 1) throw refuse('version 1', String(JSON.stringify(version)));
  const hasTool =
    isFields(tool) && typeof tool.name === 'string' && typeof tool.version === 'string';
  if (!hasTool) throw refuse('a tool with name and version', 'none');
  if (!Array.isArray(recordings)) throw refuse('a list of recordings', 'none');
  if (!recordings.every(isEntry)) throw refuse('recordings as measure writes them', 'others');
  return value as unknown as MeasurementsDocument;
}

function isEntry(entry: unknown): boolean {
  if (!isFields(entry) || typeof entry.file !== 'string') return false;
  if (entry.status === 'failed') {
    const { error } = entry;
    return isFields(error) && typeof error.code === 'string' && typeof error.message === 'string';
  }
  return (
    entry.status === 'read' &&
    typeof entry.frames === 'number' &&
    typeof entry.durationMs === 'number' &&
    isFields(entry.source) &&
    Array.isArray(entry.measurements) &&
    entry.measurements.every(isMeasurement)
  );
}

function isMeasurement(one: unknown): boolean {
  if (!isFields(one) || typeof one.motion !== 'string' || typeof one.side !== 'string') {
    return false;
  }
  return one.status === 'measured' || one.status === 'unmeasurable';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
