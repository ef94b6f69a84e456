import type { ReadingPlan } from './reading-plan.ts';
import { type ReadingSet, readingSet } from './reading-set.ts';

/** An angle that is read in a frame, and where. */
export interface PlacedReading {
  readonly space: 'image' | 'world';
  readonly plan: ReadingPlan;
}

/** Angles that are read together in a frame, put in order: a set a space, without those that would be empty. */
export interface TrackSet {
  readonly sets: readonly ReadingSet[];
  /** The readings as they follow one another in the sets. */
  readonly order: readonly PlacedReading[];
}

/** Puts readings together, each of them once. */
export function trackSet(readings: readonly PlacedReading[]): TrackSet {
  const spaces = (['image', 'world'] as const).map((space) =>
    readings.filter((reading) => reading.space === space),
  );
  const sets = spaces.flatMap((of) =>
    of[0]
      ? readingSet(
          of[0].space,
          of.map(({ plan }) => plan),
        )
      : [],
  );
  return { sets, order: spaces.flat() };
}
