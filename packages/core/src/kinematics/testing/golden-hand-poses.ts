import type { Body, GoldenPose } from './golden-poses.ts';

const sin = (deg: number) => Math.sin((deg * Math.PI) / 180);
const cos = (deg: number) => Math.cos((deg * Math.PI) / 180);

type Place = readonly [number, number, number];

/** The right hand hangs, its palm forward, the thumb outward: places to the subject's right of the body's middle. */
const wrist: Place = [0, -0.05, 0.2];
const fingers = { index: 0.225, middle: 0.2, ring: 0.18, little: 0.16 } as const;
const fingerNames = ['index', 'middle', 'ring', 'little'] as const;
/** From a joint to the next, metres. */
const bones = { palm: 0.09, mcp: 0.04, pip: 0.025, dip: 0.02, thumb: 0.03 } as const;

/** The fingers' ends of the palm's bones, the hand turned at the wrist so that its middle points forward and outward. */
function palmAt(forwardDeg: number, outwardDeg: number): Body {
  return Object.fromEntries(
    fingerNames.map((finger) => {
      const aside = fingers[finger] - wrist[2];
      const place: Place = [
        bones.palm * sin(forwardDeg),
        wrist[1] - bones.palm * cos(forwardDeg) * cos(outwardDeg) + aside * sin(outwardDeg),
        wrist[2] + bones.palm * sin(outwardDeg) + aside * cos(outwardDeg),
      ];
      return [`right-${finger}-mcp`, place];
    }),
  );
}

/** A finger whose joints bend toward the palm, which is forward, one after the other. */
export function fingerBent(
  finger: keyof typeof fingers,
  {
    mcp = 0,
    pip = 0,
    dip = 0,
  }: { readonly mcp?: number; readonly pip?: number; readonly dip?: number },
): Body {
  const aside = fingers[finger];
  let [forward, up] = [0, wrist[1] - bones.palm];
  let bent = 0;
  const places: [string, Place][] = [[`right-${finger}-mcp`, [forward, up, aside]]];
  for (const [end, bone, deg] of [
    ['pip', bones.mcp, mcp],
    ['dip', bones.pip, pip],
    ['tip', bones.dip, dip],
  ] as const) {
    bent += deg;
    forward += bone * sin(bent);
    up -= bone * cos(bent);
    places.push([`right-${finger}-${end}`, [forward, up, aside]]);
  }
  return Object.fromEntries(places);
}

/** The thumb, parallel to the fingers, its joints bending across the palm, which is toward the body's middle. */
function thumbBent({ mcp = 0, ip = 0 }: { readonly mcp?: number; readonly ip?: number }): Body {
  const cmc: Place = [0, -0.07, 0.235];
  const at = (from: Place, deg: number): Place => [
    from[0],
    from[1] - bones.thumb * cos(deg),
    from[2] - bones.thumb * sin(deg),
  ];
  const atMcp = at(cmc, 0);
  const atIp = at(atMcp, mcp);
  return {
    'right-thumb-cmc': cmc,
    'right-thumb-mcp': atMcp,
    'right-thumb-ip': atIp,
    'right-thumb-tip': at(atIp, mcp + ip),
  };
}

/** Both hands of the anatomical position are this one and its mirror image. */
export const straightRightHand: Body = {
  'right-hand-wrist': wrist,
  ...palmAt(0, 0),
  ...thumbBent({}),
  ...Object.assign({}, ...fingerNames.map((finger) => fingerBent(finger, {}))),
};

/** The elbow at the side and square, the forearm forward; the line across the hand turned from up toward outward. */
export function forearmTurned(outwardDeg: number): Body {
  const across = (name: keyof typeof fingers): Place => {
    const aside = fingers[name] - fingers.middle;
    return [0.34, 0.2 + aside * cos(outwardDeg), 0.2 + aside * sin(outwardDeg)];
  };
  return {
    'right-elbow': [0, 0.2, 0.2],
    'right-wrist': [0.25, 0.2, 0.2],
    'right-hand-wrist': [0.25, 0.2, 0.2],
    'right-index-mcp': across('index'),
    'right-little-mcp': across('little'),
  };
}

const fingerPoses = fingerNames.flatMap((finger): GoldenPose[] => [
  { motion: `${finger}-mcp.flexion`, deg: 80, moved: fingerBent(finger, { mcp: 80 }) },
  { motion: `${finger}-mcp.extension`, deg: 40, moved: fingerBent(finger, { mcp: -40 }) },
  { motion: `${finger}-pip.flexion`, deg: 100, moved: fingerBent(finger, { mcp: 30, pip: 100 }) },
  { motion: `${finger}-pip.extension`, deg: 12, moved: fingerBent(finger, { pip: -12 }) },
  { motion: `${finger}-dip.flexion`, deg: 60, moved: fingerBent(finger, { pip: 90, dip: 60 }) },
  { motion: `${finger}-dip.extension`, deg: 8, moved: fingerBent(finger, { mcp: 20, dip: -8 }) },
]);

export const goldenHandPoses: readonly GoldenPose[] = [
  // The thumb, which pointed up, goes inward, and the palm comes to look down.
  { motion: 'forearm.pronation', deg: 70, moved: forearmTurned(-70) },
  { motion: 'forearm.supination', deg: 80, moved: forearmTurned(80) },
  { motion: 'wrist.flexion', deg: 65, moved: palmAt(65, 0) },
  { motion: 'wrist.extension', deg: 55, moved: palmAt(-55, 0) },
  // The hand goes to the thumb's side, which is outward.
  { motion: 'wrist.radial-deviation', deg: 18, moved: palmAt(0, 18) },
  { motion: 'wrist.ulnar-deviation', deg: 30, moved: palmAt(0, -30) },
  // The thumb's bone of the palm goes forward, out of the palm.
  {
    motion: 'thumb-cmc.abduction',
    deg: 50,
    moved: { 'right-thumb-mcp': [0.03 * sin(50), -0.07 - 0.03 * cos(50), 0.235] },
  },
  { motion: 'thumb-mcp.flexion', deg: 45, moved: thumbBent({ mcp: 45 }) },
  { motion: 'thumb-ip.flexion', deg: 70, moved: thumbBent({ mcp: 20, ip: 70 }) },
  ...fingerPoses,
];
