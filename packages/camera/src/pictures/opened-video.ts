/** Pictures that a video element shows. */
export interface OpenedVideo {
  /** Size of the pictures, pixels. */
  readonly width: number;
  readonly height: number;
  /** Lets go of camera or file. */
  close(): void;
}
