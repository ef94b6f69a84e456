import type { Frame } from 'goniokit';
import { mediapipePose33 } from 'goniokit/recording';
import { describe, expect, it } from 'vitest';
import { figure } from './figure.ts';

const size = { width: 200, height: 100 };
const row = (name: string) => mediapipePose33.names.indexOf(name);

/** Everybody's landmarks on a diagonal, all seen; `change` may move some. */
function frame(change: (image: number[]) => void = () => {}): Frame {
  const image = mediapipePose33.names.flatMap((_, i) => [0.1 + i * 0.02, 0.2 + i * 0.02, 0, 1]);
  change(image);
  return { timeMs: 0, pose: { image } };
}

describe('figure', () => {
  it('draws in pixels', () => {
    const drawn = figure(frame(), size, false);
    const elbow = row('left-elbow');
    const limb = drawn?.limbs.find(({ to }) => to[0] === (0.1 + elbow * 0.02) * 200);
    expect(limb?.to[1]).toBeCloseTo((0.2 + elbow * 0.02) * 100, 9);
    expect(drawn?.limbs).toHaveLength(16);
    expect(drawn?.trunk).toHaveLength(4);
  });

  it('leaves out what was not seen', () => {
    const hidden = frame((image) => {
      image[row('left-knee') * 4 + 3] = 0.2;
    });
    expect(figure(hidden, size, false)?.limbs).toHaveLength(14);
    const noHip = frame((image) => {
      image[row('right-hip') * 4 + 3] = Number.NaN;
    });
    expect(figure(noHip, size, false)?.trunk).toBeNull();
  });

  it('puts a mirrored frame right', () => {
    const own = figure(frame(), size, false);
    const mirrored = figure(frame(), size, true);
    expect(mirrored?.trunk?.[0]?.[0]).toBeCloseTo(200 - own!.trunk![1]![0], 9);
  });

  it('gives nothing where nobody was found', () => {
    expect(figure({ timeMs: 0, pose: null }, size, false)).toBeNull();
  });

  it('draws a hand, with its body or alone', () => {
    const image = Array.from({ length: 21 }, (_, i) => [0.3 + i * 0.01, 0.4, 0]).flat();
    const hands = { right: { image } };
    const whole = figure({ ...frame(), hands }, size, false);
    expect([whole?.limbs.length, whole?.hands.length]).toEqual([16, 23]);
    const alone = figure({ timeMs: 0, pose: null, hands }, size, false);
    expect(alone?.hands).toHaveLength(23);
    expect(alone?.hands[0]?.from).toEqual([60, 40]);
    const mirrored = figure({ timeMs: 0, pose: null, hands }, size, true);
    expect(mirrored?.hands[0]?.from[0]).toBeCloseTo(140, 9);
  });
});
