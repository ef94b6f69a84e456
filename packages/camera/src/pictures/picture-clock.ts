/** What a browser says about a picture of a video: times of the two clocks that it may know. */
export interface PictureTimes {
  /** Place in the video, seconds. */
  readonly mediaTime: number;
  /** When the camera took it, milliseconds; only some browsers say so, and only of cameras. */
  readonly captureTime?: number;
}

/** A picture's time, and whether the video has jumped back to it. */
export interface PictureTime {
  /** Milliseconds, to the microsecond; rises strictly from one rewinding to the next. */
  readonly timeMs: number;
  readonly rewound: boolean;
}

/**
 * The times of a video's pictures. One clock is kept to the end: that of the capture, counted from the
 * first picture, where the browser tells it; else the place in the video. The time at which the page
 * heard of a picture is never used: it says how busy the page was.
 *
 * @returns a function that gives a picture's time, or null for a picture that was there already
 * @example
 * const timeOf = createPictureClock();
 * timeOf({ mediaTime: 0.04 }); // { timeMs: 40, rewound: false }
 * timeOf({ mediaTime: 0.04 }); // null
 * timeOf({ mediaTime: 0 }); // { timeMs: 0, rewound: true }
 */
export function createPictureClock(): (times: PictureTimes) => PictureTime | null {
  let usesCapture: boolean | undefined;
  let startMs = 0;
  let lastMs = Number.NEGATIVE_INFINITY;

  return ({ mediaTime, captureTime = Number.NaN }) => {
    if (usesCapture === undefined) {
      usesCapture = !Number.isNaN(captureTime);
      if (usesCapture) startMs = captureTime;
    }
    const sourceMs = usesCapture ? captureTime - startMs : mediaTime * 1000;
    const timeMs = Math.round(sourceMs * 1000) / 1000;
    if (Number.isNaN(timeMs) || timeMs === lastMs) return null;
    const rewound = timeMs < lastMs;
    lastMs = timeMs;
    return { timeMs, rewound };
  };
}
