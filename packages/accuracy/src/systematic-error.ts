import { findMotion, type Space, type View } from 'goniokit';
import type { AnglePairs } from './angle-pairs.ts';
import type { Chapter } from './chapter.ts';
import { mean } from './mean.ts';

/** A standard deviation of the error that no repetition shows, for one row of the catalogue. */
export interface SystematicError {
  readonly joint: string;
  readonly plane: string;
  readonly view: View;
  readonly space: Space;
  /** Degrees. */
  readonly deviationDeg: number;
  /** Ends of range that it was computed from. */
  readonly n: number;
  readonly subjects: number;
  readonly source: string;
}

/** One of landmarks as found, with that of the same films fitted. */
export interface SystematicErrorOfBoth extends SystematicError {
  readonly fittedDeg: number;
}

/** Of what lies in the outer fifth of the reference's range an end of range is made. */
const END_SHARE = 0.2;

/** Less than that and a trial shows no end of range, degrees. */
const LEAST_RANGE_DEG = 20;

/** Rows whose landmarks the trial hides: their readings are to be refused, not to be given an error. */
const hidden: ReadonlySet<string> = new Set(['elbow.flexion']);

/**
 * The root mean square of the mean errors at both ends of range: the tool reports ends of range, and a
 * mean over many frames of one end is free of what differs between repetitions. Only motion capture of
 * filmed people counts; where there is none there is no number.
 */
export function systematicErrors(chapters: readonly Chapter[]): readonly SystematicError[] {
  const groups = new Map<string, { first: AnglePairs; ends: number[] }>();
  for (const chapter of chapters) {
    if (chapter.reference !== 'motion-capture' || !chapter.endToEnd) continue;
    for (const pairs of chapter.pairs) {
      const ends = hidden.has(pairs.motion) ? [] : endErrors(pairs);
      if (ends.length === 0 || pairs.view === null) continue;
      const { joint, plane } = findMotion(pairs.motion).row;
      const key = [joint, plane, pairs.view, pairs.space].join(' ');
      const group = groups.get(key) ?? { first: pairs, ends: [] };
      group.ends.push(...ends);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ first, ends }) => {
    const { joint, plane } = findMotion(first.motion).row;
    return {
      joint,
      plane,
      view: first.view as View,
      space: first.space,
      deviationDeg: Math.sqrt(mean(ends.map((one) => one * one))),
      n: ends.length,
      subjects: 1,
      source: 'packages/accuracy/ACCURACY.md',
    };
  });
}

/** The errors of landmarks as found, each with that of the same landmarks fitted. */
export function withFitted(
  found: readonly SystematicError[],
  fitted: readonly SystematicError[],
): readonly SystematicErrorOfBoth[] {
  const same = (a: SystematicError, b: SystematicError) =>
    (['joint', 'plane', 'view', 'space'] as const).every((key) => a[key] === b[key]);
  return found.map((one) => {
    const fittedDeg = fitted.find((other) => same(one, other))?.deviationDeg ?? Number.NaN;
    return { ...one, fittedDeg };
  });
}

/** Mean errors at the lower and the upper end of the reference's range. */
function endErrors({ reference, reading }: AnglePairs): readonly number[] {
  const low = Math.min(...reference);
  const high = Math.max(...reference);
  if (!(high - low >= LEAST_RANGE_DEG)) return [];
  const errors = (isEnd: (value: number) => boolean) =>
    mean(reference.flatMap((value, i) => (isEnd(value) ? [(reading[i] as number) - value] : [])));
  const share = END_SHARE * (high - low);
  return [errors((value) => value <= low + share), errors((value) => value >= high - share)];
}
