import type { CameraFailure } from './camera-failure.ts';

/** The names of `getUserMedia`'s errors, with those of older browsers. */
const failures: Readonly<Record<string, CameraFailure>> = {
  NotAllowedError: 'refused',
  PermissionDeniedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'missing',
  DevicesNotFoundError: 'missing',
  NotReadableError: 'busy',
  TrackStartError: 'busy',
  AbortError: 'busy',
  OverconstrainedError: 'overconstrained',
  ConstraintNotSatisfiedError: 'overconstrained',
};

/**
 * Why a camera does not open.
 *
 * @param error what `getUserMedia` rejected with
 * @returns the failure; `busy` for errors that are not known: the camera is there and does not start
 * @example
 * cameraFailureOf(new DOMException('', 'NotFoundError')); // 'missing'
 */
export function cameraFailureOf(error: unknown): CameraFailure {
  const name = error instanceof Error ? error.name : '';
  return failures[name] ?? 'busy';
}
