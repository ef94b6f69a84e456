import type { PoseModel } from '@goniokit/camera';
import type { Frame } from 'goniokit';

export interface VideoFollower {
  /** The video jumped back: pictures under way belong to the past. */
  rewound(): void;
  /** Resolves once no picture is under way. */
  settled(): Promise<void>;
  stop(): void;
}

/**
 * Asks the model for the pose in the pictures of a video, one at a time; pictures that come while it is
 * at work are left out.
 *
 * @param tell is given frames whose times rise strictly, from each rewinding on
 * @param fail is told, once, where the model stopped working
 */
export function followVideo(
  video: HTMLVideoElement,
  model: PoseModel,
  tell: (frame: Frame) => void,
  fail: (error: unknown) => void,
): VideoFollower {
  let atWork: Promise<void> | null = null;
  let turn = 0;
  let lastMs = Number.NEGATIVE_INFINITY;

  let ticket = video.requestVideoFrameCallback(look);

  function look(_: number, { captureTime, mediaTime }: VideoFrameCallbackMetadata): void {
    ticket = video.requestVideoFrameCallback(look);
    const timeMs = roundToMicroseconds(captureTime ?? mediaTime * 1000);
    if (atWork !== null || timeMs <= lastMs) return;
    lastMs = timeMs;
    atWork = detect(timeMs, turn).finally(() => {
      atWork = null;
    });
  }

  async function detect(timeMs: number, ownTurn: number): Promise<void> {
    try {
      const { pose } = await model.detect(new VideoFrame(video), nextModelTimeMs(timeMs));
      if (ownTurn === turn) tell({ timeMs, pose });
    } catch (error) {
      if (ownTurn === turn) fail(error);
    }
  }

  return {
    rewound() {
      turn += 1;
      lastMs = Number.NEGATIVE_INFINITY;
    },
    async settled() {
      await atWork;
    },
    stop() {
      turn += 1;
      video.cancelVideoFrameCallback(ticket);
    },
  };
}

/** The model's own clock: it outlives videos, and must rise even where a video jumps back. */
let modelTimeMs = 0;
let videoTimeMs = 0;

function nextModelTimeMs(timeMs: number): number {
  const since = timeMs - videoTimeMs;
  videoTimeMs = timeMs;
  modelTimeMs += since > 0 && since < 1000 ? since : 1000;
  return modelTimeMs;
}

function roundToMicroseconds(timeMs: number): number {
  return Math.round(timeMs * 1000) / 1000;
}
