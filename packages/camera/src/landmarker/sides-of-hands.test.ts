import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoundHand, sidesOfHands } from './sides-of-hands.ts';

const picture = { width: 1000, height: 500 };
const nobody = null;

/** A hand of 40 pixels from its wrist to its knuckles, hanging down from a place in pixels. */
function hand(x: number, y: number, label: 'left' | 'right', score = 0.95, palm = 40): FoundHand {
  const image = Array.from({ length: 21 }, (_, i) => ({
    x: x / picture.width,
    y: (y + (i === 0 ? 0 : palm)) / picture.height,
  }));
  return { image, label, score };
}

/** A person from the front, 200 pixels from shoulders to hips: the left wrist stands at x = 700. */
function person(
  visible: { left?: number; right?: number } = {},
  left: [number, number] = [700, 300],
) {
  const body = Array.from({ length: 33 }, () => ({ x: 0.5, y: 0.2, z: 0, visibility: 1 }));
  const put = (at: number, x: number, y: number, visibility = 1) => {
    body[at] = { x: x / picture.width, y: y / picture.height, z: 0, visibility };
  };
  put(11, 560, 100);
  put(12, 440, 100);
  put(13, 630, 200);
  put(14, 370, 200);
  put(15, ...left, visible.left);
  put(16, 300, 300, visible.right);
  put(23, 540, 300);
  put(24, 460, 300);
  return body;
}

/** The labels' sides, which name the hands here, by the side that they came to. */
function sides(hands: readonly FoundHand[], body: ReturnType<typeof person> | null) {
  const { left, right } = sidesOfHands(hands, body, picture);
  return [left && hands.indexOf(left), right && hands.indexOf(right)];
}

describe('a hand on a visible wrist', () => {
  it('is of that side, whatever its label says', () => {
    expect(sides([hand(705, 305, 'right', 1), hand(298, 290, 'left', 1)], person())).toEqual([
      0, 1,
    ]);
    expect(sides([hand(298, 290, 'left', 1)], person())).toEqual([null, 0]);
  });

  it('law: mirroring the picture swaps sides and nothing else', () => {
    const place = fc.record({
      x: fc.integer({ min: 0, max: 1000 }),
      y: fc.integer({ min: 0, max: 450 }),
      label: fc.constantFrom('left' as const, 'right' as const),
      score: fc.double({ min: 0.5, max: 1, noNaN: true }),
    });
    const other = { left: 'right', right: 'left' } as const;
    const body = person({}, [700, 300]);
    // MediaPipe calls the left wrist of a mirrored person the right one.
    const mirroredBody = body.map((_, i) => {
      const from = i >= 11 ? (i % 2 === 1 ? i + 1 : i - 1) : i;
      const landmark = body[from] ?? body[i]!;
      return { ...landmark, x: 1 - landmark.x };
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 2 }), fc.boolean(), (places, hasBody) => {
        const hands = places.map(({ x, y, label, score }) => hand(x, y, label, score));
        const mirrored = places.map(({ x, y, label, score }) =>
          hand(1000 - x, y, other[label], score),
        );
        const [left, right] = sides(hands, hasBody ? body : nobody);
        expect(sides(mirrored, hasBody ? mirroredBody : nobody)).toEqual([right, left]);
      }),
    );
  });

  it('law: never one hand twice, never both of one side', () => {
    const place = fc.tuple(
      fc.integer({ min: 200, max: 800 }),
      fc.integer({ min: 250, max: 350 }),
      fc.constantFrom('left' as const, 'right' as const),
    );
    fc.assert(
      fc.property(place, place, fc.tuple(fc.nat(700), fc.nat(350)), (a, b, leftWrist) => {
        const [left, right] = sides([hand(...a), hand(...b)], person({}, leftWrist));
        if (left !== null) expect(right).not.toBe(left);
      }),
    );
  });

  it('stays there before one that is farther away, which is left out', () => {
    expect(sides([hand(730, 300, 'right'), hand(705, 300, 'left')], person())).toEqual([1, null]);
  });

  it('stays before one that only its label puts there', () => {
    const large = hand(400, 100, 'left', 1, 100);
    expect(sides([large], person())).toEqual([0, null]);
    for (const hands of [
      [large, hand(740, 300, 'right')],
      [hand(740, 300, 'right'), large],
    ]) {
      expect(sides(hands, person())).toEqual([hands.indexOf(large) === 0 ? 1 : 0, null]);
    }
  });
});

describe('between two wrists', () => {
  const clasped = person({}, [310, 300]);

  it('a sure label decides', () => {
    expect(sides([hand(305, 300, 'left'), hand(306, 300, 'right')], clasped)).toEqual([0, 1]);
  });

  it('an unsure one does not', () => {
    expect(sides([hand(305, 300, 'left', 0.79)], clasped)).toEqual([null, null]);
  });
});

describe('a hand on no visible wrist', () => {
  it('is somebody else’s where the wrist of its label is seen elsewhere', () => {
    expect(sides([hand(500, 100, 'left'), hand(520, 100, 'right')], person())).toEqual([
      null,
      null,
    ]);
  });

  it('is of the side that its label says where that wrist is hidden', () => {
    const hidden = person({ left: 0.49 });
    expect(sides([hand(500, 100, 'left'), hand(520, 100, 'right')], hidden)).toEqual([0, null]);
    expect(sides([hand(500, 100, 'left', 0.79)], hidden)).toEqual([null, null]);
  });
});

describe('without a body that the hand fits', () => {
  it('a sure label decides, and of two the surer', () => {
    expect(sides([hand(500, 100, 'left', 0.85), hand(100, 100, 'left', 0.9)], nobody)).toEqual([
      1,
      null,
    ]);
    expect(sides([hand(500, 100, 'left', 0.79)], nobody)).toEqual([null, null]);
  });

  it('as in a film of a hand, in which the model sees a body as small as the hand', () => {
    const inTheHand = person().map((landmark) => ({
      ...landmark,
      x: 0.7 + (landmark.x - 0.7) / 4,
      y: 0.6 + (landmark.y - 0.6) / 4,
    }));
    expect(sides([hand(700, 300, 'right')], inTheHand)).toEqual([null, 0]);
    expect(sides([hand(700, 300, 'right')], person())).toEqual([0, null]);
  });
});

it('a hand without a size, on a wrist, is of no side', () => {
  const point: FoundHand = {
    image: Array.from({ length: 21 }, () => ({ x: 0.7, y: 0.6 })),
    label: 'left',
    score: 1,
  };
  expect(sides([point], person())).toEqual([null, null]);
});
