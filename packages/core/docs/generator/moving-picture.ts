import { type Body, goldenPoses } from '../../src/kinematics/testing/golden-poses.ts';
import type { MotionName, MotionRow } from '../../src/motions/motion-row.ts';
import type { Reading } from '../../src/motions/reading.ts';
import {
  across,
  arm,
  type Bone,
  endsOf,
  hand,
  isOfHand,
  leg,
  onHead,
  type Point,
  project,
  viewOf,
} from './motion-picture.ts';
import { readingRays } from './reading-rays.ts';
import { add, cross, dot, length, scale, subtract, turn, unit, type Vector } from './vector.ts';
import { wholeBody } from './whole-body.ts';

/** Width and height of a sheet, pixels. */
const sheet = 320;
const margin = 24;

/** What goes along with the end of the ray that turns, of the right side. */
const carried: Readonly<Record<string, RegExp>> = {
  knee: /^right-(knee|ankle|heel|foot-index)$/,
  ankle: /^right-(ankle|heel|foot-index)$/,
  'foot-index': /^right-foot-index$/,
  elbow: /^right-(elbow|wrist|hand-|thumb-|index-|middle-|ring-|little-)/,
  wrist: /^right-(wrist|hand-|thumb-|index-|middle-|ring-|little-)/,
  'mid-shoulder': /shoulder|elbow|wrist|ear|nose|hand-|thumb-|index-|middle-|ring-|little-/,
  shoulder: /shoulder|elbow|wrist|ear|nose|hand-|thumb-|index-|middle-|ring-|little-/,
  nose: /ear|nose/,
  'middle-mcp': /^right-(thumb|index|middle|ring|little)-(?!index)/,
  'index-mcp': /^right-(thumb|index|middle|ring|little)-/,
};

/** The share of the way that is done at each of a picture's moments: at rest, out, held, and back. */
const MOMENTS = 12;
const way = Array.from(
  { length: MOMENTS + 1 },
  (_, i) => (1 - Math.cos((i * Math.PI) / MOMENTS)) / 2,
);
const shares = [0, ...way, 1, ...way.toReversed()];
const secondsOf = [0.8, 1.6, 1.2, 1.6];

/**
 * A motion as a picture that moves: from neutral (or bent square) to the golden pose, held there, and back, the arm that
 * turns laid over it. The turning part turns about the reading's own axis, as one piece.
 *
 * @param moves without it, the picture stands still at the end of the motion
 * @returns null for a motion that a formula reads: nothing turns
 * @throws RangeError for a motion without a golden pose
 */
export function movingPicture(row: MotionRow, motion: MotionName, moves = true): string | null {
  const pose = goldenPoses.find((one) => one.motion === motion.id);
  if (pose === undefined) throw new RangeError(`${motion.id} has no golden pose`);
  const reading = row.formula === undefined ? (row.image?.reading ?? row.world) : null;
  if (reading === null) return null;
  const end = wholeBody(pose.moved);
  const view = row.image?.view ?? viewOf(row, reading, end);
  const { vertex, still, moving, through } = readingRays(reading, end);
  const isCarried = carriedBy(reading);
  const ofHand = endsOf(row, reading).some(isOfHand);

  const axis = cross(still, moving);
  const turned = Math.atan2(length(axis), dot(still, moving));
  const sweep = pose.deg > 180 ? turned - 2 * Math.PI : turned;
  // A negative angle is what is left to straight: whoever straightens a joint begins with it bent square.
  const begin = pose.deg < 0 ? 90 / -pose.deg : 0;
  const before = (share: number): number => (1 - share) * (begin - 1) * sweep;
  const at = (share: number): Body => {
    if (length(axis) < 1e-9) return end;
    const back = before(share);
    return Object.fromEntries(
      Object.entries(end).map(([name, place]) =>
        isCarried.test(name)
          ? [name, add(vertex, turn(subtract(place, vertex), unit(axis), back))]
          : [name, place],
      ),
    );
  };
  const bodies = (moves ? shares : [1]).map(at);

  const limbs = (side: string): readonly Bone[] => {
    if (ofHand) return side === 'right' ? [...arm(side).slice(1, 2), ...hand(side)] : [];
    return view === 'above' ? arm(side) : [...arm(side), ...leg(side)];
  };
  const framing = framedWith(isCarried, ofHand);
  const framed = bodies.flatMap((body) =>
    Object.keys(body)
      .filter((name) => framing.test(name))
      .map((name) => project[view](body[name] as Vector)),
  );
  const headRadius = 0.11;
  const room = ofHand ? 0.02 : 0.1;
  const [left, top] = [0, 1].map((part) => Math.min(...framed.map((one) => one[part]!)) - room);
  const [right, bottom] = [0, 1].map((part) => Math.max(...framed.map((one) => one[part]!)) + room);
  const pixelsPerMetre = (sheet - 2 * margin) / Math.max(right! - left!, bottom! - top!);
  const centre: Point = [(left! + right!) / 2, (top! + bottom!) / 2];
  const pixel = (place: Vector): Point => {
    const [x, y] = project[view](place);
    return [
      (x - centre[0]) * pixelsPerMetre + sheet / 2,
      (y - centre[1]) * pixelsPerMetre + sheet / 2,
    ];
  };

  const line = (from: (body: Body) => Vector, to: (body: Body) => Vector) => {
    const ends = bodies.map((body) => [...pixel(from(body)), ...pixel(to(body))]);
    return shape('line', ['x1', 'y1', 'x2', 'y2'], ends);
  };
  const place = (name: string) => (body: Body) => body[name] as Vector;
  const drawn = (list: readonly Bone[]) => list.map(([a, b]) => line(place(a), place(b))).join('');
  const ears = (body: Body) => middle(body, 'ear');
  const circles = bodies.map((body) => pixel(ears(body)));
  const radius = headRadius * pixelsPerMetre;
  const noses = bodies.map((body) => onHead(pixel(place('nose')(body)), pixel(ears(body)), radius));
  const endShare = moves ? shares : [1];
  const reach = through ? scale(moving, 1) : moving;
  const armEnd = (share: number): Vector =>
    add(vertex, turn(reach, length(axis) < 1e-9 ? [0, 0, 1] : unit(axis), before(share)));
  const armEnds = endShare.map((share) => [...pixel(vertex), ...pixel(armEnd(share))]);
  const rest = [...pixel(vertex), ...pixel(add(vertex, scale(still, length(moving))))];
  const [x, y] = pixel(vertex);
  // Poses are those of somebody who stands.
  const lies = row.gates.some(({ reason }) => reason === 'not-lying');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheet} ${sheet}" width="${sheet}" height="${sheet}">`,
    `<style>${style}</style>`,
    `<rect width="${sheet}" height="${sheet}" fill="#fff"/>`,
    `<g${lies ? ` transform="rotate(-90 ${sheet / 2} ${sheet / 2})"` : ''}>`,
    `<g class="far">${drawn(limbs('left'))}</g>`,
    ...(ofHand
      ? []
      : [
          `<g class="body">${drawn(across)}${line(ears, (body) => middle(body, 'shoulder'))}</g>`,
          `<g class="head">${shape('circle', ['cx', 'cy'], circles, `r="${n(radius)}"`)}</g>`,
          `<g class="nose">${shape('circle', ['cx', 'cy'], noses, 'r="6"')}</g>`,
        ]),
    `<g class="body">${drawn(limbs('right'))}</g>`,
    `<g class="still">${shape('line', ['x1', 'y1', 'x2', 'y2'], [rest])}</g>`,
    `<g class="moving">${shape('line', ['x1', 'y1', 'x2', 'y2'], armEnds)}</g>`,
    `<circle class="vertex" cx="${n(x)}" cy="${n(y)}" r="6"/>`,
    '</g>',
    '</svg>\n',
  ].join('\n');
}

/** What a picture shows whole: small movements are seen from near. */
function framedWith(isCarried: RegExp, ofHand: boolean): RegExp {
  if (ofHand) return /^right-(hand|thumb|index|middle|ring|little)-/;
  if (isCarried === carried.nose) return /nose|ear|shoulder/;
  return isCarried === carried['foot-index'] ? /^right-(knee|ankle|heel|foot-index)$/ : /./;
}

function carriedBy(reading: Reading): RegExp {
  const { from, to } = reading.kind === 'plane' ? reading.ray : reading.moving;
  // A whole leg is turned as one.
  if (from === 'hip' && to === 'ankle') return carried.knee as RegExp;
  const [finger, joint] = to.split('-') as [string, string | undefined];
  const beyond = {
    pip: 'pip|dip|tip',
    dip: 'dip|tip',
    tip: 'tip',
    mcp: 'mcp|ip|tip',
    ip: 'ip|tip',
  };
  const known = carried[to === 'ear' ? 'nose' : to];
  if (known !== undefined) return known;
  const names = beyond[joint as keyof typeof beyond];
  if (names === undefined) throw new RangeError(`nobody knows what turns with ${to}`);
  return new RegExp(`^right-${finger}-(${names})$`);
}

const style = [
  'line,circle{stroke-width:7;stroke-linecap:round;fill:none}',
  '.far line{stroke:#d5dadf}.body line{stroke:#a3acb5}',
  '.head circle{fill:#fff;stroke:#a3acb5}.nose circle{fill:#a3acb5;stroke:none}',
  '.still line{stroke:#1d2530;stroke-width:3;stroke-dasharray:7 7}',
  '.moving line{stroke:#1b5e8c}',
  '.vertex{fill:#fff;stroke:#1d2530;stroke-width:3}',
].join('');

/** A shape as it is at first, and how its numbers change. */
function shape(
  tag: string,
  names: readonly string[],
  moments: readonly (readonly number[])[],
  more = '',
): string {
  const first = moments[0] as readonly number[];
  const attributes = names.map((name, i) => `${name}="${n(first[i]!)}"`).join(' ');
  const animated = names.flatMap((name, i) => {
    const values = moments.map((moment) => n(moment[i]!));
    if (values.every((value) => value === values[0])) return [];
    return [
      `<animate attributeName="${name}" dur="${duration}s" repeatCount="indefinite" keyTimes="${keyTimes}" values="${values.join(';')}"/>`,
    ];
  });
  return `<${tag} ${attributes} ${more}>${animated.join('')}</${tag}>`;
}

const duration = secondsOf.reduce((sum, one) => sum + one, 0);
const keyTimes = (() => {
  const [rest, out, held, back] = secondsOf as [number, number, number, number];
  const steps = Array.from({ length: MOMENTS + 1 }, (_, i) => i / MOMENTS);
  return [
    0,
    ...steps.map((share) => rest + share * out),
    rest + out + held,
    ...steps.map((share) => rest + out + held + share * back),
  ]
    .map((second) => (second / duration).toFixed(4))
    .join(';');
})();

function middle(body: Body, joint: string): Vector {
  return scale(add(body[`left-${joint}`] as Vector, body[`right-${joint}`] as Vector), 0.5);
}

/** Tenths of a pixel. */
function n(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}
