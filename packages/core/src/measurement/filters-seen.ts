import type { Recording } from '../landmarks/recording.ts';

/**
 * Filters that the landmarks had seen before they came here. MediaPipe smooths in its video mode while it
 * follows one person.
 *
 * @see https://github.com/google-ai-edge/mediapipe, pose_landmarks_detector_graph.cc
 */
export function filtersSeen({ source }: Recording): readonly string[] {
  const model = typeof source.model === 'string' ? source.model : '';
  return model.startsWith('pose_landmarker') && source.running === 'video'
    ? ['one-euro-inside-model']
    : [];
}
