import type { Landmark } from './pack-landmarks.ts';

/** A hand as MediaPipe finds it: 21 landmarks, and which hand it takes it for. */
export interface FoundHand {
  /** Normalised: x by the picture's width, y by its height. */
  readonly image: readonly Pick<Landmark, 'x' | 'y'>[];
  readonly label: Side;
  /** How sure the label is, 0.5 to 1. */
  readonly score: number;
}

type Side = 'left' | 'right';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A hand that is of a side, unless a nearer one is. */
interface Claim<Hand> {
  readonly hand: Hand;
  /** Palms from the wrist of its side; beyond `REACH`, what the label alone says, the surer the nearer. */
  readonly distance: number;
}

/**
 * A wrist that the pose says is there, from this visibility on, decides. What it does not see, it
 * still places somewhere.
 */
const VISIBLE = 0.5;

/**
 * A hand is of the body in the picture if its palm, wrist to knuckles, is no longer than this share of
 * the body's longest segment. In life it is a fifth; films of people gave 0.09 to 0.27, and a hand
 * stretched out to the camera may look twice as large. In films that show but a hand, the model finds
 * a small body inside of it: 0.47 to 6.
 */
const LARGEST_PALM = 0.4;

/**
 * A hand hangs on a wrist of the pose that is not farther, in palms, from the hand's own. In a film of
 * squats nine in ten lay within 0.44 and all within 0.83; in other films, what was no hand of the
 * subject's lay 2 to 10 away.
 */
const REACH = 1.5;

/** Two wrists of which one is nearer by less, in palms, do not tell the hand: the pose errs as much. */
const CLEARLY = 0.5;

/**
 * A label that nothing else bears out counts from this score on. In a film of a right hand that
 * stretches out of a blur, the 5 wrong labels had 0.55 to 0.76, and 187 of the 197 right ones 0.8 and
 * above.
 */
const SURE = 0.8;

const pose = {
  shoulders: [11, 12],
  elbows: [13, 14],
  wrists: [15, 16],
  hips: [23, 24],
} as const;

const palm = { wrist: 0, knuckles: [5, 9, 17] } as const;

/**
 * Whose hand is which: the subject's left and right, as they are in the picture. Where a mirror was
 * in between, the recording is declared mirrored, and left and right are exchanged, for poses, hands
 * and faces alike, where it is read.
 *
 * Anatomy goes before MediaPipe's label, which it gives each hand by its looks: of hands that hang on
 * the left wrist of a person in full view it called 12 of 23 right. So
 *
 * 1. where the pose is of a body that the hand fits, the hand is of the side on whose visible wrist it
 *    hangs; between two wrists that are as near, as in clasped hands, a sure label decides;
 * 2. a hand that hangs on no visible wrist is of the side that a sure label says, if that side's wrist
 *    is hidden; otherwise it is somebody else's, as a therapist's, and left out;
 * 3. without such a pose, a sure label decides: this version of MediaPipe (0.10.35) gives it for the
 *    picture as it is. Older ones took every picture for a mirrored one;
 * 4. of two hands for one side the nearer stays, before any that only a label puts there; between
 *    labels, the surer. The other is left out: no side is made up for it.
 *
 * @param hands of one picture
 * @param body the pose's 33 normalised landmarks in it, null where nobody was found
 * @param picture its size, pixels
 * @returns the hand of each side that has one
 */
export function sidesOfHands<Hand extends FoundHand>(
  hands: readonly Hand[],
  body: readonly Landmark[] | null,
  picture: { readonly width: number; readonly height: number },
): { readonly left: Hand | null; readonly right: Hand | null } {
  const claims: Record<Side, Claim<Hand> | null> = { left: null, right: null };
  const inPixels = ({ x, y }: Point) => ({ x: x * picture.width, y: y * picture.height });
  const bodyPoints = body?.map(inPixels) ?? null;
  const longest = bodyPoints ? longestSegment(bodyPoints) : 0;

  for (const hand of hands) {
    const points = hand.image.map(inPixels);
    const wrist = points[palm.wrist]!;
    const palmLength = Math.max(...palm.knuckles.map((at) => distance(wrist, points[at]!)));
    const distances = { left: Number.POSITIVE_INFINITY, right: Number.POSITIVE_INFINITY };
    const fits = bodyPoints !== null && palmLength <= LARGEST_PALM * longest;
    if (fits) {
      pose.wrists.forEach((at, i) => {
        if (!((body![at]!.visibility ?? 0) >= VISIBLE)) return;
        distances[i === 0 ? 'left' : 'right'] = distance(wrist, bodyPoints[at]!) / palmLength;
      });
    }
    const side = sideOf(hand, distances);
    if (side === null) continue;
    const own = distances[side] <= REACH ? distances[side] : REACH + 1 - hand.score;
    if (own < (claims[side]?.distance ?? Number.POSITIVE_INFINITY)) {
      claims[side] = { hand, distance: own };
    }
  }
  return { left: claims.left?.hand ?? null, right: claims.right?.hand ?? null };
}

/** @param distances to the wrists that decide, in palms; infinite where there is none to decide */
function sideOf(
  { label, score }: FoundHand,
  distances: Readonly<Record<Side, number>>,
): Side | null {
  const { left, right } = distances;
  const nearest = Math.min(left, right);
  const sure = score >= SURE ? label : null;
  if (nearest <= REACH) {
    if (Math.abs(left - right) < CLEARLY) return sure;
    return left < right ? 'left' : 'right';
  }
  return distances[label] === Number.POSITIVE_INFINITY ? sure : null;
}

/** Of the trunk, the shoulder line and the arms, pixels: one at least is seen at its length. */
function longestSegment(points: readonly Point[]): number {
  const { shoulders, elbows, wrists, hips } = pose;
  const between = (pair: readonly [number, number]) => ({
    x: (points[pair[0]]!.x + points[pair[1]]!.x) / 2,
    y: (points[pair[0]]!.y + points[pair[1]]!.y) / 2,
  });
  return Math.max(
    distance(between(shoulders), between(hips)),
    distance(points[shoulders[0]]!, points[shoulders[1]]!),
    ...[0, 1].flatMap((i) => [
      distance(points[shoulders[i]!]!, points[elbows[i]!]!),
      distance(points[elbows[i]!]!, points[wrists[i]!]!),
    ]),
  );
}

function distance(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}
