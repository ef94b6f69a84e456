import type { MotionRow } from 'goniokit';

/** Which models run beside the pose's. */
export interface ModelsNeeded {
  readonly hands: boolean;
  readonly face: boolean;
}

/** Landmarks that only the hand's model gives. */
const ofHands = /"(hand-wrist|thumb-|(index|middle|ring|little)-(mcp|pip|dip|tip))/;

/** What the rows are read from, beside the pose. */
export function modelsNeeded(rows: readonly MotionRow[]): ModelsNeeded {
  return {
    hands: rows.some(({ image, world }) => ofHands.test(JSON.stringify([image, world]))),
    face: rows.some(({ face }) => face !== undefined),
  };
}
