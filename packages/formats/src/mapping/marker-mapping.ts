/** A direction of the laboratory. */
export type LabAxis = 'x' | '-x' | 'y' | '-y' | 'z' | '-z';

/** Where the directions of world landmarks lie in the laboratory, for a camera that one imagines there. */
export interface LabAxes {
  readonly right: LabAxis;
  readonly down: LabAxis;
  readonly away: LabAxis;
}

/** How the markers of a set become landmarks. Nothing of it is guessed from the data. */
export interface MarkerMapping {
  /** Kept in the recording's `source.mapping`. */
  readonly id: string;
  readonly axes: LabAxes;
  /** Landmark, and the markers whose mean it is: a joint centre alone, or the markers on either side of it. */
  readonly landmarks: readonly (readonly [landmark: string, markers: readonly string[]])[];
}
