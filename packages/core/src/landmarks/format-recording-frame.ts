import { GoniokitError } from '../errors/goniokit-error.ts';
import type { Frame } from './frame.ts';

const SIGNIFICANT_DIGITS = 6;

/**
 * A frame's line, its line feed with it. Numbers are rounded to 6 significant digits and written as
 * short as they can be; the time is written whole, so that it still rises; NaN in a pose, which is
 * missing, is null. What was read from such a line is written as the same line.
 *
 * @throws GoniokitError `bad-frame` where a number is not finite otherwise
 * @example formatRecordingFrame({ timeMs: 33.4, pose: null }) // '{"timeMs":33.4,"pose":null}\n'
 */
export function formatRecordingFrame({ timeMs, pose, hands, face }: Frame): string {
  const parts = [
    `"timeMs":${formatNumber(timeMs, 'timeMs')}`,
    `"pose":${formatLandmarks(pose, true)}`,
  ];
  const sides = [
    ...(hands?.left ? [`"left":${formatLandmarks(hands.left)}`] : []),
    ...(hands?.right ? [`"right":${formatLandmarks(hands.right)}`] : []),
  ];
  if (sides.length > 0) parts.push(`"hands":{${sides.join(',')}}`);
  if (face) parts.push(`"face":{"matrix":${formatNumbers(face.matrix, 'face.matrix')}}`);
  return `{${parts.join(',')}}\n`;
}

function formatLandmarks(landmarks: Frame['pose'], gaps = false): string {
  if (!landmarks) return 'null';
  const { image, world } = landmarks;
  const spaces = [
    ...(image ? [`"image":${formatNumbers(image, 'image', gaps)}`] : []),
    ...(world ? [`"world":${formatNumbers(world, 'world', gaps)}`] : []),
  ];
  return `{${spaces.join(',')}}`;
}

function formatNumbers(numbers: ArrayLike<number>, what: string, gaps = false): string {
  const { length } = numbers;
  let text = '[';
  for (let i = 0; i < length; i += 1) {
    const rounded = Number(numbers[i]!.toPrecision(SIGNIFICANT_DIGITS));
    const isGap = gaps && Number.isNaN(rounded);
    text += (i === 0 ? '' : ',') + (isGap ? 'null' : formatNumber(rounded, what));
  }
  return `${text}]`;
}

/** The shortest text that reads as the same number; -0 is written as 0. */
function formatNumber(value: number, what: string): string {
  if (Number.isFinite(value)) return String(value);
  throw new GoniokitError('bad-frame', {
    what: `a written ${what}`,
    expected: 'finite numbers',
    received: String(value),
  });
}
