/**
 * Why two measurements may not be compared: a closed union, one sentence each in
 * {@link notComparableSentences}.
 */
export type NotComparable =
  | 'before-missing'
  | 'after-missing'
  | 'before-unmeasurable'
  | 'after-unmeasurable'
  | ConditionDiffers;

/** What must agree, or lie near, before two measurements say something about each other. */
export type ConditionDiffers =
  | 'unit-differs'
  | 'view-differs'
  | 'space-differs'
  | 'mirroring-differs'
  | 'model-differs'
  | 'filter-differs'
  | 'zeroing-differs'
  | 'position-differs'
  | 'body-size-differs'
  | 'camera-tilt-differs';

/** What each reason means, for the person who reads it. */
export const notComparableSentences: Readonly<Record<NotComparable, string>> = {
  'before-missing': 'the motion was not measured before',
  'after-missing': 'the motion was not measured after',
  'before-unmeasurable': 'the motion could not be measured before',
  'after-unmeasurable': 'the motion could not be measured after',
  'unit-differs': 'the motion was defined otherwise: its numbers have another unit',
  'view-differs': 'the camera saw the subject from another side',
  'space-differs': 'one was read in the picture and the other in depth',
  'mirroring-differs': 'one source was mirrored and the other was not',
  'model-differs': 'the landmarks come from different models',
  'filter-differs': 'the landmarks went through different filters',
  'zeroing-differs': 'a neutral trial was subtracted from one alone',
  'position-differs':
    'the joint rested otherwise, or another starting position was declared: sitting is not standing',
  'body-size-differs': 'the camera stood much nearer in one than in the other',
  'camera-tilt-differs': 'the subject leaned otherwise at rest, or the camera was tilted',
};
