/**
 * Why two sides may not be compared: a closed union, one sentence each in {@link sideReasonSentences}.
 */
export type SideReason =
  | 'left-missing'
  | 'right-missing'
  | 'left-unmeasurable'
  | 'right-unmeasurable'
  | 'space-differs'
  | 'zeroing-differs';

/** What each reason means, for the person who reads it. */
export const sideReasonSentences: Readonly<Record<SideReason, string>> = {
  'left-missing': 'the motion was not measured on the left',
  'right-missing': 'the motion was not measured on the right',
  'left-unmeasurable': 'the motion could not be measured on the left',
  'right-unmeasurable': 'the motion could not be measured on the right',
  'space-differs': 'one side was read in the picture and the other in depth',
  'zeroing-differs': 'a neutral trial was subtracted from one side alone',
};

/** What to know about a difference between sides that was found, or not found. */
export type SideWarning = 'segment-lengths-differ' | 'segment-lengths-unknown' | 'side-view';

/** What each warning means, for the person who reads it. */
export const sideWarningSentences: Readonly<Record<SideWarning, string>> = {
  'segment-lengths-differ':
    "the two sides' segments came out of different length: the model, not the body, may make the difference",
  'segment-lengths-unknown':
    'whether the segments of the two sides came out of equal length is not known',
  'side-view': 'seen from the side, one limb stands behind the other and is known worse',
};
