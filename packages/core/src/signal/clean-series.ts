import { butterworthSection, twoPassDesignHz } from './butterworth-section.ts';
import { type CleanScratch, cleanScratch } from './clean-scratch.ts';
import { gapLimitMs } from './gap-limit.ts';
import { interpolateCubic } from './interpolate-cubic.ts';
import { readingsNoise } from './noise-deviation.ts';
import { readingIntervalMs } from './reading-interval.ts';
import { packInto, segmentEnd } from './readings.ts';
import { outlierWindow, rejectOutliers } from './reject-outliers.ts';
import { unwrapSegment } from './unwrap-segment.ts';
import { filterZeroPhase, paddingLength } from './zero-phase.ts';

export interface CleanSeriesOptions {
  /** Wanted cutoff, hertz: true -3 dB of the two passes; 6 where not given. */
  readonly cutoffHz?: number;
  /** What stands for a degree where the values are no angles; 1 where not given. */
  readonly scale?: number;
}

/** What {@link cleanSeries} gives. */
export interface CleanSeries {
  /** Degrees, a value for each time; NaN where the reading is missing, or too alone to be filtered. */
  readonly filtered: Float64Array;
  /** Share of the readings that were left out as jumps, 0 to 1. */
  readonly jumps: number;
  /** Standard deviation of the white noise on the raw readings, degrees; NaN where it is not known. */
  readonly noiseDeg: number;
  /** Readings a second where none is missing; NaN with fewer than two. */
  readonly rateHz: number;
  /** Cutoff that was used, hertz; NaN where nothing was filtered. */
  readonly cutoffHz: number;
  /** What the values have seen, in order, such as `hampel-7`, `butterworth-2-zero-phase-6hz`. */
  readonly filters: readonly string[];
  readonly reasons: readonly ('too-short' | 'frame-rate-low')[];
}

/**
 * 6 Hz: what the field's tools use for whole-body movement (Pose2Sim, OpenCap); a movement of 150
 * degrees in a second passes it within 0.05 degrees.
 */
const usualCutoffHz = 6;

/**
 * Highest cutoff as a share of the rate; below 20 frames a second it is lower than the usual one. With
 * less, a movement of a second at 5 frames a second is flattened (0.2: by 1.4 degrees, 0.3: by 0.2);
 * with more, the filter leaves the noise (0.4: 8 % more at 12).
 */
const highestCutoffShare = 0.3;

/** Cutoffs below the usual one go in such steps, so that two recordings of one camera get the same. */
const cutoffStepHz = 0.5;

/** 5 frames a second, and what a camera that promises them delivers. */
const lowestRateHz = 4.5;

/** With fewer readings in a row, what the padding makes up outweighs what was seen. */
const fewestReadings = 5;

/**
 * From raw angles to a smooth curve, as the recorded path does it: wild readings left out (Hampel, over
 * seven), full turns unwrapped, filled onto an even grid (cubic), low-passed without lag (Butterworth of
 * second order, forward and backward), and read off at the original times. A gap of more than a third of
 * a second cuts the series; each part is filtered by itself, so nothing reaches over.
 *
 * Where the frame rate is too low for the cutoff, the cutoff is lowered to 0.3 of the rate, in steps of
 * half a hertz: `cutoffHz` and `filters` tell.
 *
 * @param timeMs rising
 * @param rawDeg degrees, a reading for each time; NaN is missing; not changed
 * @param scratch at least as long as the series, where many are cleaned one after the other
 * @param filtered filled and given back, where there is an array for it
 * @returns `too-short`: nowhere five readings in a row, nothing was filtered; `frame-rate-low`: fewer
 *   than about 5 frames a second, filtered all the same
 * @example
 * const timeMs = Float64Array.from({ length: 60 }, (_, i) => (i * 1000) / 30);
 * const { filtered, filters } = cleanSeries(timeMs, new Float64Array(60).fill(90));
 * filtered[30]; // 90
 * filters; // ['hampel-7', 'butterworth-2-zero-phase-6hz']
 */
export function cleanSeries(
  timeMs: Float64Array,
  rawDeg: Float64Array,
  { cutoffHz: wantedHz = usualCutoffHz, scale = 1 }: CleanSeriesOptions = {},
  scratch: CleanScratch = cleanScratch(timeMs.length),
  filtered: Float64Array = new Float64Array(timeMs.length),
): CleanSeries {
  const readings = packInto(scratch.readings, timeMs, rawDeg);
  const seen = readings.length;
  const intervalMs = readingIntervalMs(readings);
  const limitMs = gapLimitMs(intervalMs);
  const rateHz = 1000 / intervalMs;
  const cutoffHz = possibleCutoffHz(wantedHz, rateHz);

  const rejected = rejectOutliers(readings, intervalMs, limitMs, scratch.medians, scale);
  filtered.fill(Number.NaN);
  const padding = new Float64Array(paddingLength);
  let { gridMs, grid } = scratch;
  let anyFiltered = false;
  let frame = 0;

  for (let from = 0; from < readings.length; ) {
    const to = segmentEnd(readings, from, limitMs);
    if (to - from >= fewestReadings) {
      unwrapSegment(readings.values, from, to);

      // An even grid from the first reading to the last, its step as near the usual interval as fits.
      const firstMs = readings.timeMs[from]!;
      const lastMs = readings.timeMs[to - 1]!;
      const steps = Math.max(1, Math.round((lastMs - firstMs) / intervalMs));
      const stepMs = (lastMs - firstMs) / steps;
      if (steps >= grid.length) {
        gridMs = new Float64Array(2 * steps);
        grid = new Float64Array(2 * steps);
      }
      spreadEvenly(gridMs, firstMs, stepMs, steps + 1);
      interpolateCubic(readings.timeMs, readings.values, from, to, gridMs, 0, steps + 1, grid);

      const gridHz = 1000 / stepMs;
      const section = butterworthSection(twoPassDesignHz(cutoffHz, gridHz), gridHz);
      filterZeroPhase(grid, steps + 1, section, padding);

      // Back at the original times, the rejected readings' among them; what was missing stays missing.
      const firstFrame = timeMs.indexOf(firstMs, frame);
      frame = timeMs.indexOf(lastMs, firstFrame) + 1;
      interpolateCubic(gridMs, grid, 0, steps + 1, timeMs, firstFrame, frame, filtered);
      keepMissing(rawDeg, filtered, firstFrame, frame);
      anyFiltered = true;
    }
    from = to;
  }

  return {
    filtered,
    jumps: seen === 0 ? 0 : rejected / seen,
    noiseDeg: readingsNoise(readings, limitMs),
    rateHz,
    cutoffHz: anyFiltered ? cutoffHz : Number.NaN,
    filters: anyFiltered
      ? [`hampel-${outlierWindow}`, `butterworth-2-zero-phase-${cutoffHz}hz`]
      : [],
    reasons: [
      ...(anyFiltered ? [] : (['too-short'] as const)),
      ...(rateHz < lowestRateHz ? (['frame-rate-low'] as const) : []),
    ],
  };
}

/** An even grid. In functions of their own such loops are compiled once, whatever series follow. */
function spreadEvenly(gridMs: Float64Array, firstMs: number, stepMs: number, length: number): void {
  for (let k = 0; k < length; k += 1) gridMs[k] = firstMs + k * stepMs;
}

/** What was missing is missing again. */
function keepMissing(raw: Float64Array, filtered: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i += 1) {
    if (Number.isNaN(raw[i]!)) filtered[i] = Number.NaN;
  }
}

function possibleCutoffHz(wantedHz: number, rateHz: number): number {
  const highestHz = highestCutoffShare * rateHz;
  const steps = Math.round(highestHz / cutoffStepHz);
  return Math.min(wantedHz, steps === 0 ? highestHz : steps * cutoffStepHz);
}
