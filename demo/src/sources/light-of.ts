import type { Light } from '../coach/scene.ts';

/** So small that it costs nothing, and shows nobody. */
const [WIDTH, HEIGHT] = [32, 24];

/** As bright as a camera can tell, but for its noise. */
const BLOWN = 0.97;

/**
 * Looks how bright pictures are. Only the numbers are kept.
 *
 * @returns null where there is no picture, or none may be looked at
 */
export function createLightMeter(): (video: HTMLVideoElement) => Light | null {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (video) => {
    if (context === null || video.videoWidth === 0) return null;
    context.drawImage(video, 0, 0, WIDTH, HEIGHT);
    return lightOf(context.getImageData(0, 0, WIDTH, HEIGHT).data);
  };
}

/**
 * How bright pixels are.
 *
 * @param pixels red, green, blue and opacity, each 0 to 255
 * @example
 * lightOf([255, 255, 255, 255, 0, 0, 0, 255]); // { mean: 0.5, blown: 0.5 }
 */
export function lightOf(pixels: ArrayLike<number>): Light {
  let sum = 0;
  let blown = 0;
  for (let i = 0; i < pixels.length; i += 4) {
    // Rec. 709.
    const luma = (0.2126 * pixels[i]! + 0.7152 * pixels[i + 1]! + 0.0722 * pixels[i + 2]!) / 255;
    sum += luma;
    if (luma > BLOWN) blown += 1;
  }
  const count = pixels.length / 4;
  return { mean: sum / count, blown: blown / count };
}
