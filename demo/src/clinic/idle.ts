/** A moment on both clocks: the one on the wall is set by people, the other one may stand while a device sleeps. */
export interface Moment {
  readonly wallMs: number;
  readonly steadyMs: number;
}

function thisMoment(): Moment {
  return { wallMs: Date.now(), steadyMs: performance.now() };
}

/**
 * Whether nothing was touched for so long: by either clock, so that neither sleep nor a clock that is set
 * back keeps a page open.
 */
export function isIdle(since: Moment, now: Moment, minutes: number): boolean {
  const limitMs = minutes * 60_000;
  return now.wallMs - since.wallMs >= limitMs || now.steadyMs - since.steadyMs >= limitMs;
}

/** Often enough for a lock after a minute. */
const CHECK_MS = 5_000;

/**
 * Watches whether anybody is there.
 *
 * @param minutes null while it does not matter
 * @returns to be called when something else shows that nobody has left
 */
export function watchIdle(minutes: () => number | null, onIdle: () => void): () => void {
  let touched = thisMoment();
  const touch = () => {
    touched = thisMoment();
  };
  const check = () => {
    const limit = minutes();
    if (limit !== null && isIdle(touched, thisMoment(), limit)) onIdle();
  };
  for (const type of ['pointerdown', 'pointermove', 'keydown', 'wheel']) {
    addEventListener(type, touch, { passive: true, capture: true });
  }
  // A page that was asleep does not wait for its turn.
  document.addEventListener('visibilitychange', check);
  setInterval(check, CHECK_MS);
  return touch;
}
