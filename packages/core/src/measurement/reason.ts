import type { GateReason } from '../motions/motion-row.ts';

/**
 * Why a motion could not be measured, or what to know about a number that was: a closed union, one
 * sentence each in {@link reasonSentences}.
 */
export type Reason =
  | 'no-person'
  | 'landmarks-missing'
  | 'height-unknown'
  | 'wrong-space'
  | 'hidden'
  | 'no-image-landmarks'
  | 'no-world-landmarks'
  | 'view-unknown'
  | 'wrong-view'
  | 'oblique-view'
  | 'out-of-plane'
  | 'near-straight'
  | 'face-lost'
  | GateReason
  | 'too-short'
  | 'frame-rate-low'
  | 'tracking-jumps'
  | 'side-swaps'
  | 'hands-together'
  | 'not-a-body'
  | 'segment-length-changes'
  | 'no-repetitions'
  | 'few-repetitions'
  | 'no-plateau'
  | 'gap-at-peak'
  | 'zero-unknown'
  | 'repetitions-differ'
  | 'error-declared'
  | 'error-borrowed'
  | 'error-unknown'
  | 'no-number';

/** What each reason means, for the person who reads it. */
export const reasonSentences: Readonly<Record<Reason, string>> = {
  'no-person': 'nobody was found in the picture',
  'landmarks-missing': 'the recording lacks landmarks that the motion needs',
  'height-unknown': "centimetres take the subject's height, and a recording that shows it",
  'wrong-space': 'the motion is not read in this space',
  hidden: 'landmarks that the motion needs were hidden or outside the picture',
  'no-image-landmarks': 'the recording has no image landmarks',
  'no-world-landmarks':
    'the recording has no world landmarks, and the picture cannot show this motion',
  'view-unknown': 'the recording does not tell from where the subject was seen',
  'wrong-view': 'the camera did not stand where this motion is seen',
  'oblique-view': 'the camera stood aside from where this motion is seen best',
  'near-straight': 'near straight, depth noise makes a bend larger and hides its way',
  'out-of-plane': 'the limb left the plane in which the motion is read',
  'face-lost': 'the face was hidden, or turned too far from the camera, when it mattered',
  'elbow-not-bent': 'the elbow was not bent square',
  'knee-not-bent': 'the knee was not bent square',
  'knee-not-straight': 'the knee was not straight',
  'thigh-not-upright': 'the thigh was not held square to the trunk',
  'hip-not-bent': 'the hip was not bent as it is when sitting',
  'other-thigh-not-held': 'the other thigh was not held to the chest',
  'neck-not-bent': 'the neck was not bent forward',
  'arm-not-raised': 'the arm was not held out to the side',
  'heel-lifted': 'the heel left the floor',
  'not-lying': 'the subject did not lie on the back',
  'not-standing': 'the subject did not stand',
  'too-short': 'the recording is too short to filter',
  'frame-rate-low': 'too few frames a second to follow the motion',
  'tracking-jumps': 'the landmarks jumped',
  'side-swaps': 'left and right were swapped in some frames',
  'hands-together': 'the hands touched, which hides the wrists: the forearm was guessed',
  'not-a-body': 'what looked like a body lay in a hand',
  'segment-length-changes': 'the limb changed its length: its landmarks left the body',
  'no-repetitions': 'no movement out and back was found',
  'few-repetitions': 'fewer than three repetitions: their spread is poorly known',
  'no-plateau': 'the end position was not held',
  'gap-at-peak': 'frames were missing at the end of the movement',
  'zero-unknown': 'the neutral recording does not show this motion at rest, filmed alike',
  'repetitions-differ': 'the repetitions lie too far apart for a mean',
  'error-declared': 'its error is what the recording declares',
  'error-borrowed': 'its error in this view is unknown: that of other motions stands in',
  'error-unknown': 'its error is unknown: the interval is of its repetitions alone',
  'no-number': 'the formula gave no number',
};
