/** A landmark where it lies in the picture: x by its width, y by its height. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Bodies whose noses are nearer, in lengths of the longer trunk, are one person's: of a head that is covered by
 * drawn lines the model made up a small second body inside of the real one, again and again. Noses of such pairs
 * lay 0 to 0.32 apart in films; of two persons, side by side or far off, 1.18 and more. A trunk is some half a
 * metre long, so that heads that are nearer than this hide one another.
 */
const ONE_HEAD = 0.5;

const rows = { nose: 0, shoulders: [11, 12], hips: [23, 24] } as const;

/**
 * How many persons the bodies are that were found in a picture.
 *
 * @param bodies 33 landmarks each
 * @param picture its size, pixels
 */
export function countPersons(
  bodies: readonly (readonly Place[])[],
  picture: { readonly width: number; readonly height: number },
): number {
  const apart = (a: Place, b: Place) =>
    Math.sqrt(((a.x - b.x) * picture.width) ** 2 + ((a.y - b.y) * picture.height) ** 2);
  const heads = bodies.map((body) => ({
    nose: body[rows.nose]!,
    trunk: apart(middleOf(body, rows.shoulders), middleOf(body, rows.hips)),
  }));
  return heads.filter(({ nose, trunk }, i) =>
    heads
      .slice(0, i)
      .every((other) => apart(nose, other.nose) > ONE_HEAD * Math.max(trunk, other.trunk)),
  ).length;
}

function middleOf(body: readonly Place[], [left, right]: readonly [number, number]): Place {
  const [a, b] = [body[left]!, body[right]!];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
