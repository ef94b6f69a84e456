import type { Norm } from 'goniokit/norms';
import {
  type FailedEntry,
  type MeasurementsDocument,
  measurementsDocument,
  type NormOf,
  type ReadEntry,
  type RecordingResult,
} from 'goniokit/report';
import { tool } from '../tool.ts';

/** One recording in a document of measurements. */
export type ResultEntry = ReadEntry | FailedEntry;

export type ResultTool = MeasurementsDocument['tool'];

/** What a document says of one recording: numbers as they are written. */
export function resultEntry(result: RecordingResult, normOf: NormOf | undefined): ResultEntry {
  const { recordings } = measurementsDocument({ tool, recordings: [result], normOf });
  return recordings[0] as ResultEntry;
}

/** An entry as a result again: what is rounded stays as it is when it is rounded again. */
export function resultOfEntry(entry: ResultEntry): RecordingResult {
  if (entry.status === 'failed') return entry;
  const { file, sha256, status, ...measurements } = entry;
  return { file, sha256, status, measurements };
}

/** Whether norms were asked for when it was measured. */
export function hasNorms(entry: ResultEntry): boolean {
  return entry.status === 'read' && entry.measurements.some(({ norm }) => norm !== undefined);
}

/** The norms that stand in an entry. */
export function normsIn(entry: ResultEntry): NormOf {
  const measurements = entry.status === 'read' ? entry.measurements : [];
  return (motion, side) => {
    const norm = measurements.find((one) => one.motion === motion && one.side === side)?.norm;
    return norm ? ({ ...norm, source: { citation: norm.source } } as Norm) : null;
  };
}
