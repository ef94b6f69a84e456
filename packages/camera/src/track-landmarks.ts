import type { Frame } from 'goniokit';
import type { CameraError } from './failure/camera-error.ts';
import type { Landmarker } from './landmarker/open-landmarker.ts';
import { createNewestSlot } from './pictures/newest-slot.ts';
import { createPictureClock } from './pictures/picture-clock.ts';

/** Who is told what the models see. */
export interface LandmarkListener {
  /** A frame's time rises strictly, from one rewinding to the next. */
  onFrame(frame: Frame): void;
  /** The video jumped back; the next frame is from there. */
  onRewound?(): void;
  /** The models stopped working; nothing comes any more. */
  onFailure(error: CameraError): void;
}

/** Landmarks of a video, under way. */
export interface LandmarkTracking {
  /** Pictures that a newer one replaced before the models were free. */
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
 * Asks for the landmarks in each picture that a video shows; where pictures come faster than the models
 * work, in the newest.
 *
 * @param video plays a camera or a film, muted
 */
export function trackLandmarks(
  video: HTMLVideoElement,
  landmarker: Landmarker,
  listener: LandmarkListener,
): LandmarkTracking {
  const timeOf = createPictureClock();
  let turn = 0;
  let toldTurn = 0;
  let stopped = false;

  const slot = createNewestSlot<TimedPicture>({
    drop: ({ picture }) => picture.close(),
    async work({ picture, timeMs, turn: ownTurn }) {
      const found = await landmarker.detect(picture, timeMs).catch((error: CameraError) => error);
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
