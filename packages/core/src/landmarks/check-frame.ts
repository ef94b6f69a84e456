import { fieldsOf } from './fields-of.ts';
import type { Frame } from './frame.ts';
import { refuse } from './refuse.ts';

const HAND_NUMBERS = 21 * 3;
const MATRIX_NUMBERS = 16;

/**
 * Makes sure that something is a frame: all of it, before any of it is used. Fields that version 1
 * does not know are passed over.
 *
 * @param landmarks how many landmarks the skeleton has
 * @throws GoniokitError `bad-frame`
 */
export function checkFrame(value: unknown, landmarks: number): asserts value is Frame {
  const frame = fieldsOf(value, 'bad-frame', 'frame');
  if (!Number.isFinite(frame.timeMs))
    throw refuse('bad-frame', 'timeMs', 'a finite number', frame.timeMs);
  if (frame.pose !== null) checkPose(frame.pose, landmarks);
  if (!isAbsent(frame.hands)) {
    const hands = fieldsOf(frame.hands, 'bad-frame', 'hands');
    if (!isAbsent(hands.left)) checkHand(hands.left, 'hands.left');
    if (!isAbsent(hands.right)) checkHand(hands.right, 'hands.right');
  }
  if (!isAbsent(frame.face)) {
    const { matrix } = fieldsOf(frame.face, 'bad-frame', 'face');
    checkNumbers(matrix, MATRIX_NUMBERS, 'face.matrix');
  }
}

function checkPose(value: unknown, landmarks: number): void {
  const { image, world } = fieldsOf(value, 'bad-frame', 'pose');
  if (image === undefined && world === undefined) {
    throw refuse('bad-frame', 'pose', 'image or world landmarks', value);
  }
  if (image !== undefined) checkPoseNumbers(image, landmarks, 'pose.image');
  if (world !== undefined) checkPoseNumbers(world, landmarks, 'pose.world');
}

function checkPoseNumbers(value: unknown, landmarks: number, what: string): void {
  const numbers = checkNumbers(value, landmarks * 4, what);
  for (let i = 3; i < numbers.length; i += 4) {
    const visibility = numbers[i]!;
    if (visibility < 0 || visibility > 1) {
      throw refuse('bad-frame', `${what}[${i}]`, 'a visibility of 0 to 1', visibility);
    }
  }
}

function checkHand(value: unknown, what: string): void {
  const { image, world } = fieldsOf(value, 'bad-frame', what);
  if (image === undefined && world === undefined) {
    throw refuse('bad-frame', what, 'image or world landmarks', value);
  }
  if (image !== undefined) checkNumbers(image, HAND_NUMBERS, `${what}.image`);
  if (world !== undefined) checkNumbers(world, HAND_NUMBERS, `${what}.world`);
}

function checkNumbers(value: unknown, count: number, what: string): ArrayLike<number> {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) {
    throw refuse('bad-frame', what, `a list of ${count} numbers`, value);
  }
  const numbers = value as unknown as ArrayLike<number>;
  if (numbers.length !== count)
    throw refuse('bad-frame', what, `a list of ${count} numbers`, value);
  for (let i = 0; i < count; i += 1) {
    if (!Number.isFinite(numbers[i])) {
      throw refuse('bad-frame', `${what}[${i}]`, 'a finite number', numbers[i]);
    }
  }
  return numbers;
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null;
