import type { Recording } from 'goniokit';
import { lusolve, multiply, transpose } from 'mathjs';
import { mean } from '../mean.ts';

/** Landmarks that both know and that move. */
const landmarks = ['shoulder', 'hip', 'knee', 'ankle'].flatMap((joint) =>
  ['left', 'right'].map((side) => `${side}-${joint}`),
);

const MOST_MS = 150;
const STEP_MS = 5;

/**
 * By how much a film's clock is behind that of the motion capture of the same trial. At the right offset
 * each landmark's place in the picture is the joint's place in space, turned, scaled and moved: what is
 * left over after the best such map is least. Only pictures are asked, no depth and no angle of the film.
 *
 * @returns milliseconds to add to the film's times
 */
export function clockOffset(film: Recording, truth: Recording): number {
  const places = landmarks.map((name) => ({
    u: trackOf(film, 'image', name, 0),
    v: trackOf(film, 'image', name, 1),
    xyz: [0, 1, 2].map((axis) => trackOf(truth, 'world', name, axis)),
  }));
  // The ends are left out, so that every offset is judged by the same moments.
  const inside = [...truth.timeMs.keys()].filter((i) => {
    const timeMs = truth.timeMs[i] as number;
    const last = Math.min(film.timeMs.at(-1) as number, truth.timeMs.at(-1) as number);
    return timeMs - MOST_MS >= (film.timeMs[0] as number) && timeMs + MOST_MS <= last;
  });
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let offset = -MOST_MS; offset <= MOST_MS; offset += STEP_MS) {
    let left = 0;
    for (const { u, v, xyz } of places) {
      const design = inside.map((i) => [...xyz.map((axis) => axis[i] as number), 1]);
      for (const along of [u, v]) {
        const seen = inside.map((i) => between(film.timeMs, along, truthTime(truth, i) - offset));
        left += meanSquareLeft(design, seen);
      }
    }
    if (left < least) [best, least] = [offset, left];
  }
  return best;
}

function truthTime({ timeMs }: Recording, i: number): number {
  return timeMs[i] as number;
}

function trackOf(
  recording: Recording,
  space: 'image' | 'world',
  name: string,
  axis: number,
): readonly number[] {
  const { names } = recording.skeleton;
  const at = 3 * names.indexOf(name) + axis;
  return Array.from(
    { length: recording.frames },
    (_, frame) => recording[space]?.[3 * frame * names.length + at] as number,
  );
}

/** A track's value at a time, on the line between its neighbours. */
function between(times: Float64Array, values: readonly number[], timeMs: number): number {
  const after = Math.max(
    1,
    times.findIndex((time) => time >= timeMs),
  );
  const share =
    (timeMs - (times[after - 1] as number)) /
    ((times[after] as number) - (times[after - 1] as number));
  return (1 - share) * (values[after - 1] as number) + share * (values[after] as number);
}

/** Mean square of what a linear map of the design leaves over. */
function meanSquareLeft(design: readonly number[][], seen: readonly number[]): number {
  const turned = transpose(design as number[][]);
  const solved = lusolve(multiply(turned, design as number[][]), multiply(turned, [...seen]));
  const weights = (solved as number[][]).map(([one]) => one as number);
  return mean(
    design.map((row, i) => {
      const fitted = row.reduce((sum, x, k) => sum + x * (weights[k] as number), 0);
      return ((seen[i] as number) - fitted) ** 2;
    }),
  );
}
