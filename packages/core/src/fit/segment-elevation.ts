/** Golden section. */
const SHARE = (Math.sqrt(5) - 1) / 2;

/** Starts are tried at so many places between straight away and straight toward the camera. */
const STARTS = 37;
const STEP = Math.PI / (STARTS - 1);

/** Steps of the search: the last one is a thousandth of a degree. */
const STEPS = 20;

/**
 * How far a segment stands out of the picture's plane: what is likeliest, given how short it looks and what
 * the landmarks in space say. Near the plane its look says little, since a cosine is flat there; pointing
 * at the camera it says much, and the landmarks in space only from which side.
 *
 * @param inSpace by the landmarks in space, radians, -pi/2 to pi/2
 * @param shown length in the picture over its true length, 0 up
 * @param strays how far `shown` strays for each radian that `inSpace` strays
 * @returns radians, -pi/2 to pi/2
 * @example segmentElevation(0.4, Math.cos(0.4), 0.3) // 0.4
 */
export function segmentElevation(inSpace: number, shown: number, strays: number): number {
  if (Number.isNaN(inSpace + shown + strays)) return Number.NaN;
  const cosine = Math.min(1, shown);
  const cost = (angle: number) =>
    (angle - inSpace) ** 2 + ((Math.cos(angle) - cosine) / strays) ** 2;
  let best = inSpace;
  for (let i = 0; i < STARTS; i++) {
    const angle = i * STEP - Math.PI / 2;
    if (cost(angle) < cost(best)) best = angle;
  }
  let low = Math.max(-Math.PI / 2, best - STEP);
  let high = Math.min(Math.PI / 2, best + STEP);
  for (let i = 0; i < STEPS; i++) {
    const width = SHARE * (high - low);
    if (cost(high - width) < cost(low + width)) high = low + width;
    else low = high - width;
  }
  return (low + high) / 2;
}
