import type { Recording } from '../../landmarks/recording.ts';
import { createRecordingBuilder } from '../../landmarks/recording-builder.ts';
import { armFrame, picture } from './moving-arm.ts';

/** A body seen from its right for so long, 30 frames a second, its right arm flexed as told. */
export function armRecording(angleAt: (timeMs: number) => number, seconds = 12.5): Recording {
  const builder = createRecordingBuilder({
    format: 'goniokit-recording',
    version: 1,
    image: picture,
    source: { model: 'pose_landmarker_lite', running: 'video' },
  });
  for (let i = 0; i < seconds * 30; i += 1) {
    const timeMs = (i * 1000) / 30;
    builder.add(armFrame(timeMs, angleAt(timeMs)));
  }
  return builder.finish();
}
