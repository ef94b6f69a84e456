import { GoniokitError } from '../errors/goniokit-error.ts';
import { checkFrame } from './check-frame.ts';
import { checkHeader } from './check-header.ts';
import { type Column, createColumn } from './column.ts';
import type { Frame, HandLandmarks, PoseLandmarks } from './frame.ts';
import { joinLandmarks } from './join-landmarks.ts';
import { oppositeLandmarks } from './opposite-landmarks.ts';
import type { HandTrack, Recording } from './recording.ts';
import type { RecordingFormat } from './recording-format.ts';
import type { RecordingHeader } from './recording-header.ts';
import { refuse } from './refuse.ts';
import { skeletonOf } from './skeletons/skeletons.ts';

export interface RecordingBuilderOptions {
  /**
   * Number of frames to come, where known: memory is then taken once. Fewer leave the rest unused
   * behind the arrays; more may come, and are copied once.
   */
  readonly expectedFrames?: number;
  /** What the frames were read from; without it, `goniokit-recording`. */
  readonly format?: RecordingFormat;
  /** Rows for hands and face even where no frame has them, so that frames built one by one are alike. */
  readonly joined?: boolean;
}

/** Gathers frames into a recording. */
export interface RecordingBuilder {
  /**
   * @param frame is copied: it may be used again for the next
   * @param gaps landmarks of the pose may be missing one by one: NaN throughout, or the picture's depth
   * @throws GoniokitError `bad-frame`, `time-not-rising`, `missing-image-size`; the builder stays as it was
   */
  add(frame: Frame, gaps?: boolean): void;
  /**
   * The recording; the builder is spent.
   *
   * @throws GoniokitError `no-frames`
   */
  finish(): Recording;
}

const HAND_LANDMARKS = 21;

/** Memory is taken at once for nine hours at 30 frames a second: what lies beyond must first come. */
const MOST_AT_ONCE = 1e6;

/** Entries of a column-major 4 x 4 matrix that change sign when x does: row 0 or column 0, not both. */
const MIRRORED_ENTRIES = [1, 2, 3, 4, 8, 12];

/**
 * The door through which every recording comes, from a file, a camera or a test: frames are checked,
 * mirroring is undone (x flipped, left and right exchanged), image coordinates become pixels, and
 * what is missing becomes NaN. Landmarks of hands and face, where there are any, become rows behind
 * those of the pose.
 *
 * @param header the first line of a recording's file, as data
 * @throws GoniokitError as `bad-header`; `bad-option` where the number of expected frames is none
 * @example
 * const builder = createRecordingBuilder({ format: 'goniokit-recording', version: 1 });
 * builder.add({ timeMs: 0, pose: null });
 * builder.finish().frames // 1
 */
export function createRecordingBuilder(
  header: RecordingHeader,
  options: RecordingBuilderOptions = {},
): RecordingBuilder {
  const { skeleton: skeletonId, image: imageSize = null, ...said } = checkHeader(header);
  const { mirrored = false, source = {}, note = '' } = said;
  const { expectedFrames = 0, format = 'goniokit-recording', joined = false } = options;
  if (!Number.isSafeInteger(expectedFrames) || expectedFrames < 0) {
    throw refuse('bad-option', 'expectedFrames', 'a whole number, 0 or above', expectedFrames);
  }

  const skeleton = skeletonOf(skeletonId);
  const landmarks = skeleton.names.length;
  // Row of the recording -> landmark of the frame.
  const taken = mirrored ? oppositeLandmarks(skeleton) : skeleton.names.map((_, own) => own);
  const width = imageSize?.width ?? Number.NaN;
  const height = imageSize?.height ?? Number.NaN;

  const column = (numbers: number) => createColumn(numbers, Math.min(expectedFrames, MOST_AT_ONCE));
  const handColumns = () => ({
    image: column(HAND_LANDMARKS * 3),
    world: column(HAND_LANDMARKS * 3),
  });
  const timeMs = column(1);
  const image = column(landmarks * 3);
  const world = column(landmarks * 3);
  const visibility = column(landmarks);
  const hands = { left: handColumns(), right: handColumns() };
  const face = column(16);
  let frames = 0;
  let lastTimeMs = Number.NEGATIVE_INFINITY;

  function addPose(pose: PoseLandmarks): void {
    if (pose.image) {
      let to = image.open(frames);
      const { values } = image;
      for (let row = 0; row < landmarks; row += 1) {
        const from = taken[row]! * 4;
        const x = pose.image[from]!;
        values[to] = (mirrored ? 1 - x : x) * width;
        values[to + 1] = pose.image[from + 1]! * height;
        values[to + 2] = pose.image[from + 2]! * width;
        to += 3;
      }
    }
    if (pose.world) {
      let to = world.open(frames);
      const { values } = world;
      for (let row = 0; row < landmarks; row += 1) {
        const from = taken[row]! * 4;
        const x = pose.world[from]!;
        values[to] = mirrored ? -x : x;
        values[to + 1] = pose.world[from + 1]!;
        values[to + 2] = pose.world[from + 2]!;
        to += 3;
      }
    }
    const seen = pose.image ?? pose.world!;
    const to = visibility.open(frames);
    const { values } = visibility;
    for (let row = 0; row < landmarks; row += 1) values[to + row] = seen[taken[row]! * 4 + 3]!;
  }

  function addHand(hand: HandLandmarks, side: 'left' | 'right'): void {
    const subjects = mirrored ? (side === 'left' ? 'right' : 'left') : side;
    for (const space of ['image', 'world'] as const) {
      const numbers = hand[space];
      if (!numbers) continue;
      const target = hands[subjects][space];
      const start = target.open(frames);
      const [flip, scaleX, scaleY] = space === 'image' ? [1, width, height] : [0, 1, 1];
      for (let i = 0; i < HAND_LANDMARKS * 3; i += 3) {
        const x = numbers[i]!;
        target.values[start + i] = (mirrored ? flip - x : x) * scaleX;
        target.values[start + i + 1] = numbers[i + 1]! * scaleY;
        target.values[start + i + 2] = numbers[i + 2]! * scaleX;
      }
    }
  }

  function addFace(matrix: ArrayLike<number>): void {
    const start = face.open(frames);
    for (let i = 0; i < 16; i += 1) face.values[start + i] = matrix[i]!;
    if (!mirrored) return;
    for (const i of MIRRORED_ENTRIES) face.values[start + i] = -matrix[i]!;
  }

  function checkPlace(frame: Frame): void {
    if (frame.timeMs <= lastTimeMs) {
      throw new GoniokitError('time-not-rising', {
        what: 'timeMs',
        expected: `a time after the frame before, at ${lastTimeMs}`,
        received: String(frame.timeMs),
      });
    }
    const hasImage = frame.pose?.image ?? frame.hands?.left?.image ?? frame.hands?.right?.image;
    if (hasImage && !imageSize) {
      throw new GoniokitError('missing-image-size', {
        what: 'a recording with image landmarks',
        expected: 'the size of the picture, as 1280x720',
        received: 'none',
      });
    }
  }

  return {
    add(frame, gaps = false) {
      checkFrame(frame, landmarks, gaps);
      checkPlace(frame);
      const at = timeMs.open(frames);
      timeMs.values[at] = frame.timeMs;
      if (frame.pose) addPose(frame.pose);
      if (frame.hands?.left) addHand(frame.hands.left, 'left');
      if (frame.hands?.right) addHand(frame.hands.right, 'right');
      if (frame.face) addFace(frame.face.matrix);
      lastTimeMs = frame.timeMs;
      frames += 1;
    },

    finish() {
      if (frames === 0) {
        throw new GoniokitError('no-frames', {
          what: 'a recording',
          expected: 'at least one frame',
          received: 'none',
        });
      }
      const left = finishHand(hands.left, frames);
      const right = finishHand(hands.right, frames);
      const recording: Recording = {
        skeleton,
        frames,
        timeMs: timeMs.finish(frames)!,
        imageSize,
        image: image.finish(frames),
        world: world.finish(frames),
        visibility:
          visibility.finish(frames) ?? new Float64Array(frames * landmarks).fill(Number.NaN),
        hands: left || right ? { left, right } : null,
        face: face.finish(frames),
        mirrored,
        source: { ...{ format }, ...source, ...{ format } },
        note,
      };
      const { hands: bothHands, face: faces } = recording;
      return joined || bothHands || faces ? joinLandmarks(recording) : recording;
    },
  };
}

function finishHand(
  columns: { readonly image: Column; readonly world: Column },
  frames: number,
): HandTrack | null {
  const image = columns.image.finish(frames);
  const world = columns.world.finish(frames);
  return image || world ? { image, world } : null;
}
