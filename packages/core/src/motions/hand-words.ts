import type { MotionWords } from './motion-words.ts';

const handSeen = 'Forearm on a table, the whole hand and the elbow in the picture.';

const fingerPosition =
  'Forearm on a table, wrist straight, the hand filling the picture and seen from the side of the thumb.';

const thumbPosition = 'Forearm on a table, thumb up, the hand filling the picture.';

const joints = {
  mcp: ['base of the finger, against its bone of the palm', 'base joints'],
  pip: ['middle joint', 'middle joints'],
  dip: ['end joint', 'end joints'],
} as const;

const fingerWords = (['index', 'middle', 'ring', 'little'] as const).flatMap((finger) =>
  (['mcp', 'pip', 'dip'] as const).map((joint): readonly [string, MotionWords] => {
    const [what, plural] = joints[joint];
    return [
      `${finger}-${joint}.flexion`,
      {
        measures: `The bend of the ${finger} finger at the ${what}, from landmarks that a model guesses in depth.`,
        position: fingerPosition,
        instructions: [`Bend your fingers at the ${plural}.`, 'Stretch your fingers back.'],
      },
    ];
  }),
);

/** The words of the rows of forearm, wrist and hand, by the id of the row's first motion. */
export const handWords: Readonly<Record<string, MotionWords>> = {
  'forearm.pronation': {
    measures:
      'The line across the hand, from the little finger to the index, about the forearm: 0 with the thumb up.',
    position: 'Upper arm at the side, elbow bent square, thumb up, the hand toward the camera.',
    instructions: ['Turn your palm down.', 'Turn your palm up.'],
  },
  'wrist.flexion': {
    measures: 'The middle bone of the palm against the forearm, toward palm or back of the hand.',
    position: `${handSeen} The camera sees it from the side of the thumb.`,
    instructions: ['Bend your wrist toward the palm.', 'Bend the back of your hand upward.'],
  },
  'wrist.radial-deviation': {
    measures: 'The middle bone of the palm against the forearm, in the plane of the palm.',
    position: `${handSeen} Palm down, the camera above.`,
    instructions: [
      'Move your hand toward the side of the thumb, the forearm staying still.',
      'Move your hand toward the side of the little finger, the forearm staying still.',
    ],
  },
  'thumb-cmc.abduction': {
    measures:
      "The thumb's bone of the palm against that of the index finger, out of the palm; the joint at its base is not seen well.",
    position: thumbPosition,
    instructions: ['Lift your thumb out of the palm, square to it.'],
  },
  'thumb-mcp.flexion': {
    measures: 'The bend of the thumb at its base, across the palm.',
    position: thumbPosition,
    instructions: ['Bend your thumb at its base, across the palm.'],
  },
  'thumb-ip.flexion': {
    measures: 'The bend of the thumb at its end joint.',
    position: thumbPosition,
    instructions: ['Bend the tip of your thumb.'],
  },
  ...Object.fromEntries(fingerWords),
};
