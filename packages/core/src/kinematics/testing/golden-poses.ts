import { goldenHandPoses, straightRightHand } from './golden-hand-poses.ts';
import { goldenTestPoses } from './golden-test-poses.ts';

/** A body held still, for its right side: metres, x forward, y up, z to the subject's right, by hand. */
export type Body = Readonly<Record<string, readonly [number, number, number]>>;

const sin = (deg: number) => Math.sin((deg * Math.PI) / 180);
const cos = (deg: number) => Math.cos((deg * Math.PI) / 180);

/** The nose lies 10 cm ahead of the ears, 10.3 degrees below forward. */
const earHeight = 0.68;
const nose = (belowDeg: number): readonly [number, number, number] => [
  0.02 + 0.1 * cos(belowDeg),
  earHeight - 0.1 * sin(belowDeg),
  0,
];

/** The anatomical position. */
export const standing: Body = {
  ...straightRightHand,
  ...mirrorBody(straightRightHand),
  nose: nose(10.3),
  'left-ear': [0.02, earHeight, -0.07],
  'right-ear': [0.02, earHeight, 0.07],
  'left-shoulder': [0, 0.5, -0.2],
  'right-shoulder': [0, 0.5, 0.2],
  'left-elbow': [0, 0.2, -0.2],
  'right-elbow': [0, 0.2, 0.2],
  'left-wrist': [0, -0.05, -0.2],
  'right-wrist': [0, -0.05, 0.2],
  'left-hip': [0, 0, -0.1],
  'right-hip': [0, 0, 0.1],
  'left-knee': [0, -0.4, -0.1],
  'right-knee': [0, -0.4, 0.1],
  'left-ankle': [0, -0.8, -0.1],
  'right-ankle': [0, -0.8, 0.1],
  'left-heel': [-0.05, -0.87, -0.1],
  'right-heel': [-0.05, -0.87, 0.1],
  'left-foot-index': [0.15, -0.87, -0.1],
  'right-foot-index': [0.15, -0.87, 0.1],
};

/** A pose and what it reads, from the clinical definition and not from the catalogue's row. */
export interface GoldenPose {
  readonly motion: string;
  readonly deg: number;
  /** What differs from standing. */
  readonly moved: Body;
}

/** The trunk leaning forward or to the right takes shoulders, arms and head along; only the shoulders are read. */
const shouldersAt = (x: number, y: number, z: number): Body => ({
  'left-shoulder': [x, y, z - 0.2],
  'right-shoulder': [x, y, z + 0.2],
});

export const goldenPoses: readonly GoldenPose[] = [
  // The chin goes to the chest: the line from ear to nose turns down.
  { motion: 'neck.flexion', deg: 30, moved: { nose: nose(10.3 + 30) } },
  { motion: 'neck.extension', deg: 40, moved: { nose: nose(10.3 - 40) } },
  // The right ear goes toward the right shoulder.
  {
    motion: 'neck.lateral-flexion',
    deg: 20,
    moved: {
      'left-ear': [0.02, earHeight + 0.07 * sin(20), -0.07 * cos(20)],
      'right-ear': [0.02, earHeight - 0.07 * sin(20), 0.07 * cos(20)],
    },
  },
  // The nose goes to the right.
  {
    motion: 'neck.rotation',
    deg: 60,
    moved: { nose: [0.02 + 0.1 * cos(60), earHeight - 0.02, 0.1 * sin(60)] },
  },
  { motion: 'trunk.flexion', deg: 70, moved: shouldersAt(0.5 * sin(70), 0.5 * cos(70), 0) },
  { motion: 'trunk.extension', deg: 20, moved: shouldersAt(-0.5 * sin(20), 0.5 * cos(20), 0) },
  { motion: 'trunk.lateral-flexion', deg: 25, moved: shouldersAt(0, 0.5 * cos(25), 0.5 * sin(25)) },
  // Turning to the right, the right shoulder goes back.
  {
    motion: 'trunk.rotation',
    deg: 40,
    moved: {
      'left-shoulder': [0.2 * sin(40), 0.5, -0.2 * cos(40)],
      'right-shoulder': [-0.2 * sin(40), 0.5, 0.2 * cos(40)],
    },
  },
  // The upper arm, 30 cm, forward and up; past vertical it goes on.
  {
    motion: 'shoulder.flexion',
    deg: 185,
    moved: { 'right-elbow': [0.3 * sin(185), 0.5 - 0.3 * cos(185), 0.2] },
  },
  {
    motion: 'shoulder.extension',
    deg: 30,
    moved: { 'right-elbow': [-0.3 * sin(30), 0.5 - 0.3 * cos(30), 0.2] },
  },
  {
    motion: 'shoulder.abduction',
    deg: 100,
    moved: { 'right-elbow': [0, 0.5 - 0.3 * cos(100), 0.2 + 0.3 * sin(100)] },
  },
  {
    motion: 'shoulder.adduction',
    deg: 20,
    moved: { 'right-elbow': [0, 0.5 - 0.3 * cos(20), 0.2 - 0.3 * sin(20)] },
  },
  // The arm out to the side, the elbow square: internal rotation takes the forearm from forward to down.
  {
    motion: 'shoulder.internal-rotation',
    deg: 50,
    moved: {
      'right-elbow': [0, 0.5, 0.5],
      'right-wrist': [0.25 * cos(50), 0.5 - 0.25 * sin(50), 0.5],
    },
  },
  {
    motion: 'shoulder.external-rotation',
    deg: 70,
    moved: {
      'right-elbow': [0, 0.5, 0.5],
      'right-wrist': [0.25 * cos(70), 0.5 + 0.25 * sin(70), 0.5],
    },
  },
  {
    motion: 'shoulder.horizontal-adduction',
    deg: 110,
    moved: { 'right-elbow': [0.3 * sin(110), 0.5, 0.2 + 0.3 * cos(110)] },
  },
  {
    motion: 'shoulder.horizontal-abduction',
    deg: 30,
    moved: { 'right-elbow': [-0.3 * sin(30), 0.5, 0.2 + 0.3 * cos(30)] },
  },
  {
    motion: 'elbow.flexion',
    deg: 120,
    moved: { 'right-wrist': [0.25 * sin(120), 0.2 - 0.25 * cos(120), 0.2] },
  },
  // Past straight, the hand goes back.
  {
    motion: 'elbow.extension',
    deg: 8,
    moved: { 'right-wrist': [-0.25 * sin(8), 0.2 - 0.25 * cos(8), 0.2] },
  },
  {
    motion: 'hip.flexion',
    deg: 80,
    moved: { 'right-knee': [0.4 * sin(80), -0.4 * cos(80), 0.1] },
  },
  {
    motion: 'hip.extension',
    deg: 15,
    moved: { 'right-knee': [-0.4 * sin(15), -0.4 * cos(15), 0.1] },
  },
  {
    motion: 'hip.abduction',
    deg: 35,
    moved: { 'right-knee': [0, -0.4 * cos(35), 0.1 + 0.4 * sin(35)] },
  },
  {
    motion: 'hip.adduction',
    deg: 15,
    moved: { 'right-knee': [0, -0.4 * cos(15), 0.1 - 0.4 * sin(15)] },
  },
  // Sitting, the knee square: internal rotation of the thigh takes the foot outward.
  {
    motion: 'hip.internal-rotation',
    deg: 30,
    moved: {
      'right-knee': [0.4, 0, 0.1],
      'right-ankle': [0.4, -0.4 * cos(30), 0.1 + 0.4 * sin(30)],
    },
  },
  {
    motion: 'hip.external-rotation',
    deg: 40,
    moved: {
      'right-knee': [0.4, 0, 0.1],
      'right-ankle': [0.4, -0.4 * cos(40), 0.1 - 0.4 * sin(40)],
    },
  },
  {
    motion: 'knee.flexion',
    deg: 130,
    moved: { 'right-ankle': [-0.4 * sin(130), -0.4 - 0.4 * cos(130), 0.1] },
  },
  {
    motion: 'knee.extension',
    deg: 8,
    moved: { 'right-ankle': [0.4 * sin(8), -0.4 - 0.4 * cos(8), 0.1] },
  },
  // The toes go up about the heel.
  {
    motion: 'ankle.dorsiflexion',
    deg: 15,
    moved: { 'right-foot-index': [-0.05 + 0.2 * cos(15), -0.87 + 0.2 * sin(15), 0.1] },
  },
  {
    motion: 'ankle.plantarflexion',
    deg: 45,
    moved: { 'right-foot-index': [-0.05 + 0.2 * cos(45), -0.87 - 0.2 * sin(45), 0.1] },
  },
  ...goldenHandPoses,
  ...goldenTestPoses,
];

/** The same pose of the other side: the body seen in a mirror. */
export function mirrorBody(body: Body): Body {
  return Object.fromEntries(
    Object.entries(body).map(([name, [x, y, z]]) => [otherSide(name), [x, y, -z] as const]),
  );
}

function otherSide(name: string): string {
  if (name.startsWith('left-')) return name.replace('left-', 'right-');
  return name.replace('right-', 'left-');
}
