import type { Frame } from 'goniokit';
import type { CameraError } from './failure/camera-error.ts';
import { createNewestSlot } from './pictures/newest-slot.ts';
import { createPictureClock } from './pictures/picture-clock.ts';
import type { PoseModel } from './pose/open-pose-model.ts';

/** Who is told what the model sees. */
export interface PoseListener {
  /** A frame's time rises strictly, from one rewinding to the next. */
  onFrame(frame: Frame): void;
  /** The video jumped back; the next frame is from there. */
  onRewound?(): void;
  /** The model stopped working; nothing comes any more. */
  onFailure(error: CameraError): void;
}

/** Poses of a video, under way. */
export interface PoseTracking {
  /** Pictures that a newer one replaced before the model was free. */
  readonly dropped: number;
  /** Resolves once no picture is under way: after a film's end, its last frame has been told. */
  settled(): Promise<void>;
  /** Nothing is told any more. */
  stop(): void;
}

interface TimedPicture {
  readonly picture: VideoFrame;
  readonly timeMs: number;
  /** Rewindings before it. */
  readonly turn: number;
}

/**
 * Asks the model for the pose in each picture that a video shows; where pictures come faster than the
 * model works, in the newest.
 *
 * @param video plays a camera or a film, muted
 */
export function trackPoses(
  video: HTMLVideoElement,
  model: PoseModel,
  listener: PoseListener,
): PoseTracking {
  const timeOf = createPictureClock();
  let turn = 0;
  let toldTurn = 0;
  let stopped = false;

  const slot = createNewestSlot<TimedPicture>({
    drop: ({ picture }) => picture.close(),
    async work({ picture, timeMs, turn: ownTurn }) {
      const found = await model.detect(picture, timeMs).catch((error: CameraError) => error);
      if (stopped) return;
      if (found instanceof Error) {
        stop();
        listener.onFailure(found);
        return;
      }
      if (ownTurn !== toldTurn) listener.onRewound?.();
      toldTurn = ownTurn;
      listener.onFrame(found);
    },
  });

  let ticket = video.requestVideoFrameCallback(look);

  function look(_: number, times: VideoFrameCallbackMetadata): void {
    ticket = video.requestVideoFrameCallback(look);
    const time = timeOf(times);
    if (time === null) return;
    if (time.rewound) turn += 1;
    slot.offer({ picture: new VideoFrame(video), timeMs: time.timeMs, turn });
  }

  function stop(): void {
    stopped = true;
    video.cancelVideoFrameCallback(ticket);
    slot.close();
  }

  return {
    get dropped() {
      return slot.dropped;
    },
    settled: () => slot.settled(),
    stop,
  };
}
