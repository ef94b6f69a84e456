import type { Recording } from 'goniokit';

/** Where a made-up camera stands, and which errors it makes. */
export interface MadeUpCamera {
  /** The subject, turned about the vertical, degrees. */
  readonly turnedDeg: number;
  readonly seed: number;
}

/** What such a camera sees, and what is true of it. */
export interface MadeUpFilm {
  readonly film: Recording;
  readonly truth: Recording;
}

/** The camera: 3 m away, looking down a little, about as wide as a telephone's. */
const FOCAL_PX = 1300;
const DISTANCE_M = 5;
const PITCH = 0.1;
const CENTRE = [360, 640] as const;

/** Landmarks in the picture stray by this much, metres: half of it anew in each frame, half slowly. */
const STRAY_M = 0.006;

/** Space is drawn smaller than it is, as MediaPipe draws an adult. */
const DRAWN = 0.8;

/**
 * What depth does to a segment's elevation (its sine), one draw for each kind of segment: it is made smaller,
 * shifted, and strays slowly.
 */
const depth = { least: 0.25, most: 1.05, shift: 0.15, sideShift: 0.08, stray: 0.07 };

/** From, to; what is not listed hangs where it was. */
const segments = [
  ['hip', 'knee'],
  ['knee', 'ankle'],
  ['ankle', 'heel'],
  ['ankle', 'foot-index'],
  ['hip', 'shoulder'],
  ['shoulder', 'elbow'],
  ['elbow', 'wrist'],
] as const;

/**
 * Motion capture as a film of it might come out of a pose model: a perspective picture whose landmarks stray,
 * and space that has the picture's directions, true lengths and wrong depth. How wrong was chosen to look
 * like what the one film with a truth shows; a person's clothes, hidden limbs and lost frames are not made up.
 *
 * @param capture joint centres in space, y down
 */
export function filmedByMadeUpCamera(
  capture: Recording,
  { turnedDeg, seed }: MadeUpCamera,
): MadeUpFilm {
  const random = gaussian(seed);
  const { frames, skeleton } = capture;
  const count = skeleton.names.length;
  const truth = turned(capture, (turnedDeg * Math.PI) / 180);
  const image = new Float64Array(truth.length);
  const world = truth.map((metres) => DRAWN * metres);
  const at = (frame: number, row: number) => 3 * (frame * count + row);
  const rowOf = (name: string) => skeleton.names.indexOf(name);
  const sides = ['left', 'right'] as const;
  const hips = sides.map((side) => rowOf(`${side}-hip`)) as [number, number];

  for (let row = 0; row < count; row++) {
    for (const axis of [0, 1] as const) {
      const stray = slowly(frames, 0.8, random);
      const constant = random();
      for (let frame = 0; frame < frames; frame++) {
        const i = at(frame, row);
        const away = (truth[i + 2] as number) + DISTANCE_M;
        const place = (truth[i + axis] as number) + STRAY_M * (constant + (stray[frame] as number));
        image[i + axis] = CENTRE[axis] + (FOCAL_PX * place) / away;
      }
    }
  }
  const kinds = segments.map(() => ({
    gain: depth.least + (depth.most - depth.least) * uniform(random),
    shift: depth.shift * random(),
  }));
  for (const side of sides) {
    const hip = rowOf(`${side}-hip`);
    for (let frame = 0; frame < frames; frame++) {
      const scale = metresAPixel(truth, at(frame, hips[0]), at(frame, hips[1]));
      for (const axis of [0, 1]) {
        const middle =
          hips.reduce((sum, row) => sum + (image[at(frame, row) + axis] as number), 0) / 2;
        world[at(frame, hip) + axis] = scale * ((image[at(frame, hip) + axis] as number) - middle);
      }
    }
    for (const [kind, [from, to]] of segments.entries()) {
      const { gain, shift } = kinds[kind] as (typeof kinds)[number];
      const stray = slowly(frames, 0.95, random);
      const ownShift = depth.sideShift * random();
      const [a, b] = [rowOf(`${side}-${from}`), rowOf(`${side}-${to}`)];
      for (let frame = 0; frame < frames; frame++) {
        const [i, j] = [at(frame, a), at(frame, b)];
        const ray = [0, 1, 2].map(
          (axis) => (truth[j + axis] as number) - (truth[i + axis] as number),
        );
        const length = Math.hypot(...ray);
        const sine = Math.max(
          -0.97,
          Math.min(
            0.97,
            (gain * (ray[2] as number)) / length +
              shift +
              ownShift +
              depth.stray * (stray[frame] as number),
          ),
        );
        const [u, v] = [0, 1].map(
          (axis) => (image[j + axis] as number) - (image[i + axis] as number),
        );
        const across =
          (DRAWN * length * Math.sqrt(1 - sine * sine)) / Math.hypot(u as number, v as number);
        world[j] = (world[i] as number) + across * (u as number);
        world[j + 1] = (world[i + 1] as number) + across * (v as number);
        world[j + 2] = (world[i + 2] as number) + DRAWN * length * sine;
      }
    }
  }
  const imageSize = { width: 2 * CENTRE[0], height: 2 * CENTRE[1] };
  const film = { ...capture, image, imageSize, world, visibility: capture.visibility.map(() => 1) };
  return { film, truth: { ...capture, world: truth } };
}

/** Turned about the vertical through its middle, then seen from a little above. */
function turned({ world, frames, skeleton }: Recording, turn: number): Float64Array {
  const values = world as Float64Array;
  const size = 3 * skeleton.names.length;
  const hips = ['left-hip', 'right-hip'].map((name) => 3 * skeleton.names.indexOf(name));
  const middle = [0, 1, 2].map((axis) => {
    let sum = 0;
    for (let frame = 0; frame < frames; frame++) {
      for (const hip of hips) sum += (values[frame * size + hip + axis] as number) / (2 * frames);
    }
    return sum;
  }) as [number, number, number];
  const [c, s, cp, sp] = [Math.cos(turn), Math.sin(turn), Math.cos(PITCH), Math.sin(PITCH)];
  const out = new Float64Array(values.length);
  for (let i = 0; i < values.length; i += 3) {
    const [x, y, z] = middle.map(
      (one, axis) => (values[i + axis] as number) - one,
    ) as typeof middle;
    const away = c * z - s * x;
    out.set([c * x + s * z, cp * y - sp * away, sp * y + cp * away], i);
  }
  return out;
}

/** At the distance of the hips. */
function metresAPixel(truth: Float64Array, left: number, right: number): number {
  const away = ((truth[left + 2] as number) + (truth[right + 2] as number)) / 2 + DISTANCE_M;
  return (DRAWN * away) / FOCAL_PX;
}

/** A walk that stays near 0, standard deviation 1, each step remembering so much of the last. */
function slowly(frames: number, memory: number, random: () => number): Float64Array {
  const walk = new Float64Array(frames);
  let last = random();
  for (let frame = 0; frame < frames; frame++) {
    walk[frame] = last;
    last = memory * last + Math.sqrt(1 - memory * memory) * random();
  }
  return walk;
}

/** Of a normal deviate, where in its distribution it lies, 0 to 1 (logistic approximation). */
function uniform(random: () => number): number {
  return 1 / (1 + Math.exp(-1.702 * random()));
}

/** Normal deviates from a seed: mulberry32, then Box and Muller. */
function gaussian(seed: number): () => number {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}
