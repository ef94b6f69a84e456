import { describe, expect, it } from 'vitest';
import { goniometer } from './goniometer.ts';
import { type Point, pointAt } from './point.ts';

const vertex: Point = [100, 200];
const still: Point = [100, 300];

/** The arm that hangs down, turned clockwise on the screen. */
const turned = (deg: number) => pointAt(vertex, 90 + deg, 100);

/** Large-arc and sweep flags. */
const flags = (arc: string | undefined) => arc?.match(/ 0 ([01] [01]) /)?.[1];

describe('goniometer', () => {
  it('draws the example', () => {
    const shapes = goniometer({ vertex: [0, 0], still: [0, 100], moving: [100, 0] }, 90);
    expect(shapes?.arc).toBe('M 0.00 90.00 A 90.00 90.00 0 0 0 90.00 0.00');
  });

  it('runs from the still arm to the moving one, whichever way it turns', () => {
    for (const deg of [-150, -90, -5, 5, 40, 90, 150]) {
      const arc = goniometer({ vertex, still, moving: turned(deg) }, Math.abs(deg))?.arc;
      const [x, y] = pointAt(vertex, 90 + deg, 90);
      expect(arc).toMatch(/^M 100.00 290.00 /);
      expect(arc?.endsWith(`${x.toFixed(2)} ${y.toFixed(2)}`)).toBe(true);
      expect(flags(arc)).toBe(deg > 0 ? '0 1' : '0 0');
    }
  });

  it('takes the long way round past 180, and the short one before', () => {
    expect(flags(goniometer({ vertex, still, moving: turned(185) }, 185)?.arc)).toBe('1 1');
    expect(flags(goniometer({ vertex, still, moving: turned(175) }, 175)?.arc)).toBe('0 1');
    expect(flags(goniometer({ vertex, still, moving: turned(-185) }, 185)?.arc)).toBe('1 0');
  });

  it('mirrors with the picture', () => {
    const flip = ([x, y]: Point): Point => [200 - x, y];
    const own = goniometer({ vertex, still, moving: turned(70) }, 70);
    const mirrored = goniometer(
      { vertex: flip(vertex), still: flip(still), moving: flip(turned(70)) },
      70,
    );
    expect(mirrored?.radius).toBeCloseTo(own?.radius ?? 0, 9);
    expect([flags(own?.arc), flags(mirrored?.arc)]).toEqual(['0 1', '0 0']);
  });

  it('counts its scale from the still arm', () => {
    const { ticks = [] } = goniometer({ vertex, still, moving: turned(70) }, 70) ?? {};
    expect(ticks).toHaveLength(36);
    expect(ticks[0]?.to[0]).toBeCloseTo(100, 9);
    expect(ticks[0]?.to[1]).toBeCloseTo(290, 9);
    expect(ticks.filter(({ long }) => long)).toHaveLength(12);
  });

  it('reaches beyond its scale, along the arms', () => {
    const shapes = goniometer({ vertex, still, moving: turned(90) }, 90);
    expect(shapes?.still[1]).toBeCloseTo(330, 9);
    expect(shapes?.moving[0]).toBeCloseTo(-30, 9);
    expect(shapes?.moving[1]).toBeCloseTo(200, 9);
  });

  it('gives nothing where an arm has no length or the angle is missing', () => {
    expect(goniometer({ vertex, still: vertex, moving: still }, 10)).toBeNull();
    expect(goniometer({ vertex, still, moving: [0, 0] }, Number.NaN)).toBeNull();
  });
});
