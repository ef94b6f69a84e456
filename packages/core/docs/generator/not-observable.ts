import { fingers } from '../../src/norms/fingers.ts';

/** What a camera's landmarks do not tell about motions, and for what that is so. */
export interface NotObservable {
  /** The reference's name of what is looked at. */
  readonly item: string;
  /** Ids, one of each row that it concerns at least. */
  readonly motions: readonly string[];
  readonly sentence: string;
}

const elevation = ['shoulder.flexion', 'shoulder.abduction', 'shoulder.horizontal-adduction'];
const back = ['trunk.flexion', 'trunk.lateral-flexion', 'trunk.rotation'];
const neck = ['neck.flexion', 'neck.lateral-flexion', 'neck.rotation'];
const tableTests = ['straight-leg-raise', 'active-knee-extension', 'modified-thomas'];
const fingerJoints = ['mcp', 'pip', 'dip'].flatMap((joint) =>
  fingers.map((finger) => `${finger}-${joint}.flexion`),
);

/** In the order in which a row lists them. */
export const notObservable: readonly NotObservable[] = [
  {
    item: 'shoulder flexion/abduction elevation (humerothoracic)',
    motions: elevation,
    sentence:
      'The arm is read against the line from hip to shoulder, which stands for the chest: the motion of the joint between arm and shoulder blade alone is not seen, and high up the reading is too large.',
  },
  {
    item: 'scapular motion, GH vs ST split',
    motions: [...elevation, 'shoulder.internal-rotation'],
    sentence: 'The shoulder blade has no landmarks: how much of the motion is its own is not seen.',
  },
  {
    item: 'shoulder ER/IR',
    motions: ['shoulder.internal-rotation'],
    sentence: 'With a straight elbow the upper arm shows no rotation.',
  },
  {
    item: 'elbow flexion',
    motions: ['elbow.flexion'],
    sentence:
      'Near straight the sign is uncertain by some 5°: slight overstretch may read as bent.',
  },
  {
    item: 'forearm pronation/supination',
    motions: ['forearm.pronation', 'forearm.supination'],
    sentence:
      'The two bones of the forearm are not seen: the palm is, and the wrist adds to its turn.',
  },
  {
    item: 'wrist flexion/extension/deviation',
    motions: ['wrist.flexion', 'wrist.radial-deviation', 'wrist.ulnar-deviation'],
    sentence:
      'Pose and hand landmarks place the wrist differently, and the rows of carpal bones are not told apart.',
  },
  {
    item: 'finger MCP/PIP/DIP flexion',
    motions: [...fingerJoints, 'thumb-mcp.flexion', 'thumb-ip.flexion'],
    sentence:
      'Moving fingers err by 20° and more: hold them still, take the mean, and take it as a screening.',
  },
  {
    item: 'thumb CMC',
    motions: ['thumb-cmc.abduction', 'thumb-opposition'],
    sentence: 'The axis at the root of the thumb is not seen, and its landmark is noisy.',
  },
  {
    item: 'cervical flexion/extension/rotation/lateral',
    motions: neck,
    sentence:
      'Head and neck are one: upper and lower neck are not told apart. Turned beyond some 50° to 60° from the camera, the far eye is hidden and the landmarks are guesses.',
  },
  {
    item: 'thoracic vs lumbar split',
    motions: back,
    sentence:
      'Between shoulders and hips there is no landmark: thoracic and lumbar spine are not told apart.',
  },
  {
    item: 'true lumbar flexion, pelvic tilt',
    motions: [...back, 'hip.flexion', 'finger-to-floor', 'sit-and-reach', 'slump'],
    sentence:
      'The tilt of the pelvis is not seen, so that the motion of hips and of lower back is not told apart.',
  },
  {
    item: 'trunk axial rotation',
    motions: ['trunk.rotation'],
    sentence: 'It is read from depth, which is the noisiest thing that one camera gives.',
  },
  {
    item: 'hip flexion',
    motions: ['hip.flexion'],
    sentence:
      'The thigh is read against the trunk, not against the pelvis: bending of the lower back is in it.',
  },
  {
    item: 'hip abduction',
    motions: ['hip.abduction'],
    sentence: 'The line between the hip landmarks stands for the pelvis, and only roughly.',
  },
  {
    item: 'hip rotation',
    motions: ['hip.internal-rotation'],
    sentence: 'With a straight knee the thigh shows no rotation.',
  },
  {
    item: 'knee flexion',
    motions: ['knee.flexion', 'slump', 'active-knee-extension'],
    sentence: 'Out of the true side view by more than some 10° the error grows several times over.',
  },
  {
    item: 'knee valgus/rotation',
    motions: ['knee.flexion'],
    sentence: 'Rotation and sideways give of the knee are not seen.',
  },
  {
    item: 'ankle dorsiflexion NWB',
    motions: ['ankle.dorsiflexion'],
    sentence: 'Landmarks of heel and toes are noisy, and ankle and midfoot are not told apart.',
  },
  {
    item: 'ankle DF in lunge',
    motions: ['weight-bearing-lunge'],
    sentence: 'The inclination of the shank is read: what the foot does under it is not.',
  },
  {
    item: 'inversion/eversion, toes',
    motions: ['ankle.dorsiflexion', 'weight-bearing-lunge'],
    sentence:
      'One point at the heel and one at the toes: inversion, eversion and toes are not seen.',
  },
  {
    item: 'SLR / AKE / modified Thomas',
    motions: tableTests,
    sentence:
      'A rolling pelvis is not seen: stop where the other leg begins to move, and watch that it lies flat.',
  },
  {
    item: 'end feel, over-pressure, force',
    motions: ['median-nerve-tension', 'slump', ...tableTests],
    sentence:
      'What the hands feel and what the subject feels is not seen: say when a symptom begins, and hold there.',
  },
];

/** What concerns a row, by the ids of its motions. */
export function notObservableIn(motions: readonly string[]): readonly string[] {
  return notObservable
    .filter((one) => one.motions.some((id) => motions.includes(id)))
    .map(({ sentence }) => sentence);
}
