import { measure, type Recording, type View } from 'goniokit';

/** Where the camera stood, as the motions that could be measured say; null where none could. */
export function cameraView(recording: Recording): View | null {
  for (const one of measure(recording).measurements) {
    if (one.status === 'measured' && one.view !== null) return one.view;
  }
  return null;
}
