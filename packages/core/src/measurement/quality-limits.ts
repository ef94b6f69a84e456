import type { Reason } from './reason.ts';

/**
 * A limit on the landmarks' quality: from `flag` on it is said, from `refuse` on nothing is measured. Where
 * `refuse` is the smaller one, small values are the poor ones.
 */
export interface QualityLimit {
  readonly reason: Reason;
  readonly flag: number;
  readonly refuse: number;
}

/** What is asked of the landmarks, one limit for each measure of quality. The numbers are the project's own. */
export const qualityLimits = {
  // With a fifth of the frames missing the plateau is still dense; with half of them gone, what
  // remains is chance.
  visible: {
    reason: 'hidden',
    flag: 0.75,
    refuse: 0.5,
  },
  // The cosine of 26 and of 37 degrees: below it a projected angle is off by more than a usual
  // treatment moves.
  inPlane: {
    reason: 'out-of-plane',
    flag: 0.9,
    refuse: 0.8,
  },
  // An angle of 45 degrees seen 20 aside reads up to 2 degrees off, seen 35 aside up to 6; from 30
  // on the picture is not used at all.
  offViewDeg: {
    reason: 'oblique-view',
    flag: 20,
    refuse: 35,
  },
  // Five landmarks that jump in one frame of fifty each make a tenth of the readings wild; three
  // tenths leave no majority in a window of seven.
  jumps: {
    reason: 'tracking-jumps',
    flag: 0.12,
    refuse: 0.3,
  },
  // Single swapped frames are filtered as jumps; a fifth of the trial is another limb.
  swaps: {
    reason: 'side-swaps',
    flag: 0.02,
    refuse: 0.2,
  },
  // Where hands are clasped one hides the other, and the elbow behind a hidden wrist is guessed: 25 to
  // 47 degrees off in the one film with a truth. Two breadths of a hand are 0.4 of the shoulders'.
  handsApart: {
    reason: 'hands-together',
    flag: 0.5,
    refuse: 0.4,
  },
  // A palm is a fifth of a trunk: twice that held out to the camera, three times that no longer the
  // hand of this body. Where a hand alone is filmed, the body found inside it measures 1 and more.
  palmSize: {
    reason: 'not-a-body',
    flag: 0.4,
    refuse: 0.6,
  },
  // Bones do not change: limbs that were seen spread by a twentieth, invented ones by an eighth and
  // more.
  lengthSpread: {
    reason: 'segment-length-changes',
    flag: 0.08,
    refuse: 0.125,
  },
  // A hold of a second needs four readings to have a median, and ten to be filtered at the usual
  // cutoff.
  framesPerSecond: {
    reason: 'frame-rate-low',
    flag: 10,
    refuse: 4,
  },
} as const satisfies Readonly<Record<string, QualityLimit>>;

export type QualityMeasure = keyof typeof qualityLimits;

/** What the measures say: what to know, and what forbids a number. NaN (unknown) says nothing. */
export function judgeQuality(measured: Readonly<Partial<Record<QualityMeasure, number | null>>>): {
  readonly flags: readonly Reason[];
  readonly refusals: readonly Reason[];
} {
  const flags: Reason[] = [];
  const refusals: Reason[] = [];
  for (const [name, { reason, flag, refuse }] of Object.entries(qualityLimits)) {
    const poor = Math.sign(refuse - flag);
    const value = poor * (measured[name as QualityMeasure] ?? Number.NaN);
    if (value > poor * refuse) refusals.push(reason);
    else if (value > poor * flag) flags.push(reason);
  }
  return { flags, refusals };
}
