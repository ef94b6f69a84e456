/** At most about this many frames are looked at: a median or mean of hundreds is as good as one of thousands. */
const MOST_FRAMES = 400;

/** Something about each of some frames, evenly spread over a recording. */
export function ofSomeFrames<Value>(frames: number, of: (frame: number) => Value): Value[] {
  const every = Math.max(1, Math.floor(frames / MOST_FRAMES));
  return Array.from({ length: Math.ceil(frames / every) }, (_, i) => of(i * every));
}
