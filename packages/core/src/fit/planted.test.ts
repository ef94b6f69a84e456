import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standing } from '../kinematics/testing/golden-poses.ts';
import { stillRecording } from '../kinematics/testing/still-recording.ts';
import type { Recording } from '../landmarks/recording.ts';
import {
  addResidual,
  addShared,
  type Block,
  eliminate,
  emptyBlock,
  substitute,
} from './bordered-system.ts';
import { stayingFeet } from './staying-feet.ts';

const [blocks, own, shared] = [3, 2, 2];

/** A residual by hand: its derivatives by a block's own unknowns and by the shared ones, and its value at 0. */
const residual = fc.record({
  of: fc.nat({ max: blocks - 1 }),
  by: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 4, maxLength: 4 }),
  value: fc.double({ min: -3, max: 3, noNaN: true }),
});

describe('a bordered system', () => {
  it('is solved where no unknown can move and lower the squares', () => {
    fc.assert(
      fc.property(fc.array(residual, { maxLength: 20 }), (drawn) => {
        const each = Array.from({ length: blocks }, () => emptyBlock(own, shared));
        // Something is known of every unknown, so that there is one solution.
        const known = each.flatMap((_, of) =>
          [0, 1, 2, 3].map((i) => ({
            of,
            by: [0, 1, 2, 3].map((j) => (i === j ? 1 : 0)),
            value: 1,
          })),
        );
        const all = [...drawn, ...known];
        for (const { of, by, value } of all) addResidual(each[of]!, value, [0, 1, 2, 3], by);
        const total = emptyBlock(shared, 0);
        for (const block of each) {
          eliminate(block);
          addShared(total, block);
        }
        eliminate(total);
        const common = substitute(total, new Float64Array(0));
        const unknowns = each.map((block: Block) => [...substitute(block, common), ...common]);
        const left = ({ of, by, value }: (typeof all)[number]) =>
          by.reduce((sum, one, i) => sum + one * unknowns[of]![i]!, value);
        for (let i = 0; i < own + shared; i++) {
          const slopes = Array.from({ length: blocks }, (_, of) =>
            all.reduce((sum, one) => sum + (one.of === of ? left(one) * one.by[i]! : 0), 0),
          );
          const slope = i < own ? slopes : [slopes.reduce((sum, one) => sum + one)];
          for (const one of slope) expect(one).toBeCloseTo(0, 8);
        }
      }),
    );
  });
});

describe('feet that stay', () => {
  const frames = 40;
  const still = stillRecording(standing, 'front');
  const { names } = still.skeleton;
  const scale = new Float64Array(frames).fill(300);

  /** One who stands, a landmark moved in the picture by so many pixels at a time from 0 to 1. */
  function moving(name: string, pixels: (time: number) => number, seen = 1): Recording {
    const repeated = (values: Float64Array) =>
      Float64Array.from(
        { length: frames * values.length },
        (_, i) => values[i % values.length] as number,
      );
    const image = repeated(still.image!);
    for (let frame = 0; frame < frames; frame++) {
      const at = 3 * (frame * names.length + names.indexOf(name));
      image[at] = image[at]! + pixels(frame / frames);
    }
    const visibility = repeated(still.visibility).map((_, i) =>
      names[i % names.length] === name ? seen : 1,
    );
    return { ...still, frames, image, world: repeated(still.world!), visibility };
  }

  it.each<[string, Recording, readonly [boolean, boolean]]>([
    ['both of one who stands', moving('nose', () => 0), [true, true]],
    [
      'both where the ankle trembles',
      moving('left-ankle', (t) => 5 * Math.sin(40 * t)),
      [true, true],
    ],
    [
      'both where the ankle was lost once',
      moving('left-ankle', (t) => (t < 0.03 ? 300 : 0)),
      [true, true],
    ],
    ['the other of one who steps', moving('left-ankle', (t) => 100 * t), [false, true]],
    ['and that on the right', moving('right-ankle', (t) => 100 * t), [true, false]],
    ['none that was not seen', moving('left-ankle', () => 0, 0.3), [false, true]],
  ])('%s', (_, recording, feet) => {
    expect(stayingFeet(recording, scale)).toEqual(feet);
  });
});
