import type { RecordingFacts } from './recording-facts.ts';

/**
 * What was detected, in one line.
 *
 * @example
 * describeRecording(recordingFacts(recording))
 * // 'goniokit-recording, mediapipe-pose-33, 1280x720, 474 frames in 15.8 s (30.0 a second), image (pixels) and world (metres) landmarks'
 */
export function describeRecording(facts: RecordingFacts): string {
  const { format, skeleton, imageSize, frames, durationMs, framesPerSecond, spaces } = facts;
  const units = { image: 'image (pixels)', world: 'world (metres)' };
  const rate = framesPerSecond === null ? '' : ` (${framesPerSecond.toFixed(1)} a second)`;
  return [
    format,
    skeleton,
    imageSize ? `${imageSize.width}x${imageSize.height}` : 'picture size unknown',
    `${frames} ${frames === 1 ? 'frame' : 'frames'} in ${(durationMs / 1000).toFixed(1)} s${rate}`,
    spaces.length === 0
      ? 'no pose'
      : `${spaces.map((space) => units[space]).join(' and ')} landmarks`,
    ...(facts.mirrored ? ['mirrored source, put right'] : []),
  ].join(', ');
}
