import { markerRecording, openCapMarkers, parseC3d, parseTrc, plugInGait } from '@goniokit/formats';
import { measure, type Recording } from 'goniokit';
import { angleSeries } from 'goniokit/angles';
import { fitRecording, type Limb } from 'goniokit/fit';
import { type AnglePairs, pairAngles } from './angle-pairs.ts';
import { filmedByMadeUpCamera, type MadeUpFilm } from './made-up-camera.ts';
import { mean } from './mean.ts';
import { filmRecording, sharedBytes, sharedText } from './shared-input.ts';
import type { SquatsTwice } from './sources/expected-landmarks.ts';
import type { SitToStand } from './sources/sit-to-stand.ts';

/** What one motion's error comes to before something is done and after, mean absolute, degrees. */
export interface FitEffect {
  readonly trial: string;
  /** Whether what is done was set on it. */
  readonly setOn: boolean;
  readonly motion: string;
  readonly films: number;
  readonly before: number;
  readonly legs: number;
  readonly arms: number;
  readonly trunk: number;
}

const sides = ['left', 'right'] as const;

const arms: readonly Limb[] = sides.map((side) => ({
  joints: [`${side}-shoulder`, `${side}-elbow`, `${side}-wrist`],
  carried: [],
}));

const trunk: readonly Limb[] = sides.map((side) => ({
  joints: [`${side}-hip`, `${side}-shoulder`],
  carried: [`${side}-elbow`, `${side}-wrist`],
}));

const motions = [
  'knee.flexion',
  'hip.flexion',
  'trunk.flexion',
  'shoulder.flexion',
  'elbow.flexion',
];

const TURNS = Array.from({ length: 12 }, (_, i) => 30 * i);
const SEEDS = [1, 2];

/** What a fit of the legs does to errors, and what one of the arms or of the trunk would do. */
export function fitEffects(
  sitToStand: SitToStand,
  { ours, theirs }: SquatsTwice,
): readonly FitEffect[] {
  const made = [
    ['STS1', true, trcCapture('STS1')],
    ['DJ1', true, trcCapture('DJ1')],
    ['HC002D06', false, c3dCapture('HC002D06')],
    ['HC030A05', false, c3dCapture('HC030A05')],
  ] as const;
  return [
    ...made.flatMap(([trial, setOn, capture]) =>
      effectsOn(
        trial,
        setOn,
        TURNS.flatMap((turnedDeg) =>
          SEEDS.map((seed) =>
            filmedByMadeUpCamera(capture, { turnedDeg, seed: 1000 * seed + turnedDeg }),
          ),
        ),
      ),
    ),
    ...effectsOn('sit-to-stand, the film', false, [sitToStand]),
    ...effectsOn('squats against another model', false, [{ film: ours, truth: theirs }]),
  ];
}

function effectsOn(
  trial: string,
  setOn: boolean,
  films: readonly MadeUpFilm[],
): readonly FitEffect[] {
  const fits = films.map(({ film, truth }) => ({
    truth,
    before: film,
    legs: fitRecording(film),
    arms: fitRecording(film, arms),
    trunk: fitRecording(film, trunk),
  }));
  return motions.map((motion) => {
    const error = (of: 'before' | 'legs' | 'arms' | 'trunk') =>
      mean(fits.flatMap((one) => errorsOf(one[of], one.truth, motion)));
    return {
      trial,
      setOn,
      motion,
      films: films.length,
      before: error('before'),
      legs: error('legs'),
      arms: error('arms'),
      trunk: error('trunk'),
    };
  });
}

/** Mean absolute errors in space, one for each side. */
function errorsOf(film: Recording, truth: Recording, motion: string): readonly number[] {
  return (motion.startsWith('trunk') ? (['none'] as const) : sides).flatMap((side) => {
    const known = angleSeries(truth, { motion, side, space: 'world' });
    const pairs = pairAngles(
      { trial: '', recording: film, motion, side, space: 'world', view: null, series: 'filtered' },
      { timeMs: known.timeMs, deg: known.raw },
    );
    return pairs.reading.length === 0 ? [] : [meanAbsolute(pairs)];
  });
}

function meanAbsolute({ reading, reference }: Pick<AnglePairs, 'reading' | 'reference'>): number {
  return mean(reading.map((value, i) => Math.abs(value - (reference[i] as number))));
}

/** Every fifth frame: 20 a second. */
const EVERY = 5;

function trcCapture(name: string): Recording {
  const markers = parseTrc(sharedText(`mocap/${name}.trc`), { file: `${name}.trc` });
  return thinned(markerRecording(markers, openCapMarkers));
}

function c3dCapture(name: string): Recording {
  const file = parseC3d(sharedBytes(`mocap/${name}.c3d`), { file: `${name}.c3d` });
  return thinned(markerRecording(file.markers, plugInGait));
}

function thinned(recording: Recording): Recording {
  const size = recording.skeleton.names.length;
  const frames = Math.floor(recording.frames / EVERY);
  const every = (values: Float64Array, width: number) =>
    Float64Array.from({ length: frames * width }, (_, i) => {
      const frame = EVERY * Math.floor(i / width);
      return values[frame * width + (i % width)] as number;
    });
  return {
    ...recording,
    frames,
    timeMs: every(recording.timeMs, 1),
    world: every(recording.world as Float64Array, 3 * size),
    visibility: every(recording.visibility, size),
  };
}

/** Whether the picture or space was nearer to what another product printed, and which was chosen. */
export interface SpaceChoice {
  readonly motion: string;
  readonly chosen: string;
  /** Mean absolute differences, degrees. */
  readonly image: number;
  readonly world: number;
  /** In space, the recording fitted. */
  readonly fitted: number;
}

/** The choice of space, over films that were read in both; their trials are named after their recordings. */
export function spaceChoices(
  pairs: readonly AnglePairs[],
  fittedPairs: readonly AnglePairs[],
): readonly SpaceChoice[] {
  return pairs.flatMap((image) => {
    const [world, fitted] = [pairs, fittedPairs].map((all) =>
      all.find(({ trial, space }) => trial === image.trial && space === 'world'),
    );
    if (image.space !== 'image' || world === undefined || fitted === undefined) return [];
    const { motion, trial } = image;
    const [one] = measure(filmRecording(trial), { motions: [motion], side: 'left' }).measurements;
    const chosen = one?.status === 'measured' ? one.space : `refused (${one?.reasons.join(', ')})`;
    return [
      {
        motion,
        chosen,
        image: meanAbsolute(image),
        world: meanAbsolute(world),
        fitted: meanAbsolute(fitted),
      },
    ];
  });
}

/** Knees of three squats, of which nobody knows the truth: what ought to agree. */
export interface SquatAgreement {
  readonly landmarks: 'found' | 'fitted';
  /** Left against right, mean absolute, degrees. */
  readonly sides: number;
  /** This model against another release of its family, both treated alike, mean absolute, degrees. */
  readonly releases: number;
}

export function squatAgreement({ ours, theirs }: SquatsTwice): readonly SquatAgreement[] {
  const all = [
    ['found', ours, theirs],
    ['fitted', fitRecording(ours), fitRecording(theirs)],
  ] as const;
  return all.map(([landmarks, film, other]) => {
    const [left, right] = sides.map(
      (side) => angleSeries(film, { motion: 'knee.flexion', side, space: 'world' }).filtered,
    ) as [Float64Array, Float64Array];
    return {
      landmarks,
      sides: meanAbsolute({ reading: [...left], reference: [...right] }),
      releases: mean(errorsOf(film, other, 'knee.flexion')),
    };
  });
}
