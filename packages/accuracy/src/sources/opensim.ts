import { markerRecording, openCapMarkers, parseMot, parseTrc } from '@goniokit/formats';
import { type AnglePairs, pairAngles } from '../angle-pairs.ts';
import type { Chapter } from '../chapter.ts';
import { sharedText } from '../shared-input.ts';

/** Motion, the coordinate's name before the side's letter, and its sign. */
const coordinates = [
  ['knee.flexion', 'knee_angle', 1],
  ['ankle.dorsiflexion', 'ankle_angle', 1],
  ['hip.flexion', 'hip_flexion', 1],
  ['elbow.flexion', 'elbow_flex', 1],
  ['shoulder.flexion', 'arm_flex', 1],
] as const;

/** Kinematics alone: markers against the inverse kinematics that OpenSim made of them. */
export function openSimChapter(): Chapter {
  return {
    id: 'opensim',
    title: 'Markers against OpenSim',
    reference: 'motion-capture',
    endToEnd: false,
    words: [
      'Two trials of one adult (TRC, Vicon, 100 Hz): STS1 stands up from a chair and sits down, DJ1 drops from a box and jumps. The library reads landmarks made of the markers, unfiltered; the reference is OpenSim inverse kinematics with a scaled model (MOT).',
      'Hip centres are in the file. Elbow and wrist are halfway between the markers on both sides of the joint. Knee and ankle have a marker on the outside alone, and the shoulder one on the acromion, so that those landmarks lie beside the joints: differences hold that too. Hip and shoulder turn against the pelvis and the thorax there, against the trunk here; the elbow is read here from markers on the skin of a forearm that turns.',
      'Abduction of hip and shoulder is left out: with the thigh or the arm forward it is no angle in the frontal plane. `subject01_synthetic_marker_data.trc` is read and not compared: its markers lie on segments, none on a knee, an ankle, an elbow or a hip.',
    ],
    pairs: ['STS1', 'DJ1'].flatMap(pairsOf),
  };
}

function pairsOf(trial: string): readonly AnglePairs[] {
  const markers = parseTrc(sharedText(`mocap/${trial}.trc`), { file: `${trial}.trc` });
  const mot = `${trial}_manual_scaling_ik.mot`;
  const { names, timeMs, columns } = parseMot(sharedText(`mocap/${mot}`), { file: mot });
  const recording = markerRecording(markers, openCapMarkers);
  return coordinates.flatMap(([motion, name, sign]) =>
    (['left', 'right'] as const).map((side) => {
      const deg = columns[names.indexOf(`${name}_${side.charAt(0)}`)] as Float64Array;
      const read = { trial, recording, motion, side, space: 'world', view: null } as const;
      return pairAngles(
        { ...read, series: 'raw' },
        { timeMs, deg: deg.map((value) => sign * value) },
      );
    }),
  );
}
