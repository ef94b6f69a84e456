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
 * @param gaps whether landmarks of the pose may be missing one by one: NaN throughout, or the picture's depth
 * @throws GoniokitError `bad-frame`
 */
export function checkFrame(
  value: unknown,
  landmarks: number,
  gaps: boolean,
): asserts value is Frame {
  const frame = fieldsOf(value, 'bad-frame', 'frame');
  if (!Number.isFinite(frame.timeMs))
    throw refuse('bad-frame', 'timeMs', 'a finite number', frame.timeMs);
  if (frame.pose !== null) checkPose(frame.pose, landmarks, gaps);
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

function checkPose(value: unknown, landmarks: number, gaps: boolean): void {
  const { image, world } = fieldsOf(value, 'bad-frame', 'pose');
  if (image === undefined && world === undefined) {
    throw refuse('bad-frame', 'pose', 'image or world landmarks', value);
  }
  if (image !== undefined) checkPoseNumbers(image, landmarks, 'pose.image', gaps);
  if (world !== undefined) checkPoseNumbers(world, landmarks, 'pose.world', gaps);
}

function checkPoseNumbers(value: unknown, landmarks: number, what: string, gaps: boolean): void {
  const numbers = checkNumbers(value, landmarks * 4, what, gaps);
  for (let i = 3; i < numbers.length; i += 4) {
    const visibility = numbers[i]!;
    if (visibility < 0 || visibility > 1) {
      throw refuse('bad-frame', `${what}[${i}]`, 'a visibility of 0 to 1', visibility);
    }
    if (gaps && !isWholeOrMissing(numbers, i - 3, what === 'pose.image')) {
      throw refuse(
        'bad-frame',
        `${what}[${i - 3}]`,
        'all coordinates of a landmark or none',
        'some',
      );
    }
  }
}

function isWholeOrMissing(numbers: ArrayLike<number>, at: number, isImage: boolean): boolean {
  const [x, y, z] = [0, 1, 2].map((axis) => Number.isNaN(numbers[at + axis]));
  return x === y && (x === z || (isImage && z === true));
}

function checkHand(value: unknown, what: string): void {
  const { image, world } = fieldsOf(value, 'bad-frame', what);
  if (image === undefined && world === undefined) {
    throw refuse('bad-frame', what, 'image or world landmarks', value);
  }
  if (image !== undefined) checkNumbers(image, HAND_NUMBERS, `${what}.image`);
  if (world !== undefined) checkNumbers(world, HAND_NUMBERS, `${what}.world`);
}

function checkNumbers(
  value: unknown,
  count: number,
  what: string,
  gaps = false,
): ArrayLike<number> {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) {
    throw refuse('bad-frame', what, `a list of ${count} numbers`, value);
  }
  const numbers = value as unknown as ArrayLike<number>;
  if (numbers.length !== count)
    throw refuse('bad-frame', what, `a list of ${count} numbers`, value);
  for (let i = 0; i < count; i += 1) {
    if (!Number.isFinite(numbers[i]) && !(gaps && Number.isNaN(numbers[i]))) {
      throw refuse('bad-frame', `${what}[${i}]`, 'a finite number', numbers[i]);
    }
  }
  return numbers;
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null;
