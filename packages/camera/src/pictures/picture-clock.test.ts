import { describe, expect, it } from 'vitest';
import { createPictureClock } from './picture-clock.ts';

describe('picture clock', () => {
  it('keeps the times of a film, and says where it jumped back', () => {
    const timeOf = createPictureClock();
    expect(timeOf({ mediaTime: 0.04 })).toEqual({ timeMs: 40, rewound: false });
    expect(timeOf({ mediaTime: 0.04 })).toBeNull();
    expect(timeOf({ mediaTime: 0 })).toEqual({ timeMs: 0, rewound: true });
    expect(timeOf({ mediaTime: 1 / 30 })).toEqual({ timeMs: 33.333, rewound: false });
  });

  it('counts the capture time of a camera from its first picture', () => {
    const timeOf = createPictureClock();
    expect(timeOf({ mediaTime: 7, captureTime: 1_000_000.25 })?.timeMs).toBe(0);
    expect(timeOf({ mediaTime: 7, captureTime: 1_000_033.5 })?.timeMs).toBe(33.25);
  });

  it('never changes from one clock to the other', () => {
    const withCapture = createPictureClock();
    withCapture({ mediaTime: 0, captureTime: 500 });
    expect(withCapture({ mediaTime: 0.1 })).toBeNull();
    expect(withCapture({ mediaTime: 0.2, captureTime: 700 })?.timeMs).toBe(200);

    const withoutCapture = createPictureClock();
    withoutCapture({ mediaTime: 0 });
    expect(withoutCapture({ mediaTime: 0.1, captureTime: 9_000 })?.timeMs).toBe(100);
  });

  it('rises strictly between rewindings', () => {
    const timeOf = createPictureClock();
    const mediaTimes = [0, 0.1, 0.1, 0.3, 0.2, 0.2, 0.5, 0];
    const times = mediaTimes
      .map((mediaTime) => timeOf({ mediaTime }))
      .filter((time) => time !== null);
    times.forEach(({ timeMs, rewound }, i) => {
      const before = times[i - 1]?.timeMs ?? Number.NEGATIVE_INFINITY;
      expect(rewound ? timeMs < before : timeMs > before).toBe(true);
    });
    expect(times.map(({ timeMs }) => timeMs)).toEqual([0, 100, 300, 200, 500, 0]);
  });
});
