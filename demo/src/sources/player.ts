import type { Frame, RecordingHeader } from 'goniokit';
import type { Scene } from '../coach/scene.ts';
import type { Picture } from '../state/state.ts';
import type { SourceFailure } from './source-failure.ts';

/** An opened source. */
export interface Player {
  /** From the start again, where it has one. */
  restart(): void;
  pause(): void;
  resume(): void;
  /** Of a camera: whether to look at the room as well, for another person and for light. */
  lookAround?(on: boolean): void;
  /** Nothing is told any more. */
  close(): void;
}

/** What a source tells: `opened` once, then frames; `ended` and `failed` may come. */
export interface PlayerListener {
  /** @param header what a recording of these frames begins with */
  opened(picture: Picture, header: RecordingHeader, playing: boolean): void;
  /** @param leftOut pictures since it opened for which the models had no time */
  frame(frame: Frame, leftOut?: number): void;
  /** The room around the person, now and then while it is looked at. */
  scene?(scene: Scene): void;
  /** The next frame is earlier than the last: the source was set back. */
  rewound(): void;
  ended(): void;
  /** No picture came for longer than a take can do without. */
  slept?(): void;
  /** What failed may work again. */
  returned?(): void;
  failed(failure: SourceFailure): void;
}

/** A source that did not open. */
export const closedPlayer: Player = { restart() {}, pause() {}, resume() {}, close() {} };
