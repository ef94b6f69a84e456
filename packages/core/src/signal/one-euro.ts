/** Settings of {@link oneEuro}. */
export interface OneEuroOptions {
  /** Cutoff at rest, hertz, above 0: lower is calmer and slower. */
  readonly minCutoffHz: number;
  /** Cutoff gained for each unit a second of speed, 0 up: higher follows quick movement sooner. */
  readonly beta: number;
  /** Cutoff for the speed itself, hertz, above 0; 1 where not given. */
  readonly derivativeCutoffHz?: number;
}

/** What the filter remembers: two numbers, their time, and the settings. */
export interface OneEuroState {
  readonly options: OneEuroOptions;
  /** Time of the last reading, milliseconds; NaN before the first. */
  readonly timeMs: number;
  /** The last reading, filtered; NaN before the first. */
  readonly value: number;
  /** Filtered speed, units a second. */
  readonly speed: number;
}

/**
 * One-euro filter: a causal low-pass whose cutoff rises with speed, so that rest is calm and movement
 * does not lag. A pure fold: each step gives a new state. The speed is taken against the last filtered
 * value, as in its authors' own implementation.
 *
 * A missing reading (NaN) and one that is not later than the last leave the state as it was: `value` is
 * then the last reading's, and its `timeMs` tells how old it is. The first reading passes unchanged.
 *
 * @see Casiez G, Roussel N, Vogel D. 1 euro filter. CHI 2012:2527-2530
 * @example
 * let state = oneEuro.start({ minCutoffHz: 1, beta: 0 });
 * state = oneEuro.step(state, 0, 10);
 * state = oneEuro.step(state, 1000, 20);
 * state.value; // 18.63
 */
export const oneEuro = {
  start(options: OneEuroOptions): OneEuroState {
    return { options, timeMs: Number.NaN, value: Number.NaN, speed: 0 };
  },

  step(state: OneEuroState, timeMs: number, reading: number): OneEuroState {
    if (Number.isNaN(reading)) return state;
    const { options } = state;
    if (Number.isNaN(state.timeMs)) return { options, timeMs, value: reading, speed: 0 };
    const seconds = (timeMs - state.timeMs) / 1000;
    if (!(seconds > 0)) return state;

    const { minCutoffHz, beta, derivativeCutoffHz = 1 } = options;
    const rawSpeed = (reading - state.value) / seconds;
    const speed = state.speed + share(derivativeCutoffHz, seconds) * (rawSpeed - state.speed);
    const cutoffHz = minCutoffHz + beta * Math.abs(speed);
    const value = state.value + share(cutoffHz, seconds) * (reading - state.value);
    return { options, timeMs, value, speed };
  },
} as const;

/** How much of the way to the new reading a first-order low-pass goes, 0 to 1. */
function share(cutoffHz: number, seconds: number): number {
  return 1 / (1 + 1 / (2 * Math.PI * cutoffHz * seconds));
}
