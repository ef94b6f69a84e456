import type { Frame, ImageSize } from 'goniokit';
import { mediapipePose33 } from 'goniokit/recording';
import type { Box } from './box.ts';

const hipRows = ['left-hip', 'right-hip'].map((name) => mediapipePose33.names.indexOf(name));

/** Left free around the person, as a share of the larger side. */
const MARGIN = 0.06;

/**
 * The part of the picture in which a recording's person moves, so that it fills the page: as far to the
 * left of the hips as to their right, so that the person stands in the middle.
 *
 * @param frames normalised image landmarks
 * @param mirrored whether they are those of a mirrored picture
 * @returns unmirrored pixels; the whole picture where nobody is in it
 */
export function boxAround(frames: readonly Frame[], size: ImageSize, mirrored: boolean): Box {
  let [left, top, right, bottom] = [1, 1, 0, 0];
  let [hipSum, hips] = [0, 0];
  for (const { pose } of frames) {
    const numbers = pose?.image;
    if (!numbers) continue;
    for (let i = 0; i + 1 < numbers.length; i += 4) {
      const x = mirrored ? 1 - numbers[i]! : numbers[i]!;
      const y = numbers[i + 1]!;
      if (hipRows.includes(i / 4)) {
        hipSum += x;
        hips += 1;
      }
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (left >= right || top >= bottom) return { x: 0, y: 0, ...size };
  const middle = hipSum / hips;
  const width = 2 * Math.max(right - middle, middle - left) * size.width;
  const height = (bottom - top) * size.height;
  const margin = Math.max(width, height) * MARGIN;
  return {
    x: middle * size.width - width / 2 - margin,
    y: top * size.height - margin,
    width: width + 2 * margin,
    height: height + 2 * margin,
  };
}
