import { noCoach } from '../coach/coach.ts';
import { noScene } from '../coach/scene.ts';
import { firstExample } from '../sources/examples.ts';
import type { State } from './state.ts';

/** The page as it opens: the first shipped recording, and what moves in it. */
export const firstState: State = {
  source: { kind: 'example', id: firstExample.id },
  stage: { at: 'opening' },
  motion: firstExample.motion,
  side: firstExample.side,
  frame: null,
  live: null,
  leftOut: 0,
  taking: null,
  takes: {},
  guided: null,
  coach: noCoach,
  scene: noScene,
  atHand: [],
  redoing: null,
};
