import type { Recording } from 'goniokit';
import { inv, multiply, transpose } from 'mathjs';
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
  // The ends are left out, so that every offset is judged by the same moments.
  const last = Math.min(film.timeMs.at(-1) as number, truth.timeMs.at(-1) as number);
  const inside = [...truth.timeMs.keys()].filter((i) => {
    const timeMs = truth.timeMs[i] as number;
    return timeMs - MOST_MS >= (film.timeMs[0] as number) && timeMs + MOST_MS <= last;
  });
  const maps = landmarks.map((name) => {
    const axes = [0, 1, 2].map((axis) => trackOf(truth, 'world', name, axis));
    const design = inside.map((i) => [...axes.map((track) => track[i] as number), 1]);
    const turned = transpose(design);
    return {
      design,
      solve: multiply(inv(multiply(turned, design)), turned),
      seen: [0, 1].map((axis) => trackOf(film, 'image', name, axis)),
    };
  });
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let offset = -MOST_MS; offset <= MOST_MS; offset += STEP_MS) {
    const times = inside.map((i) => (truth.timeMs[i] as number) - offset);
    let left = 0;
    for (const { design, seen, solve } of maps) {
      for (const track of seen) {
        left += meanSquareLeft(
          design,
          solve,
          times.map((time) => between(film.timeMs, track, time)),
        );
      }
    }
    if (left < least) [best, least] = [offset, left];
  }
  return best;
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
  let [before, after] = [0, times.length - 1];
  while (after - before > 1) {
    const middle = (before + after) >> 1;
    if ((times[middle] as number) <= timeMs) before = middle;
    else after = middle;
  }
  const [from, to] = [times[before] as number, times[after] as number];
  const share = (timeMs - from) / (to - from);
  return (1 - share) * (values[before] as number) + share * (values[after] as number);
}

/** Mean square of what the best linear map of the design leaves over. */
function meanSquareLeft(
  design: readonly (readonly number[])[],
  solve: readonly (readonly number[])[],
  seen: readonly number[],
): number {
  const weights = solve.map((row) => product(row, seen));
  return mean(design.map((row, i) => ((seen[i] as number) - product(row, weights)) ** 2));
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}
