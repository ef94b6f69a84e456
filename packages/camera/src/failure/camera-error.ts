import { type CameraFailure, failureWords } from './camera-failure.ts';

/** Every error that this package throws: data with a closed failure; the message is its sentence. */
export class CameraError extends Error {
  override readonly name = 'CameraError';
  readonly failure: CameraFailure;
  /** What the browser said, for the developer. */
  readonly detail: string;

  constructor(failure: CameraFailure, detail: string) {
    super(failureWords[failure].sentence);
    this.failure = failure;
    this.detail = detail;
  }
}
