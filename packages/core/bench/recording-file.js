import { fileURLToPath } from 'node:url';

/** A real recording with landmarks in the picture and in space, which all parts of the bench use. */
export const recordingFile = fileURLToPath(
  new URL('../../../fixtures/recordings/rom-shoulder.ndjson', import.meta.url),
);
