import { GoniokitError, type Recording } from 'goniokit';
import type { MarkerTrial } from '../marker-trial.ts';

/**
 * The world landmarks of a recording as markers, for files of markers: metres, y up, z toward the camera.
 * How sure the model was of a landmark is lost; `landmarkNames` maps them back.
 *
 * @returns the mean rate of the recording; 1 Hz for a single frame, which has none
 * @throws GoniokitError `bad-data` where there are no world landmarks
 * @example landmarkTrial(recording).names[0] // 'nose'
 */
export function landmarkTrial({ skeleton, frames, timeMs, world }: Recording): MarkerTrial {
  if (world === null) {
    throw new GoniokitError('bad-data', {
      what: 'a file of markers',
      expected: 'world landmarks',
      received: 'a recording of the picture alone',
    });
  }
  const durationMs = (timeMs[frames - 1] as number) - (timeMs[0] as number);
  return {
    format: 'table',
    names: skeleton.names,
    frames,
    timeMs,
    positions: world.map((value, i) => (i % 3 === 0 ? value : -value)),
    units: 'm',
    rateHz: durationMs > 0 ? (1000 * (frames - 1)) / durationMs : 1,
  };
}
