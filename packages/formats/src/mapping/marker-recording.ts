import { GoniokitError, type Recording } from 'goniokit';
import type { MarkerTrial } from '../marker-trial.ts';
import type { LabAxes, LabAxis, MarkerMapping } from './marker-mapping.ts';

/** Markers of the trial that one landmark is the mean of. */
interface LandmarkRows {
  readonly landmark: string;
  readonly rows: readonly number[];
}

/**
 * A recording of a marker trial, in world space alone, so that the catalogue measures it. A landmark
 * whose markers the trial does not have is not in the skeleton: motions that need it are unmeasurable.
 *
 * @returns metres, x right, y down, z away of the camera that the mapping imagines; visibility 1 where
 *   every marker of a landmark was seen, else 0 and NaN
 * @throws GoniokitError `bad-option` where the mapping's axes are not a right-handed frame, a marker's
 *   name stands twice in the trial, or the trial has none of the mapping's markers
 * @example markerRecording(parseC3d(bytes).markers, plugInGait).skeleton.names[0] // 'left-shoulder'
 */
export function markerRecording(trial: MarkerTrial, mapping: MarkerMapping): Recording {
  const axes = axesOf(mapping.axes);
  const landmarks = landmarkRows(trial, mapping);
  const { frames, timeMs, positions, names } = trial;
  const count = landmarks.length;
  const world = new Float64Array(frames * count * 3);
  const visibility = new Float64Array(frames * count);
  for (let frame = 0; frame < frames; frame++) {
    for (let l = 0; l < count; l++) {
      const { rows } = landmarks[l] as LandmarkRows;
      const to = 3 * (frame * count + l);
      for (let axis = 0; axis < 3; axis++) {
        const [from, sign] = axes[axis] as SignedAxis;
        let sum = 0;
        for (const row of rows) sum += positions[3 * (frame * names.length + row) + from] as number;
        world[to + axis] = (sign * sum) / rows.length;
      }
      visibility[frame * count + l] = Number.isNaN(world[to] as number) ? 0 : 1;
    }
  }
  return {
    skeleton: { id: `markers:${mapping.id}`, names: landmarks.map(({ landmark }) => landmark) },
    frames,
    timeMs,
    imageSize: null,
    image: null,
    world,
    visibility,
    hands: null,
    face: null,
    mirrored: false,
    source: {
      format: trial.format,
      camera: false,
      mapping: mapping.id,
      units: trial.units,
      rateHz: trial.rateHz,
    },
    note: '',
  };
}

function landmarkRows(trial: MarkerTrial, { landmarks }: MarkerMapping): readonly LandmarkRows[] {
  const found = landmarks.flatMap(([landmark, markers]) => {
    const rows = markers.map((name) => trial.names.indexOf(name));
    if (rows.some((row) => row < 0)) return [];
    const twice = markers.find((name, i) => trial.names.lastIndexOf(name) !== rows[i]);
    if (twice !== undefined) {
      throw new GoniokitError('bad-option', {
        what: `marker ${JSON.stringify(twice)}`,
        expected: 'a name that stands once in the trial',
        received: 'a second',
      });
    }
    return [{ landmark, rows }];
  });
  if (found.length > 0) return found;
  throw new GoniokitError('bad-option', {
    what: 'a mapping',
    expected: 'markers that the trial has',
    received: `${landmarks
      .flatMap(([, markers]) => markers)
      .slice(0, 3)
      .join(', ')} ...`,
  });
}

/** Which coordinate of the laboratory, and which way along it. */
type SignedAxis = readonly [axis: number, sign: 1 | -1];

/** Right, down, away. A left-handed frame would exchange the subject's sides. */
function axesOf({ right, down, away }: LabAxes): readonly SignedAxis[] {
  const signed = [right, down, away].map(
    (axis): SignedAxis => ['xyz'.indexOf(axis.at(-1) as LabAxis), axis.startsWith('-') ? -1 : 1],
  );
  const [[a, s], [b, t], [c, u]] = signed as [SignedAxis, SignedAxis, SignedAxis];
  // 1 for an even order of three different axes, -1 for an odd one, 0 where one stands twice.
  const order = ((b - a) * (c - a) * (c - b)) / 2;
  if (order * s * t * u === 1) return signed;
  throw new GoniokitError('bad-option', {
    what: 'the axes of a mapping',
    expected: 'a right-handed frame of right, down and away',
    received: `${right}, ${down}, ${away}`,
  });
}
