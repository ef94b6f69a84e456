import type { Frame, ImageSize } from 'goniokit';
import { mediapipePose33 } from 'goniokit/recording';
import { distance, type Point } from './point.ts';

export interface Line {
  readonly from: Point;
  readonly to: Point;
}

/** The person in a frame, as lines in the picture's pixels, unmirrored. */
export interface Figure {
  readonly limbs: readonly Line[];
  readonly joints: readonly Point[];
  /** Bones of the hands that were found: too thin for a limb's thickness. */
  readonly hands: readonly Line[];
  /** The four corners of the trunk, in turn; null where one is hidden. */
  readonly trunk: readonly Point[] | null;
  readonly head: { readonly centre: Point; readonly radius: number } | null;
  /** From the shoulders' middle to the head; null where one of them is hidden. */
  readonly neck: Line | null;
  /** A thickness for limbs that suits the person's size, pixels. */
  readonly thickness: number;
}

/** Below this a landmark is a guess, and is not drawn. */
const SEEN = 0.5;

const bones: readonly (readonly [string, string])[] = ['left', 'right'].flatMap((side) =>
  [
    ['shoulder', 'elbow'],
    ['elbow', 'wrist'],
    ['wrist', 'index'],
    ['hip', 'knee'],
    ['knee', 'ankle'],
    ['ankle', 'heel'],
    ['heel', 'foot-index'],
    ['ankle', 'foot-index'],
  ].map(([from, to]) => [`${side}-${from}`, `${side}-${to}`] as const),
);

const trunkCorners = ['left-shoulder', 'right-shoulder', 'right-hip', 'left-hip'];

/**
 * The skeleton of a frame, ready to draw.
 *
 * @param size of the picture, pixels
 * @param mirrored whether the frame's coordinates are those of a mirrored picture
 * @returns null where nobody was found
 */
export function figure(frame: Frame, size: ImageSize, mirrored: boolean): Figure | null {
  const hands = handsOf(frame, size, mirrored);
  const numbers = frame.pose?.image;
  if (!numbers) return hands.length === 0 ? null : handsAlone(hands);
  const places = new Map<string, Point>();
  mediapipePose33.names.forEach((name, index) => {
    const [x, y, visibility] = [0, 1, 3].map((part) => numbers[index * 4 + part]!) as [
      number,
      number,
      number,
    ];
    if (!(visibility >= SEEN)) return;
    const own = mirrored ? opposite(name) : name;
    places.set(own, [(mirrored ? 1 - x : x) * size.width, y * size.height]);
  });

  const limbs = bones.flatMap(([a, b]) => {
    const [from, to] = [places.get(a), places.get(b)];
    return from && to ? [{ from, to }] : [];
  });
  const seen = (names: readonly string[]) =>
    names.map((name) => places.get(name)).filter((place) => place !== undefined);
  const corners = seen(trunkCorners);
  const trunk = corners.length === trunkCorners.length ? corners : null;
  const trunkLength = trunk
    ? distance(middle(trunk[0]!, trunk[1]!), middle(trunk[2]!, trunk[3]!))
    : 0;
  const ears = seen(['left-ear', 'right-ear']);
  const headCentre = ears.length > 0 && trunk ? middle(ears[0]!, ears.at(-1)!) : null;
  return {
    limbs,
    joints: [...new Set(limbs.flatMap(({ from, to }) => [from, to]))],
    trunk,
    head: headCentre && { centre: headCentre, radius: trunkLength * 0.2 },
    hands: hands.flatMap(({ lines }) => lines),
    neck: headCentre && trunk && { from: middle(trunk[0]!, trunk[1]!), to: headCentre },
    thickness: trunkLength > 0 ? trunkLength * 0.13 : size.height * 0.02,
  };
}

interface Hand {
  readonly lines: readonly Line[];
  /** Pixels. */
  readonly palm: number;
}

/** From the wrist along each finger, and across the palm: rows of MediaPipe's 21 landmarks. */
const fingers = [0, 1, 2, 3, 4].map((finger) => [0, ...[1, 2, 3, 4].map((i) => finger * 4 + i)]);
const chains = [...fingers, [5, 9, 13, 17]];

function handsOf({ hands }: Frame, size: ImageSize, mirrored: boolean): readonly Hand[] {
  return [hands?.left?.image, hands?.right?.image].flatMap((numbers) => {
    if (!numbers) return [];
    const at = (row: number): Point => {
      const x = numbers[row * 3] ?? Number.NaN;
      return [
        (mirrored ? 1 - x : x) * size.width,
        (numbers[row * 3 + 1] ?? Number.NaN) * size.height,
      ];
    };
    const lines = chains.flatMap((chain) =>
      chain.slice(1).map((row, i) => ({ from: at(chain[i]!), to: at(row) })),
    );
    const known = lines.filter(({ from, to }) => Number.isFinite(distance(from, to)));
    return [{ lines: known, palm: distance(at(0), at(9)) }];
  });
}

/** Where a hand fills the picture, and the body it belongs to is not in it. */
function handsAlone(hands: readonly Hand[]): Figure {
  return {
    limbs: [],
    joints: [],
    hands: hands.flatMap(({ lines }) => lines),
    trunk: null,
    head: null,
    neck: null,
    thickness: Math.max(...hands.map(({ palm }) => palm)) * 0.12,
  };
}

function opposite(name: string): string {
  if (name.startsWith('left-')) return `right-${name.slice('left-'.length)}`;
  return name.startsWith('right-') ? `left-${name.slice('right-'.length)}` : name;
}

function middle(a: Point, b: Point): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}
