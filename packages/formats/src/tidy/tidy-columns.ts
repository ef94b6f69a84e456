/** A column of a tidy table of landmarks, as its dictionary explains it. */
export interface TidyColumn {
  readonly name: string;
  readonly type: 'number' | 'text';
  readonly unit: string | null;
  readonly description: string;
}

/** Columns that every row has. */
export const keyColumns: readonly TidyColumn[] = [
  {
    name: 'timeMs',
    type: 'number',
    unit: 'ms',
    description: 'Time of the frame, rising from frame to frame.',
  },
  {
    name: 'landmark',
    type: 'text',
    unit: null,
    description: "Which landmark; left and right are the subject's. Each frame has a row for each.",
  },
];

const missing = 'Empty where the landmark was not found.';

/** Where a landmark is in the picture. */
export const imageColumns: readonly TidyColumn[] = [
  {
    name: 'imageXPx',
    type: 'number',
    unit: 'px',
    description: `To the right in the picture, from its left edge. ${missing}`,
  },
  {
    name: 'imageYPx',
    type: 'number',
    unit: 'px',
    description: `Down in the picture, from its upper edge. ${missing}`,
  },
  {
    name: 'imageZPx',
    type: 'number',
    unit: 'px',
    description:
      'Away from the camera, scaled as x. Empty where there is no depth or the landmark was not found.',
  },
];

/** Where a landmark is in space. */
export const worldColumns: readonly TidyColumn[] = [
  {
    name: 'worldXM',
    type: 'number',
    unit: 'm',
    description: `To the right of the picture. ${missing}`,
  },
  { name: 'worldYM', type: 'number', unit: 'm', description: `Down. ${missing}` },
  { name: 'worldZM', type: 'number', unit: 'm', description: `Away from the camera. ${missing}` },
];

export const visibilityColumn: TidyColumn = {
  name: 'visibility',
  type: 'number',
  unit: null,
  description:
    'How sure its source is of the landmark, 0 to 1. Empty in frames in which nobody was found.',
};
