import type { RecordingSource } from '../landmarks/recording.ts';
import type { Measurement } from '../measurement/measurement.ts';
import { type NormEntry, type NormOf, withNorm } from './norm-entry.ts';
import type { RecordingResult } from './recording-result.ts';
import { roundMeasurement } from './round-measurement.ts';
import { roundMilliseconds } from './round-to.ts';
import type { Tool } from './tool.ts';

/** The results of `goniokit measure --json`: plain data, ready for `JSON.stringify`. */
export interface MeasurementsDocument {
  readonly format: 'goniokit-measurements';
  readonly version: 1;
  readonly tool: Tool;
  readonly recordings: readonly (ReadEntry | FailedEntry)[];
}

/** A recording that was read: angles in degrees, to hundredths. */
export interface ReadEntry {
  readonly file: string;
  readonly sha256: string | null;
  readonly status: 'read';
  readonly frames: number;
  readonly durationMs: number;
  readonly skeleton: string;
  readonly source: RecordingSource;
  readonly measurements: readonly MeasurementEntry[];
}

/** A measurement; where norms were asked for, with the one that fits, or null where there is none. */
export type MeasurementEntry = Measurement & { readonly norm?: NormEntry | null };

export interface FailedEntry {
  readonly file: string;
  readonly status: 'failed';
  readonly error: { readonly code: string; readonly message: string };
}

/**
 * The document of measurements: degrees to hundredths, times in milliseconds, the fields always in the
 * same order, so that the same recordings give the same bytes.
 *
 * @throws RangeError where a number is not finite: NaN never gets into a report
 * @example measurementsDocument({ tool, recordings: [] }).format // 'goniokit-measurements'
 */
export function measurementsDocument({
  tool,
  recordings,
  normOf,
}: {
  readonly tool: Tool;
  readonly recordings: readonly RecordingResult[];
  readonly normOf?: NormOf | undefined;
}): MeasurementsDocument {
  return {
    format: 'goniokit-measurements',
    version: 1,
    tool: { name: tool.name, version: tool.version },
    recordings: recordings.map((result) => entryOf(result, normOf)),
  };
}

function entryOf(result: RecordingResult, normOf: NormOf | undefined): ReadEntry | FailedEntry {
  const { file } = result;
  if (result.status === 'failed') {
    const { code, message } = result.error;
    return { file, status: 'failed', error: { code, message } };
  }
  const { frames, durationMs, skeleton, source, measurements } = result.measurements;
  return {
    file,
    sha256: result.sha256,
    status: 'read',
    frames,
    durationMs: roundMilliseconds(durationMs),
    skeleton,
    source,
    measurements: measurements.map((one) => withNorm(roundMeasurement(one), normOf)),
  };
}
