/** Metres or a direction: forward, up, to the subject's right. */
export type Vector = readonly [number, number, number];

export function add([a, b, c]: Vector, [d, e, f]: Vector): Vector {
  return [a + d, b + e, c + f];
}

export function scale([a, b, c]: Vector, by: number): Vector {
  return [a * by, b * by, c * by];
}

export function subtract(a: Vector, b: Vector): Vector {
  return add(a, scale(b, -1));
}

export function dot([a, b, c]: Vector, [d, e, f]: Vector): number {
  return a * d + b * e + c * f;
}

export function cross([a, b, c]: Vector, [d, e, f]: Vector): Vector {
  return [b * f - c * e, c * d - a * f, a * e - b * d];
}

export function length(a: Vector): number {
  return Math.sqrt(dot(a, a));
}

export function unit(a: Vector): Vector {
  return scale(a, 1 / length(a));
}

/** What is left of a vector without its part along an axis, of length 1. */
export function square(a: Vector, axis: Vector): Vector {
  const along = unit(axis);
  return unit(subtract(a, scale(along, dot(a, along))));
}

/** Turned about an axis of length 1, by the right hand (Rodrigues). */
export function turn(a: Vector, axis: Vector, radians: number): Vector {
  const cosine = Math.cos(radians);
  return add(
    add(scale(a, cosine), scale(cross(axis, a), Math.sin(radians))),
    scale(axis, dot(axis, a) * (1 - cosine)),
  );
}
