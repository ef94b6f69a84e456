import type { CameraFailure } from '@goniokit/camera';

/** Why a source gives no frames: a closed union, one sentence each in the page's words. */
export type SourceFailure = CameraFailure | 'no-example' | 'not-a-recording';
