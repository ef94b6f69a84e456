import type { Body, GoldenPose } from './golden-poses.ts';

const sin = (deg: number) => Math.sin((deg * Math.PI) / 180);
const cos = (deg: number) => Math.cos((deg * Math.PI) / 180);

/** The right thigh square to the trunk, the knee so many degrees short of straight. */
const kneeShortOf = (deg: number): Body => ({
  'right-knee': [0.4, 0, 0.1],
  'right-ankle': [0.4 + 0.4 * cos(deg), -0.4 * sin(deg), 0.1],
});

/** Slumped with the chin down: the nose 40 degrees lower than in the neutral head, 10.3 below forward. */
const chinDown: Body = { nose: [0.02 + 0.1 * cos(50.3), 0.68 - 0.1 * sin(50.3), 0] };

/** The left thigh bent by 120 degrees, as held to the chest. */
const otherThighHeld: Body = { 'left-knee': [0.4 * sin(120), -0.4 * cos(120), -0.1] };

/** The right arm out to the side by 110 degrees; the elbow bends toward the head. */
const armOutElbowBent = (deg: number): Body => {
  const [up, outward] = [0.5 - 0.3 * cos(110), 0.2 + 0.3 * sin(110)];
  return {
    'right-elbow': [0, up, outward],
    'right-wrist': [0, up - 0.25 * cos(110 + deg), outward + 0.25 * sin(110 + deg)],
  };
};

/** Long sitting: the legs forward, the soles square to them, 84 centimetres ahead of the hip. */
const longSitting: Body = {
  'right-knee': [0.4, 0, 0.1],
  'right-ankle': [0.8, 0, 0.1],
  'right-heel': [0.84, -0.07, 0.1],
  'right-foot-index': [0.84, 0.13, 0.1],
};

/** A stretched right hand of 18 centimetres, of which the pose sees the first 8, pointing as it reaches. */
const fingertipAt = (forward: number, up: number, pointing: 'down' | 'forward'): Body => {
  const [x, y] = pointing === 'down' ? [0, -1] : [1, 0];
  return {
    'right-wrist': [forward - 0.18 * x, up - 0.18 * y, 0.2],
    'right-index': [forward - 0.1 * x, up - 0.1 * y, 0.2],
  };
};

/** Tests of somebody who lies on the back: their bodies are drawn standing, and laid down. */
const supine = new Set(['straight-leg-raise', 'active-knee-extension', 'modified-thomas']);

/** A body in the position that a motion is performed in: on the back, up points backward and forward up. */
export function placed(motion: string, body: Body): Body {
  if (!supine.has(motion)) return body;
  return Object.fromEntries(Object.entries(body).map(([name, [x, y, z]]) => [name, [-y, x, z]]));
}

/** Where a test reads 0 in the posture that it asks for. */
export const testsAtZero: Readonly<Record<string, Body>> = {
  'active-knee-extension': kneeShortOf(0),
  'modified-thomas': otherThighHeld,
  slump: { ...kneeShortOf(0), ...chinDown },
  'median-nerve-tension': armOutElbowBent(0),
  'finger-to-floor': fingertipAt(0.3, -0.87, 'down'),
  'sit-and-reach': { ...longSitting, ...fingertipAt(0.84, 0.05, 'forward') },
  'thumb-opposition': { 'right-thumb-tip': [0, -0.14, 0.16] },
};

export const goldenTestPoses: readonly GoldenPose[] = [
  // The leg forward of the trunk, its knee straight.
  {
    motion: 'straight-leg-raise',
    deg: 70,
    moved: {
      'right-knee': [0.4 * sin(70), -0.4 * cos(70), 0.1],
      'right-ankle': [0.8 * sin(70), -0.8 * cos(70), 0.1],
    },
  },
  { motion: 'active-knee-extension', deg: -25, moved: kneeShortOf(25) },
  // The shin leans forward over a foot that stays flat; the rest of the body comes along, and is not read.
  {
    motion: 'weight-bearing-lunge',
    deg: 35,
    moved: { 'right-knee': [0.4 * sin(35), -0.8 + 0.4 * cos(35), 0.1] },
  },
  {
    motion: 'modified-thomas',
    deg: 12,
    moved: { ...otherThighHeld, 'right-knee': [-0.4 * sin(12), -0.4 * cos(12), 0.1] },
  },
  { motion: 'slump', deg: -30, moved: { ...kneeShortOf(30), ...chinDown } },
  { motion: 'median-nerve-tension', deg: -40, moved: armOutElbowBent(40) },
  // In centimetres of a body whose drawn metres are a hundred each. Heel and toes stand at -0.87.
  { motion: 'finger-to-floor', deg: -12, moved: fingertipAt(0.3, -0.75, 'down') },
  {
    motion: 'sit-and-reach',
    deg: 6,
    moved: { ...longSitting, ...fingertipAt(0.9, 0.05, 'forward') },
  },
  // The palm is 9 centimetres long, and the tip 4.5 from the base of the little finger.
  {
    motion: 'thumb-opposition',
    deg: -0.5,
    moved: { 'right-thumb-tip': [0.027, -0.14 + 0.036, 0.16] },
  },
];
