import { type Body, goldenPoses } from '../../src/kinematics/testing/golden-poses.ts';
import type { MotionRow } from '../../src/motions/motion-row.ts';
import type { Reading } from '../../src/motions/reading.ts';
import { alongRay, type ReadingRays, readingRays } from './reading-rays.ts';
import { unitSign } from './unit-sign.ts';
import { length, type Vector } from './vector.ts';
import { wholeBody } from './whole-body.ts';

export type Point = readonly [number, number];
export type Bone = readonly [string, string];
export type View = 'side' | 'front' | 'above';

/** Forward, up, right to the picture's right and down, metres. */
export const project: Readonly<Record<View, (at: Vector) => Point>> = {
  side: ([forward, up]) => [forward, -up],
  front: ([, up, right]) => [-right, -up],
  above: ([forward, , right]) => [right, -forward],
};

const viewWords: Readonly<Record<View, string>> = {
  side: 'seen from the right',
  front: 'seen from the front',
  above: 'seen from above',
};

/** Width and height of a sheet, pixels. */
const sheet = 320;

const fingers = ['index', 'middle', 'ring', 'little'];
/** A hand in full, where it is what is measured. */
export const hand = (side: string): readonly Bone[] =>
  [
    ['hand-wrist', 'thumb-cmc', 'thumb-mcp', 'thumb-ip', 'thumb-tip'],
    ...fingers.map((name) => [
      'hand-wrist',
      ...['mcp', 'pip', 'dip', 'tip'].map((joint) => `${name}-${joint}`),
    ]),
    ['little-mcp', 'ring-mcp', 'middle-mcp', 'index-mcp'],
  ].flatMap((chain) =>
    chain.slice(1).map((name, i) => [`${side}-${chain[i]}`, `${side}-${name}`] as const),
  );

export const arm = (side: string): readonly Bone[] => [
  [`${side}-shoulder`, `${side}-elbow`],
  [`${side}-elbow`, `${side}-wrist`],
  [`${side}-hand-wrist`, `${side}-middle-tip`],
];
export const leg = (side: string): readonly Bone[] =>
  [
    ['shoulder', 'hip'],
    ['hip', 'knee'],
    ['knee', 'ankle'],
    ['ankle', 'heel'],
    ['heel', 'foot-index'],
    ['ankle', 'foot-index'],
  ].map(([a, b]) => [`${side}-${a}`, `${side}-${b}`] as const);
export const across: readonly Bone[] = [
  ['left-shoulder', 'right-shoulder'],
  ['left-hip', 'right-hip'],
];
/** What a picture shows, for whoever checks it: the angle from the still arm to the moving one. */
export interface MotionPicture {
  readonly svg: string;
  readonly title: string;
  /** Degrees between the arms as drawn, 0 to 360; null for a row that a formula reads: it has no arms. */
  readonly drawnDeg: number | null;
  /** What the golden pose reads, in the row's unit. */
  readonly goldenDeg: number;
}

/**
 * A row of the catalogue as a picture: the figure in the golden pose of the row's first motion, the arm
 * that stays (dashed), the one that moves, and the angle between them; of a row that a formula reads, the figure
 * alone.
 *
 * @throws RangeError for a row without a golden pose
 */
export function motionPicture(row: MotionRow): MotionPicture {
  const [motion] = row.motions;
  const pose = goldenPoses.find((one) => one.motion === motion?.id);
  if (motion === undefined || pose === undefined) {
    throw new RangeError(`${motion?.id} has no golden pose`);
  }
  const reading = row.formula === undefined ? (row.image?.reading ?? row.world) : null;
  const body = wholeBody(pose.moved);
  const view = row.image?.view ?? viewOf(row, reading, body);
  const rays = reading && readingRays(reading, body);
  const ofHand = endsOf(row, reading).some(isOfHand);
  // As much of the figure as gives the angle its place, and not so much that the angle gets small.
  const least = ofHand ? 0.22 : 0.5;
  const span = rays === null ? (ofHand ? least : 1.9) : 3.8 * length(rays.moving);
  const pixelsPerMetre = sheet / Math.min(Math.max(span, least), 1.9);
  const pixel = (at: Vector): Point => {
    const [x, y] = project[view](at);
    return [x * pixelsPerMetre, y * pixelsPerMetre];
  };
  const places = Object.fromEntries(Object.entries(body).map(([name, at]) => [name, pixel(at)]));
  const place = (name: string) => places[name] as Point;
  const bones = (list: readonly Bone[]) => list.map(([a, b]) => line(place(a), place(b))).join('');
  // From above, the legs lie under the rest.
  const limbs = (side: string) => {
    if (ofHand) return side === 'right' ? [...arm(side).slice(0, 2), ...hand(side)] : [];
    return view === 'above' ? arm(side) : [...arm(side), ...leg(side)];
  };
  const head = middle(place('left-ear'), place('right-ear'));
  const headRadius = 0.11 * pixelsPerMetre;
  const neck = line(head, middle(place('left-shoulder'), place('right-shoulder')));
  const [noseX, noseY] = onHead(place('nose'), head, headRadius);
  const goniometer = rays && layGoniometer(rays, pixel, pose.deg);
  const title = `${motion.label} of ${signed(pose.deg)}${unitSign(row)}, ${viewWords[view]}`;
  const shown = [
    ...[...limbs('left'), ...limbs('right')].flat().map(place),
    ...(ofHand ? [] : [-headRadius, headRadius].map((by): Point => [head[0] + by, head[1] + by])),
    ...(goniometer?.extent ?? []),
  ];
  const svg = [
    frame(shown, goniometer?.vertex ?? place('right-wrist'), title),
    `<g class="far">${bones(limbs('left'))}</g>`,
    ...(ofHand
      ? []
      : [
          `<g class="body">${bones(across)}${neck}</g>`,
          `<circle class="head" cx="${n(head[0])}" cy="${n(head[1])}" r="${n(headRadius)}"/>`,
          `<circle class="nose" cx="${n(noseX)}" cy="${n(noseY)}" r="7"/>`,
        ]),
    `<g class="body">${bones(limbs('right'))}</g>`,
    ...(goniometer === null ? [] : [goniometer.svg]),
    '</svg>\n',
  ].join('\n');
  return { svg, title, drawnDeg: goniometer?.drawnDeg ?? null, goldenDeg: pose.deg };
}

/** A turn about a segment is seen along it, any other in the plane in which it is named. */
export function viewOf(row: MotionRow, reading: Reading | null, body: Body): View {
  if (reading?.kind !== 'twist') return planeViews[row.plane];
  const [forward, up, right] = alongRay(reading.about, body).map(Math.abs) as [
    number,
    number,
    number,
  ];
  if (right > forward && right > up) return 'side';
  return forward > up ? 'front' : 'above';
}

const planeViews: Readonly<Record<MotionRow['plane'], View>> = {
  sagittal: 'side',
  frontal: 'front',
  transverse: 'above',
};

/** The points that say what a picture is of. */
export function endsOf(row: MotionRow, reading: Reading | null): readonly string[] {
  if (reading === null) return row.formula?.needs ?? [];
  return [reading.kind === 'plane' ? reading.ray.to : reading.moving.to];
}

export function isOfHand(point: string): boolean {
  return ['thumb', ...fingers].some((finger) => point.startsWith(`${finger}-`));
}

const style = [
  'line,circle,path{stroke-width:6;stroke-linecap:round;stroke-linejoin:round;fill:none}',
  'text{font:600 20px sans-serif;fill:#1d2530;text-anchor:middle;paint-order:stroke;stroke:#fff;stroke-width:5;stroke-linejoin:round}',
  '.head{fill:#fff;stroke:#a3acb5}.nose{fill:#a3acb5;stroke:none}',
  '.wedge{fill:#1b5e8c;fill-opacity:.13;stroke:none}',
  '.arc{stroke:#1b5e8c;stroke-width:2.5}.tip{fill:#1b5e8c;stroke:none}',
  '.vertex{fill:#fff;stroke:#1d2530;stroke-width:2.5}',
  '.far line{stroke:#d5dadf}.body line{stroke:#a3acb5}',
  '.still line{stroke:#1d2530;stroke-width:3;stroke-dasharray:7 7}',
  '.moving line{stroke:#1b5e8c;stroke-width:5}',
].join('');

/** The sheet with its title, looking at the vertex but not past what there is. */
function frame(shown: readonly Point[], vertex: Point, title: string): string {
  const left = start(
    shown.map(([x]) => x),
    vertex[0],
  );
  const top = start(
    shown.map(([, y]) => y),
    vertex[1],
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${n(left)} ${n(top)} ${sheet} ${sheet}" width="${sheet}" height="${sheet}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    `<rect x="${n(left)}" y="${n(top)}" width="${sheet}" height="${sheet}" fill="#fff"/>`,
  ].join('\n');
}

/** Where a sheet begins along one axis. */
function start(values: readonly number[], centre: number): number {
  const margin = 14;
  const low = Math.min(...values) - margin;
  const high = Math.max(...values) + margin;
  if (high - low <= sheet) return (low + high - sheet) / 2;
  return Math.min(Math.max(centre - sheet / 2, low), high - sheet);
}

interface Goniometer {
  readonly svg: string;
  readonly vertex: Point;
  readonly extent: readonly Point[];
  readonly drawnDeg: number;
}

function layGoniometer(
  { vertex, still, moving, through }: ReadingRays,
  pixel: (at: Vector) => Point,
  deg: number,
): Goniometer {
  const centre = pixel(vertex);
  const [sx, sy] = pixel(still);
  const [mx, my] = pixel(moving);
  // The short bones of a finger still show their rays.
  const reach = Math.max(Math.sqrt(mx * mx + my * my), 44);
  const from = Math.atan2(sy, sx);
  const to = Math.atan2(my, mx);
  // Past half a turn the arc goes the long way round.
  const short = wrap(to - from);
  const sweep = deg > 180 ? short - Math.sign(short) * 2 * Math.PI : short;
  const at = (angle: number, radius: number): Point => [
    centre[0] + radius * Math.cos(angle),
    centre[1] + radius * Math.sin(angle),
  ];
  const radius = 0.7 * reach;
  const ray = (name: string, angle: number, end: number) =>
    `<g class="${name}">${line(through ? at(angle + Math.PI, end) : centre, at(angle, end))}</g>`;
  const clockwise = sweep > 0 ? 1 : 0;
  // The arc ends where its tip begins.
  const tipTurn = Math.sign(sweep) * Math.min(13 / radius, 0.6 * Math.abs(sweep));
  const arc = (end: number) => {
    const large = Math.abs(end - from) > Math.PI ? 1 : 0;
    return `M${pair(at(from, radius))}A${n(radius)} ${n(radius)} 0 ${large} ${clockwise} ${pair(at(end, radius))}`;
  };
  // An angle too small to hold its label has it beyond the arms.
  const label = at(from + sweep / 2, Math.abs(sweep) < 0.7 ? 1.2 * reach + 30 : radius + 32);
  const svg = [
    `<path class="wedge" d="M${pair(centre)}L${arc(from + sweep).slice(1)}Z"/>`,
    ray('still', from, 1.2 * reach),
    ray('moving', to, reach),
    `<path class="arc" d="${arc(from + sweep - tipTurn)}"/>`,
    `<path class="tip" d="M${pair(at(to, radius))}L${pair(at(to - tipTurn, radius + 7))}L${pair(at(to - tipTurn, radius - 7))}Z"/>`,
    `<circle class="vertex" cx="${n(centre[0])}" cy="${n(centre[1])}" r="5"/>`,
    `<text x="${n(label[0])}" y="${n(label[1] + 7)}">${signed(deg)}°</text>`,
  ].join('\n');
  const extent: Point[] = [
    at(from, 1.2 * reach),
    at(to, reach),
    [label[0] - 28, label[1] - 14],
    [label[0] + 28, label[1] + 14],
    ...(through ? [at(from + Math.PI, 1.2 * reach), at(to + Math.PI, reach)] : []),
  ];
  return { svg, vertex: centre, extent, drawnDeg: (Math.abs(sweep) * 180) / Math.PI };
}

/** The nose, moved to the outline of the head where it is not in front of the face. */
export function onHead([x, y]: Point, head: Point, radius: number): Point {
  const away = Math.sqrt((x - head[0]) ** 2 + (y - head[1]) ** 2);
  const out = away < radius / 2 ? 1 : radius / away;
  return [head[0] + out * (x - head[0]), head[1] + out * (y - head[1])];
}

/** With a minus as people print it. */
function signed(value: number): string {
  return String(value).replace('-', '−');
}

function wrap(radians: number): number {
  return Math.atan2(Math.sin(radians), Math.cos(radians));
}

function middle([a, b]: Point, [c, d]: Point): Point {
  return [(a + c) / 2, (b + d) / 2];
}

function line([a, b]: Point, [c, d]: Point): string {
  return `<line x1="${n(a)}" y1="${n(b)}" x2="${n(c)}" y2="${n(d)}"/>`;
}

function pair([x, y]: Point): string {
  return `${n(x)} ${n(y)}`;
}

/** Tenths of a pixel: what differs between machines lies far below. */
function n(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}
