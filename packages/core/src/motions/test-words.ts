import type { MotionWords } from './motion-words.ts';

const supine =
  "Lie on your back on a table, seen from the side at the table's height by a level camera";

/** The words of the clinical tests, by the id of the row's first motion. */
export const testWords: Readonly<Record<string, MotionWords>> = {
  'straight-leg-raise': {
    measures:
      'The line from hip to ankle against the trunk: hip, back and nerve together, since the pelvis is not seen to tip.',
    position: `${supine}, the other leg flat, the knee straight; note how the foot is held.`,
    instructions: ['Raise the straight leg, or let it be raised, as far as it goes.'],
  },
  'active-knee-extension': {
    measures:
      'Shank against thigh, the thigh upright: negative by the degrees that the knee stays short of straight.',
    position: `${supine}, the thigh held square to the trunk.`,
    instructions: ['Straighten your knee as far as you can, the thigh staying upright.'],
  },
  'weight-bearing-lunge': {
    measures:
      'The lean of the shin against the vertical of the picture: the camera has to stand level.',
    position: 'Stand in a lunge before a wall, seen from the side near the floor, the heel down.',
    instructions: ['Bring your knee forward over your toes, the heel staying down.'],
  },
  'modified-thomas': {
    measures: 'The thigh against the trunk: positive by the degrees that it hangs below its line.',
    position: `${supine}, at its end, the other knee held to the chest, the back flat.`,
    instructions: ['Let the thigh sink as far as it goes.'],
  },
  slump: {
    measures:
      'Shank against thigh, back slumped and neck bent: negative by the degrees that the knee stays short of straight.',
    position: "Sit at a table's edge, hands behind the back, slumped, the chin on the chest.",
    instructions: ['Straighten your knee until you feel it.'],
  },
  'median-nerve-tension': {
    measures:
      'Forearm against upper arm, the arm out to the side: negative by the degrees that the elbow stays short of straight. Wrist and shoulder blade are not seen.',
    position:
      'Lie on your back, the camera above, the arm out to the side by 110 degrees, palm up, wrist and fingers bent back.',
    instructions: ['Straighten the elbow, or let it be straightened, until you feel it.'],
  },
  'finger-to-floor': {
    measures:
      'How far the fingertips reach to the floor that heel and toes stand on: negative by the centimetres that they stay above. They are not seen, but put where a stretched hand has them. The camera has to stand level.',
    position: 'Stand with the feet together and the knees straight, seen from the side.',
    instructions: ['Bend forward and reach for the floor, the fingers stretched.'],
  },
  'sit-and-reach': {
    measures:
      'How far the fingertips reach past the soles: negative by the centimetres that they stay short. They are not seen, but put where a stretched hand has them. Boxes have their zero elsewhere; the camera has to stand level.',
    position: 'Sit on the floor with the legs stretched, the soles upright, seen from the side.',
    instructions: ['Reach past your toes as far as you can, knees and fingers straight.'],
  },
  'thumb-opposition': {
    measures:
      'How near the tip of the thumb comes to the base of the little finger: negative by the distance, in lengths of the palm.',
    position: 'The palm to the camera, the hand filling the picture.',
    instructions: ['Bring the tip of your thumb to the base of your little finger.'],
  },
};
