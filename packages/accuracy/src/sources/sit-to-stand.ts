import { jointCentres, type MarkerTrial, markerRecording } from '@goniokit/formats';
import type { Recording } from 'goniokit';
import { angleSeries } from 'goniokit/angles';
import { type AnglePairs, pairAngles } from '../angle-pairs.ts';
import { cameraView } from '../camera-view.ts';
import type { Chapter } from '../chapter.ts';
import { column, parseNumberTable } from '../number-table.ts';
import { filmRecording, sharedText } from '../shared-input.ts';
import { clockOffset } from './clock-offset.ts';

/** Motions that can be seen to move in the trial, and the clasped elbows, which ought to be refused. */
const motions = [
  'knee.flexion',
  'hip.flexion',
  'trunk.flexion',
  'ankle.dorsiflexion',
  'shoulder.flexion',
  'elbow.flexion',
];

/** The trial as its film shows it, and as motion capture knows it. */
export interface SitToStand {
  /** On the clock of motion capture. */
  readonly film: Recording;
  readonly truth: Recording;
  /** What was added to the film's own times, milliseconds. */
  readonly offsetMs: number;
}

export function readSitToStand(): SitToStand {
  const table = parseNumberTable(sharedText('mocap/sit-to-stand-joint-centres-20hz.csv'));
  const names = jointCentres.landmarks.flatMap(([, markers]) => markers);
  const axes = names.flatMap((name) =>
    ['x', 'y', 'z'].map((axis) => column(table, `${name}_${axis}`)),
  );
  const time = column(table, 'time');
  const trial: MarkerTrial = {
    format: 'table',
    names,
    frames: time.length,
    timeMs: Float64Array.from(time, (seconds) => 1000 * seconds),
    positions: Float64Array.from(
      { length: time.length * axes.length },
      (_, i) => axes[i % axes.length]?.[Math.floor(i / axes.length)] as number,
    ),
    units: 'm',
    rateHz: 20,
  };
  const film = filmRecording('sit-to-stand');
  const truth = markerRecording(trial, jointCentres);
  const offsetMs = clockOffset(film, truth);
  return { film: { ...film, timeMs: film.timeMs.map((time) => time + offsetMs) }, truth, offsetMs };
}

/** End to end: the film's landmarks against motion capture of the same trial, read by the same catalogue. */
export function sitToStandChapter({ film, truth, offsetMs }: SitToStand): Chapter {
  const view = cameraView(film);
  return {
    id: 'sit-to-stand',
    title: 'A film against motion capture of the same trial',
    reference: 'motion-capture',
    endToEnd: true,
    words: [
      'One adult stands up from a chair five times and sits down again, filmed from an oblique camera (720x1280, 60 frames a second, MediaPipe pose landmarker lite in video mode); joint centres of motion capture at 20 Hz. Both are read by the same catalogue, the film filtered as the library filters it, motion capture as it is, in space.',
      `The film's clock is ${offsetMs} ms behind: by so much each shoulder, hip, knee and ankle in the picture follows its joint centre best (least squares, place against place, no angle asked), and by so much the film's times were moved. At 100 degrees a second that is ${(offsetMs / 10).toFixed(0)} degrees.`,
      'In the picture every one of these motions is refused: their plane is the sagittal one and the camera stood oblique to it. The hands are clasped, which hides the elbows: their curves are listed here, and `measure` refuses them (`hands-together`).',
    ],
    pairs: motions.flatMap((motion) => pairsOf(motion, film, truth, view)),
  };
}

function pairsOf(
  motion: string,
  film: Recording,
  truth: Recording,
  view: AnglePairs['view'],
): readonly AnglePairs[] {
  const sides = motion.startsWith('trunk') ? (['none'] as const) : (['left', 'right'] as const);
  return sides.flatMap((side) => {
    const known = angleSeries(truth, { motion, side, space: 'world' });
    const reference = { timeMs: known.timeMs, deg: known.raw };
    return (['world', 'image'] as const).map((space) =>
      pairAngles(
        { trial: 'sit-to-stand', recording: film, motion, side, space, view, series: 'filtered' },
        reference,
      ),
    );
  });
}
