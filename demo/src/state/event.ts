import type { Frame, Side } from 'goniokit';
import type { Scene } from '../coach/scene.ts';
import type { SourceFailure } from '../sources/source-failure.ts';
import type { Guided, Picture, Source, State, Take, Which } from './state.ts';

/** Everything that can happen to the page. */
export type PageEvent =
  | { readonly type: 'source-chosen'; readonly source: Source }
  | { readonly type: 'source-opened'; readonly picture: Picture; readonly playing: boolean }
  | { readonly type: 'source-restarted' }
  | { readonly type: 'source-paused' }
  | { readonly type: 'source-resumed' }
  | { readonly type: 'source-ended' }
  | { readonly type: 'source-closed' }
  | { readonly type: 'source-failed'; readonly failure: SourceFailure }
  | { readonly type: 'frame'; readonly frame: Frame; readonly leftOut?: number }
  | { readonly type: 'scene'; readonly scene: Scene }
  | { readonly type: 'motion-chosen'; readonly motion: string }
  | { readonly type: 'side-chosen'; readonly side: Side }
  | { readonly type: 'take-started'; readonly which: Which }
  | { readonly type: 'take-cancelled' }
  /** `atHand` where its frames can be gone on with. */
  | { readonly type: 'taken'; readonly take: Take; readonly atHand: boolean }
  /** The next recording replaces this repetition of the last one; null leaves it as it is. */
  | { readonly type: 'redo'; readonly repetition: number | null }
  | { readonly type: 'takes-cleared' }
  /** A client's session begins or goes on to measure, with what it has; null leaves it. */
  | { readonly type: 'guided'; readonly guided: Guided | null; readonly takes: State['takes'] };
