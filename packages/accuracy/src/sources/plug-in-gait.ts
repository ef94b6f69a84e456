import { type C3dFile, markerRecording, parseC3d, plugInGait } from '@goniokit/formats';
import { type AnglePairs, pairAngles } from '../angle-pairs.ts';
import type { Chapter } from '../chapter.ts';
import { sharedBytes } from '../shared-input.ts';

const standing = ['HC002D02', 'HC044A01'];
const walking = ['HC002D06', 'HC030A05', 'HC036A10', 'HC038A27'];

/** Motion, the angle's name behind the side's letter, and its sign. */
const angles = [
  ['elbow.flexion', 'ElbowAngles.x', 1],
  ['knee.flexion', 'KneeAngles.x', 1],
  ['ankle.dorsiflexion', 'AnkleAngles.x', 1],
  ['hip.flexion', 'HipAngles.x', 1],
  ['hip.abduction', 'HipAngles.y', -1],
  ['shoulder.flexion', 'ShoulderAngles.x', 1],
  ['shoulder.abduction', 'ShoulderAngles.y', 1],
  ['trunk.rotation', 'SpineAngles.z', 1],
] as const;

/** Kinematics alone: joint centres of Vicon's files against the Plug-in-Gait angles in the same files. */
export function plugInGaitChapter(): Chapter {
  return {
    id: 'plug-in-gait',
    title: 'Joint centres against Plug-in-Gait',
    reference: 'motion-capture',
    endToEnd: false,
    words: [
      `Six trials of children and adolescents (C3D, Vicon, 100 Hz): ${walking.join(', ')} walk, ${standing.join(', ')} stand. No camera: the library reads the joint centres that the file holds, unfiltered, and is compared with the angles that Plug-in-Gait wrote into the same file.`,
      'Elbow and knee are the same angle in both. The others are defined otherwise there, and what is listed is the difference of two definitions: their hip turns against the pelvis and ours against the trunk, their foot is a segment of its own and ours the line from the heel marker to the toe marker, their shoulder turns against a thorax of markers and ours against the line of the shoulders and hips, their Cardan angles are three turns one after the other and ours one projection.',
      'HC038A27 has no arms: elbow and shoulder have no reference there, and nothing is read of the knee either, since the library takes the direction in which a knee bends from the trunk.',
    ],
    pairs: [...standing, ...walking].flatMap((trial) => pairsOf(trial)),
  };
}

function pairsOf(trial: string): readonly AnglePairs[] {
  const file = parseC3d(sharedBytes(`mocap/${trial}.c3d`), { file: `${trial}.c3d` });
  const recording = markerRecording(file.markers, plugInGait);
  return angles.flatMap(([motion, name, sign]) =>
    (['left', 'right'] as const).flatMap((side) => {
      const deg = angleOf(file, `${side === 'left' ? 'L' : 'R'}${name}`);
      if (deg === undefined) return [];
      const read = { trial, recording, motion, side, space: 'world', view: null } as const;
      const reference = { timeMs: file.angles.timeMs, deg: deg.map((value) => sign * value) };
      return [pairAngles({ ...read, series: 'raw' }, reference)];
    }),
  );
}

function angleOf({ angles: table }: C3dFile, name: string): Float64Array | undefined {
  return table.columns[table.names.indexOf(name)];
}
