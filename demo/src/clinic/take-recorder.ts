import type { Frame, RecordingHeader, Side } from 'goniokit';
import type { Take, Which } from '../state/state.ts';

/** Told about each recording as it runs, so that it is kept. */
export interface TakeRecorder {
  begin(header: RecordingHeader, motion: string, side: Side, which: Which): void;
  frame(frame: Frame): void;
  finish(take: Take): void;
  /** It broke off: what there is of it stays. */
  interrupt(): void;
  /** It began anew: what there was of it counts for nothing. */
  drop(): void;
}
