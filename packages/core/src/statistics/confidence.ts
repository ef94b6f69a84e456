import { GoniokitError } from '../errors/goniokit-error.ts';

export interface ConfidenceOptions {
  /** Share of such intervals that hold the truth, above 0 and below 1; 0.95 where not given. */
  readonly confidence?: number;
}

/** Where a value lies, in the value's unit. */
export type Interval = readonly [low: number, high: number];

/** The upper share of an interval's two equal tails, 0.975 for 95 %. */
export function upperShare(confidence = 0.95): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new GoniokitError('bad-option', {
      what: 'confidence',
      expected: 'a share above 0 and below 1',
      received: String(confidence),
    });
  }
  return (1 + confidence) / 2;
}
