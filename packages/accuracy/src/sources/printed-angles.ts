import { readFileSync } from 'node:fs';
import { workspaceRoot } from '@goniokit/fixtures/testing';
import type { Recording } from 'goniokit';
import { type AnglePairs, pairAngles } from '../angle-pairs.ts';
import { cameraView } from '../camera-view.ts';
import type { Chapter } from '../chapter.ts';
import { column, parseNumberTable } from '../number-table.ts';
import { filmRecording } from '../shared-input.ts';

const films = [
  ['rom-shoulder', 'shoulder.abduction'],
  ['rom-knee', 'knee.flexion'],
  ['rom-hip', 'hip.abduction'],
  ['rom-back', 'trunk.lateral-flexion'],
  ['rom-neck', 'neck.lateral-flexion'],
] as const;

/**
 * Films on which another product printed its angle.
 *
 * @param prepared what is done to each recording before it is read
 */
export function printedAnglesChapter(
  prepared = (recording: Recording): Recording => recording,
): Chapter {
  return {
    id: 'printed-angles',
    title: "Films with another product's angle printed on them",
    reference: 'another-product',
    endToEnd: true,
    words: [
      'Five short films (10 frames a second, enlarged four times from small animations, coarse and with drawn lines over the limbs) on which another product prints its own angle. The numbers were read by eye from every fifth frame (`truth/rom-*.csv`). **They are no truth**: they are what another program read from the same person with other landmarks, and they tell how far two programs lie apart.',
      'The other product measures trunk and head against the vertical, the hip from the shoulder of the same side; this library measures the trunk against the line of the hips, the head against the trunk, the hip against the midline of the trunk. In the shoulder and hip films the landmarks lose the fast limb for some frames.',
    ],
    pairs: films.flatMap(([film, motion]) => pairsOf(film, motion, prepared)),
  };
}

function pairsOf(
  film: string,
  motion: string,
  prepared: (recording: Recording) => Recording,
): readonly AnglePairs[] {
  const file = new URL(`packages/accuracy/truth/${film}.csv`, workspaceRoot);
  const table = parseNumberTable(readFileSync(file, 'utf8'));
  const recording = prepared(filmRecording(film));
  const reference = {
    timeMs: column(table, 'frame').map((frame) => recording.timeMs[frame] as number),
    deg: column(table, 'deg'),
  };
  const view = cameraView(recording);
  return (['image', 'world'] as const).map((space) =>
    pairAngles(
      { trial: film, recording, motion, side: 'left', space, view, series: 'filtered' },
      reference,
    ),
  );
}
