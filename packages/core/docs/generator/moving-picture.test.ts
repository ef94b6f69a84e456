import { expect, it } from 'vitest';
import { goldenPoses } from '../../src/kinematics/testing/golden-poses.ts';
import { wholeCatalogue } from '../../src/motions/whole-catalogue.ts';
import { movingPicture } from './moving-picture.ts';

const all = wholeCatalogue.flatMap((row) => row.motions.map((motion) => ({ row, motion })));
const drawn = all.flatMap(({ row, motion }) => {
  const svg = movingPicture(row, motion);
  return svg === null ? [] : [{ id: motion.id, row, motion, svg }];
});

/** The moving arm's first end: x and y over time, pixels. */
function armOf(svg: string): readonly (readonly [number, number])[] {
  const [, arm = ''] = svg.split('class="moving"');
  const [x, y] = ['x2', 'y2'].map((name) => {
    const [, values] = new RegExp(`attributeName="${name}"[^>]*values="([^"]*)"`).exec(arm) ?? [];
    const [, still] = new RegExp(`${name}="([^"]*)"`).exec(arm) ?? [];
    return values?.split(';').map(Number) ?? Array.from({ length: 28 }, () => Number(still));
  }) as [number[], number[]];
  return x.map((one, i) => [one, y[i]!]);
}

it('every motion that rays read moves: from the still arm, or toward it, out, held, and back', () => {
  expect(drawn.length).toBeGreaterThan(50);
  for (const { svg, id } of drawn) {
    const arm = armOf(svg);
    const [, rest = ''] = svg.split('class="still"');
    const [stillX, stillY] = ['x2', 'y2'].map((name) =>
      Number(new RegExp(`${name}="([^"]*)"`).exec(rest)?.[1]),
    ) as [number, number];
    const away = (moment: number) =>
      Math.abs(arm[moment]![0] - stillX) + Math.abs(arm[moment]![1] - stillY);
    const isDeficit = goldenPoses.some(({ motion, deg }) => motion === id && deg < 0);
    if (isDeficit) expect(away(0), id).toBeGreaterThan(away(13) + 8);
    else expect(away(0), id).toBeLessThan(8);
    expect(arm.at(-1), id).toEqual(arm[0]);
    expect(arm[13], id).toEqual(arm[14]);
    expect(svg).not.toContain('NaN');
  }
});

it('stands still where nothing shall move', () => {
  for (const { row, motion } of drawn) {
    const svg = movingPicture(row, motion, false);
    expect(svg).not.toContain('<animate');
    expect(svg).toContain('class="moving"');
  }
});

it('draws nothing for what a formula reads', () => {
  for (const { row, motion } of all.filter(({ row }) => row.formula)) {
    expect(movingPicture(row, motion)).toBeNull();
  }
});

it('lays down who is tested lying, and raises a straight leg as one', () => {
  const lying = drawn.filter(({ svg }) => svg.includes('rotate(-90')).map(({ id }) => id);
  expect(lying).toEqual(['straight-leg-raise', 'active-knee-extension', 'modified-thomas']);
  const { svg = '' } = drawn.find(({ id }) => id === 'straight-leg-raise') ?? {};
  const [, right = ''] = svg.split('<g class="body">').slice(-2);
  const thighAndShank = right.match(/<line[^>]*>(<animate[^>]*>)+<\/line>/g) ?? [];
  expect(thighAndShank.length).toBeGreaterThanOrEqual(2);
});
