import type { Body } from '../../src/kinematics/testing/golden-poses.ts';
import type { Base, BodyDirection, OwnBase, Ray, Reading } from '../../src/motions/reading.ts';
import { add, cross, scale, square, subtract, turn, unit, type Vector } from './vector.ts';

/** The two rays of a reading on a body whose right side is measured. */
export interface ReadingRays {
  readonly vertex: Vector;
  /** Where the moving ray would point at 0, length 1. */
  readonly still: Vector;
  /** From the vertex to the moving ray's end. */
  readonly moving: Vector;
  /** Whether the ray runs through the vertex, from one side of the body to the other. */
  readonly through: boolean;
}

/** The rays of a catalogue's reading, from the definitions of its fields. */
export function readingRays(reading: Reading, body: Body): ReadingRays {
  const moving = reading.kind === 'plane' ? reading.ray : reading.moving;
  const through = moving.from === `other-${moving.to}`;
  const end = pointOf(body, moving.to);
  const vertex = through
    ? scale(add(pointOf(body, moving.from), end), 0.5)
    : pointOf(body, moving.from);
  return { vertex, still: unit(stillOf(reading, body)), moving: subtract(end, vertex), through };
}

function stillOf(reading: Reading, body: Body): Vector {
  if (reading.kind === 'plane') {
    const axes = axesOf(reading.base, body);
    const radians = ((reading.neutral?.value ?? 0) * Math.PI) / 180;
    return add(
      scale(directionOf(reading.zero, axes), Math.cos(radians)),
      scale(directionOf(reading.toward, axes), Math.sin(radians)),
    );
  }
  if (reading.kind === 'twist') {
    const zero = directionOf(reading.zero, axesOf(reading.base ?? 'trunk', body));
    return square(zero, alongRay(reading.about, body));
  }
  const { right } = axesOf(reading.base ?? 'trunk', body);
  // Who bends to the middle is straight in the anatomical position, and turned by nothing.
  const bend = reading.bends === 'forward' ? 1 : -1;
  return turn(alongRay(reading.still, body), right, (bend * reading.neutralDeg * Math.PI) / 180);
}

interface Axes {
  readonly forward: Vector;
  readonly up: Vector;
  readonly right: Vector;
}

function axesOf(base: Base, body: Body): Axes {
  if (typeof base === 'object') return ownAxes(base, body);
  const at = (name: string) => pointOf(body, name);
  const shoulders = subtract(at('shoulder'), at('other-shoulder'));
  const hips = subtract(at('hip'), at('other-hip'));
  const trunk = subtract(at('mid-shoulder'), at('mid-hip'));
  const upright = (up: Vector, line: Vector): Axes => {
    const right = square(line, up);
    return { forward: cross(unit(up), right), up: unit(up), right };
  };
  switch (base) {
    case 'trunk':
      return upright(trunk, shoulders);
    case 'trunk-side':
      return upright(inPicture(subtract(at('shoulder'), at('hip'))), shoulders);
    case 'stance':
      return upright(subtract(at('mid-hip'), at('mid-ankle')), hips);
    case 'stance-side':
      return upright(inPicture(subtract(at('hip'), at('ankle'))), hips);
    case 'pelvis': {
      const right = unit(hips);
      const up = square(trunk, right);
      return { forward: cross(up, right), up, right };
    }
  }
}

function ownAxes({ up, lateral, leads }: OwnBase, body: Body): Axes {
  const upward: Vector = up === 'vertical' ? [0, 1, 0] : alongRay(up, body);
  const outward = alongRay(lateral, body);
  const right = leads === 'lateral' ? outward : square(outward, upward);
  const top = leads === 'lateral' ? square(upward, outward) : upward;
  return { forward: cross(top, right), up: top, right };
}

/** One side alone is read from the side, where the camera does not see how far it leans sideways. */
function inPicture([forward, up]: Vector): Vector {
  return [forward, up, 0];
}

/** The right side is the measured one. */
function directionOf(direction: BodyDirection, { forward, up, right }: Axes): Vector {
  const directions: Readonly<Record<BodyDirection, Vector>> = {
    forward,
    backward: scale(forward, -1),
    up,
    down: scale(up, -1),
    lateral: right,
    medial: scale(right, -1),
  };
  return directions[direction];
}

/** From one point of a ray to the other, length 1. */
export function alongRay({ from, to }: Ray, body: Body): Vector {
  return unit(subtract(pointOf(body, to), pointOf(body, from)));
}

/** A point of the catalogue on a body measured on its right. */
export function pointOf(body: Body, point: string): Vector {
  if (point.startsWith('mid-')) {
    const joint = point.slice('mid-'.length);
    return scale(add(pointOf(body, joint), pointOf(body, `other-${joint}`)), 0.5);
  }
  const name = point.startsWith('other-')
    ? `left-${point.slice('other-'.length)}`
    : `right-${point}`;
  const place = body[name] ?? body[point];
  if (place === undefined) throw new RangeError(`the golden pose has no ${point}`);
  return place;
}
