import { handWords } from './hand-words.ts';
import type { MotionRow } from './motion-row.ts';
import { testWords } from './test-words.ts';

/** What people are told about a row of the catalogue: its prose, apart from its geometry. */
export interface MotionWords {
  /** What the number truly is, in the words of someone who knows what a camera cannot see. */
  readonly measures: string;
  /** How the subject stands or sits. */
  readonly position: string;
  /** What the subject is told to do, for each of the row's motions in their order. */
  readonly instructions: readonly string[];
}

/** By the id of the row's first motion. */
const wordsById: Readonly<Record<string, MotionWords>> = {
  ...handWords,
  ...testWords,
  'neck.flexion': {
    measures: 'The line from ear to nose against the trunk: head and neck together.',
    position: 'Sit upright with the back supported, shoulders relaxed, looking straight ahead.',
    instructions: ['Bring your chin to your chest.', 'Look up at the ceiling.'],
  },
  'neck.lateral-flexion': {
    measures: 'The tilt of the ear line against the trunk, toward the named side.',
    position: 'Sit upright with the back supported, shoulders relaxed, looking straight ahead.',
    instructions: ['Bring your ear toward your shoulder, the nose pointing ahead.'],
  },
  'neck.rotation': {
    measures: 'The turn of the nose against the trunk, toward the named side, from depth.',
    position: 'Sit upright with the back supported, shoulders relaxed, looking straight ahead.',
    instructions: ['Look over your shoulder.'],
  },
  'trunk.flexion': {
    measures:
      'Trunk inclination against the line of the legs: hips, lumbar and thoracic spine together, which a camera cannot part.',
    position: 'Stand with the feet hip-wide and the knees straight.',
    instructions: ['Bend forward as far as you can.', 'Lean back as far as you can.'],
  },
  'trunk.lateral-flexion': {
    measures: 'The trunk line against the perpendicular of the hip line, toward the named side.',
    position: 'Stand with the feet hip-wide and the knees straight.',
    instructions: ['Slide your hand down the outside of your thigh.'],
  },
  'trunk.rotation': {
    measures: 'The shoulder line against the hip line, toward the named side, from depth.',
    position: 'Sit astride a bench with the arms crossed on the chest.',
    instructions: ['Turn your shoulders as far as you can, the hips staying still.'],
  },
  'shoulder.flexion': {
    measures: 'Humerothoracic elevation in the sagittal plane: the shoulder blade is not seen.',
    position: 'Stand or sit upright, arms hanging, thumbs forward.',
    instructions: ['Raise your straight arm forward and up.', 'Take your straight arm back.'],
  },
  'shoulder.abduction': {
    measures: 'Humerothoracic elevation in the frontal plane: the shoulder blade is not seen.',
    position: 'Stand or sit upright, arms hanging, thumbs forward.',
    instructions: [
      'Raise your straight arm out to the side and up.',
      'Take your arm across your body.',
    ],
  },
  'shoulder.internal-rotation': {
    measures:
      'The forearm about the upper arm with the elbow bent square: 0 with the forearm forward.',
    position: 'Arm out to the side at shoulder height, elbow bent square, forearm pointing ahead.',
    instructions: ['Turn your forearm down.', 'Turn your forearm up and back.'],
  },
  'shoulder.horizontal-adduction': {
    measures:
      'The raised upper arm in the transverse plane of the trunk: 0 straight out to the side.',
    position: 'Arm out to the side at shoulder height, elbow straight.',
    instructions: ['Take your arm across in front of you.', 'Take your arm back.'],
  },
  'elbow.flexion': {
    measures: 'Forearm against upper arm. Extension past straight is positive extension.',
    position: 'Arm at the side, palm forward.',
    instructions: ['Bend your elbow, hand to shoulder.', 'Straighten your elbow.'],
  },
  'hip.flexion': {
    measures: 'Thigh-trunk angle in the sagittal plane: the pelvis is not seen.',
    position: 'Stand on the other leg, a hand on a support, or lie on a table.',
    instructions: ['Bring your knee toward your chest.', 'Take your straight leg back.'],
  },
  'hip.abduction': {
    measures: 'Thigh-trunk angle in the frontal plane: the pelvis is not seen.',
    position: 'Stand on the other leg, a hand on a support, or lie on a table.',
    instructions: ['Take your straight leg out to the side.', 'Take your leg across the other.'],
  },
  'hip.internal-rotation': {
    measures:
      'The shank about the thigh with the knee bent square: 0 with the shank along the trunk.',
    position: 'Sit with hips and knees bent square, the lower legs hanging.',
    instructions: ['Swing your foot outward, the thigh staying still.', 'Swing your foot inward.'],
  },
  'knee.flexion': {
    measures: 'Shank against thigh. Extension past straight is positive extension.',
    position: 'Lie, sit or stand with the thigh still.',
    instructions: ['Bring your heel toward your buttock.', 'Straighten your knee.'],
  },
  'ankle.dorsiflexion': {
    measures:
      'The line from heel to toes against the shank: hindfoot, midfoot and forefoot together, which a camera cannot part.',
    position: 'Sit or lie with the foot free; note whether the knee is bent or straight.',
    instructions: ['Pull your toes toward your shin.', 'Point your toes.'],
  },
};

/**
 * The words of a row.
 *
 * @throws RangeError for a row that has none: a test sees that every row of the catalogue has
 * @example motionWords(findMotion('knee.flexion').row).instructions[0] // 'Bring your heel toward your buttock.'
 */
export function motionWords(row: MotionRow): MotionWords {
  const words = row.words ?? wordsById[row.motions[0]?.id ?? ''];
  if (words === undefined) throw new RangeError(`${row.joint} ${row.plane} has no words`);
  return words;
}
