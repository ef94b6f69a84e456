export class CameraError extends Error {
  readonly failure: string;
  constructor(failure: string, detail: string) { super(detail); this.failure = failure; }
}
