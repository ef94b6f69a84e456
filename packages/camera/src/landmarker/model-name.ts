/** The models that there are: whole bodies, hands, faces. */
export const modelNames = ['pose', 'hands', 'face'] as const;

export type ModelName = (typeof modelNames)[number];

/** What each model is called where it is published: its file's name, and what recordings say of it. */
export const modelIds = {
  pose: 'pose_landmarker_lite',
  hands: 'hand_landmarker_lite',
  face: 'face_landmarker',
} as const satisfies Readonly<Record<ModelName, string>>;

/**
 * Which models run, and where their files lie. The pose always does: whose hands they are, and what
 * the head turns against, is told by it.
 */
export interface ModelAddresses<Address = string | URL> {
  /** Address of `pose_landmarker_lite.task`. */
  readonly pose: Address;
  /** Address of `hand_landmarker_lite.task`, where motions need hands. */
  readonly hands?: Address;
  /** Address of `face_landmarker.task`, where motions need the face. */
  readonly face?: Address;
}
