import { type Body, standing } from '../../src/kinematics/testing/golden-poses.ts';
import {
  add,
  cross,
  dot,
  length,
  scale,
  square,
  subtract,
  turn,
  unit,
  type Vector,
} from './vector.ts';

/**
 * A golden pose names only the landmarks that are read. A picture wants the rest of the body to go along:
 * the forearm with the upper arm, the foot with the shank, head and arms with the trunk. A thigh that is
 * raised forward lets the shank hang.
 */
export function wholeBody(moved: Body): Body {
  const body: Record<string, Vector> = { ...standing, ...moved };
  const hands = Object.keys(standing).filter((name) => handLandmark.test(name));
  const rightHand = hands.filter((name) => name.startsWith('right-'));
  const placed = new Set(Object.keys(moved));
  const follow = (names: readonly string[], place: (name: string) => Vector) => {
    for (const name of names) if (!placed.has(name)) body[name] = place(name);
  };
  const at = (name: string) => body[name] as Vector;
  const stood = (name: string) => standing[name] as Vector;

  const keepsLength = (a: string, b: string) =>
    Math.abs(length(subtract(at(a), stood(b))) - length(subtract(stood(a), stood(b)))) < 1e-6;
  // The foot stays on the floor: the body goes with the knee, and the other foot stays too.
  const lunge = (side: string) => {
    const by = subtract(at(`${side}-knee`), stood(`${side}-knee`));
    const other = side === 'left' ? 'right' : 'left';
    const onFloor = /-(?:knee|ankle|heel|foot-index)$/;
    follow(
      Object.keys(standing).filter((name) => !onFloor.test(name)),
      (name) => add(stood(name), by),
    );
    follow([`${other}-knee`], () => scale(add(at(`${other}-hip`), stood(`${other}-ankle`)), 0.5));
  };

  if ('right-shoulder' in moved) {
    const from = trunkAxes(standing);
    const to = trunkAxes(body);
    follow(
      ['nose', ...sidesOf('ear'), ...sidesOf('elbow'), ...sidesOf('wrist'), ...hands],
      (name) =>
        from.reduce<Vector>(
          (sum, axis, i) => add(sum, scale(to[i] as Vector, dot(stood(name), axis))),
          [0, 0, 0],
        ),
    );
  }
  for (const side of ['left', 'right']) {
    const hand = hands
      .filter((name) => name.startsWith(side))
      .map((name) => name.replace(`${side}-`, ''));
    for (const [joint, end, ...beyond] of [
      ['shoulder', 'elbow', 'wrist', ...hand],
      ['elbow', 'wrist', ...hand],
      ['hip', 'knee', 'ankle', 'heel', 'foot-index'],
      ['knee', 'ankle', 'heel', 'foot-index'],
    ]) {
      const [root, tip, next] = [`${side}-${joint}`, `${side}-${end}`, `${side}-${beyond[0]}`];
      if (!(tip in moved)) continue;
      if (end === 'knee' && !(next in moved) && keepsLength(tip, next)) {
        lunge(side);
        continue;
      }
      const before = subtract(stood(tip), stood(root));
      const after = subtract(at(tip), at(root));
      const hangs = end === 'knee' && after[0] > 0.5 * length(after);
      follow(
        beyond.map((name) => `${side}-${name}`),
        (name) => {
          const limb = subtract(stood(name), stood(tip));
          return add(at(tip), hangs ? limb : turned(limb, before, after));
        },
      );
    }
  }
  if ('right-index-mcp' in moved) {
    const from = handAxes(standing);
    const to = handAxes(body);
    follow(rightHand, (name) => {
      const arm = subtract(stood(name), stood('right-hand-wrist'));
      return from.reduce<Vector>(
        (sum, axis, i) => add(sum, scale(to[i] as Vector, dot(arm, axis))),
        at('right-hand-wrist'),
      );
    });
  }
  return body;
}

const handLandmark = /^(?:left|right)-(?:hand|thumb|index|middle|ring|little)-/;

/** Across the palm, along it, and out of it. */
function handAxes(body: Body): readonly Vector[] {
  const [wrist, index, little] = ['hand-wrist', 'index-mcp', 'little-mcp'].map(
    (name) => body[`right-${name}`] as Vector,
  ) as [Vector, Vector, Vector];
  const across = unit(subtract(index, little));
  const middle = subtract(scale(add(index, little), 0.5), wrist);
  // Where the pose gives only the line across, the hand goes on along the forearm.
  const along = length(middle) > 0.01 ? middle : subtract(wrist, body['right-elbow'] as Vector);
  const down = square(along, across);
  return [across, down, cross(across, down)];
}

const sidesOf = (joint: string) => [`left-${joint}`, `right-${joint}`];

function trunkAxes(body: Body): readonly Vector[] {
  const up = unit(
    scale(add(body['left-shoulder'] as Vector, body['right-shoulder'] as Vector), 0.5),
  );
  const right = square(
    subtract(body['right-shoulder'] as Vector, body['left-shoulder'] as Vector),
    up,
  );
  return [cross(up, right), up, right];
}

/** The shortest turn that takes one direction to another, done to a third. */
function turned(arm: Vector, before: Vector, after: Vector): Vector {
  const axis = cross(before, after);
  if (length(axis) < 1e-9) return arm;
  return turn(arm, unit(axis), Math.atan2(length(axis), dot(before, after)));
}
