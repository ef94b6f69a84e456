import { readFileSync } from 'node:fs';
import type { Frame, LiveState } from 'goniokit';
import { lookUpMotion, wholeCatalogue } from 'goniokit/catalogue';
import { liveMeasure } from 'goniokit/live';
import { mediapipePose33 } from 'goniokit/recording';
import { describe, expect, it } from 'vitest';
import { type Coach, isReady, noCoach, stepCoach } from './coach.ts';
import { noScene, type Scene } from './scene.ts';
import { REPETITIONS, takeIsDone } from './take-is-done.ts';

const image = { width: 1280, height: 720 };
const motion = 'shoulder.abduction';
const { row } = lookUpMotion(motion);
const file = new URL('../../../fixtures/pairs/synthetic-gain/before.ndjson', import.meta.url);
const frames: readonly Frame[] = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line));
const resting = frames[0] as Frame;

/** The coach after looking at frames, 40 milliseconds apart. */
function coached(
  looked: readonly Frame[],
  change: (live: LiveState) => LiveState = (live) => live,
  id = motion,
  scene = noScene,
): Coach {
  let live = liveMeasure.start({ motion: id, side: 'right', image, catalogue: wholeCatalogue });
  return looked.reduce((coach, frame, i) => {
    const timed = { ...frame, timeMs: i * 40 };
    live = liveMeasure.step(live, timed);
    const watched = { row: lookUpMotion(id).row, side: 'right', size: image, scene } as const;
    return stepCoach(coach, timed, change(live), watched);
  }, noCoach);
}

/** The same frame with the body made larger or smaller about the middle of the picture, and moved down. */
function placed(frame: Frame, scale: number, down = 0): Frame {
  const numbers = Array.from(frame.pose?.image ?? []);
  for (let i = 0; i < numbers.length; i += 4) {
    numbers[i] = 0.5 + (numbers[i]! - 0.5) * scale;
    numbers[i + 1] = 0.5 + (numbers[i + 1]! - 0.5) * scale + down;
  }
  return { ...frame, pose: { ...frame.pose, image: numbers } };
}

/** The same frame turned about the middle of the picture, degrees clockwise. */
function turned(frame: Frame, deg: number): Frame {
  const numbers = Array.from(frame.pose?.image ?? []) as number[];
  const [cos, sin] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)];
  for (let i = 0; i < numbers.length; i += 4) {
    const x = (numbers[i]! - 0.5) * image.width;
    const y = (numbers[i + 1]! - 0.5) * image.height;
    numbers[i] = 0.5 + (x * cos - y * sin) / image.width;
    numbers[i + 1] = 0.5 + (x * sin + y * cos) / image.height;
  }
  return { ...frame, pose: { ...frame.pose, image: numbers } };
}

/** Somebody who lies on the back, the head to the left and the right side to the camera, a leg raised. */
function supine(legDeg: number, scale = 1): Frame {
  const [cos, sin] = [Math.cos((legDeg * Math.PI) / 180), Math.sin((legDeg * Math.PI) / 180)];
  /** Metres from the hip along the leg, and toward the toes. */
  const leg = (along: number, toes: number): readonly [number, number] => [
    along * cos - toes * sin,
    -along * sin - toes * cos,
  ];
  const places: Readonly<Record<string, readonly [x: number, y: number, z: number]>> = {
    nose: [-0.72, -0.1, 0],
    ...{ ear: [-0.7, 0, 0.07], shoulder: [-0.5, 0, 0.18], elbow: [-0.25, 0.03, 0.22] },
    ...{ wrist: [0, 0.03, 0.22], hip: [0, 0, 0.1], knee: [0.42, 0, 0.1], ankle: [0.82, 0, 0.1] },
    ...{ heel: [0.86, 0.04, 0.1], 'foot-index': [0.86, -0.18, 0.1] },
  };
  const raised = {
    ...{ 'right-knee': leg(0.42, 0), 'right-ankle': leg(0.82, 0) },
    ...{ 'right-heel': leg(0.86, -0.04), 'right-foot-index': leg(0.86, 0.18) },
  };
  const inSpace = mediapipePose33.names.map((name): readonly [number, number, number] => {
    const [x, y, z] = places[name.replace(/^(left|right)-/, '')] ?? places.nose!;
    const away = name.startsWith('right-') ? -z : z;
    const moved = raised[name as keyof typeof raised];
    return moved ? [...moved, away] : [x, y, away];
  });
  const metre = 0.5 * scale * image.width;
  return {
    timeMs: 0,
    pose: {
      image: inSpace.flatMap(([x, y, z]) => [
        0.5 + (x * metre) / image.width,
        0.7 + (y * metre) / image.height,
        (z * metre) / image.width,
        0.99,
      ]),
      world: inSpace.flatMap((place) => [...place, 0.99]),
    },
  };
}

/** An open hand, fingers up, whose palm takes a share of the picture's height. */
function hand(palm: number, x: number): number[] {
  return Array.from({ length: 21 }, (_, i) => [
    x + (i % 4) * 0.02,
    i === 0 ? 0.7 : 0.7 - palm * (i === 9 ? 1 : 0.9),
    0,
  ]).flat();
}

const still = Array.from({ length: 60 }, () => resting);

describe('the coach', () => {
  it('is content with a person at rest, and then the take begins', () => {
    expect(coached(still.slice(0, 20)).advice).toBeNull();
    expect(isReady(coached(still.slice(0, 20)))).toBe(false);
    expect(isReady(coached(still))).toBe(true);
  });

  it('asks for a person, for more distance and for less', () => {
    expect(coached([{ timeMs: 0, pose: null }]).advice).toBe('nobody');
    expect(coached([placed(resting, 3)]).advice).toBe('step-back');
    expect(coached([placed(resting, 0.3)]).advice).toBe('come-nearer');
  });

  it('lets the test of who lies begin, at a distance that it tells by the width', () => {
    const lying = (frame: Frame) => Array.from({ length: 60 }, () => frame);
    const coach = coached(lying(supine(0)), undefined, 'straight-leg-raise');
    expect(coach.advice).toBeNull();
    expect(isReady(coach)).toBe(true);
    const far = coached(lying(supine(0, 0.3)), undefined, 'straight-leg-raise');
    expect(far.advice).toBe('come-nearer');
    const upright = lying(turned(supine(0), 60));
    expect(coached(upright, undefined, 'straight-leg-raise').advice).not.toBeNull();
  });

  it('asks for the feet only where the motion needs them', () => {
    const cut = placed(resting, 1, 0.35);
    expect(coached([cut], undefined, 'knee.flexion').advice).toBe('whole-body');
    expect(coached([cut]).advice).not.toBe('whole-body');
  });

  it('asks for the view that the motion is read in', () => {
    const seen = (view: LiveState['view']) => (live: LiveState) => ({ ...live, view });
    expect(coached(still, seen('side')).advice).toBe('face-camera');
    expect(coached(still, seen('back')).advice).toBeNull();
    expect(coached(still, seen('front'), 'knee.flexion').advice).toBe('turn-side');
  });

  it('says why there is no reading', () => {
    const unread = (live: LiveState): LiveState => ({ ...live, angle: null, reasons: ['hidden'] });
    expect(coached(still, unread).advice).toBe('hidden');
  });

  it('asks for one person, for light and for a level camera', () => {
    const seen = (scene: Partial<Scene>) =>
      coached(still, undefined, motion, { ...noScene, ...scene }).advice;
    expect(seen({ persons: 1, light: { mean: 0.4, blown: 0.1 }, rollDeg: 2 })).toBeNull();
    expect(seen({ persons: 2 })).toBe('two-people');
    expect(seen({ light: { mean: 0.05, blown: 0 } })).toBe('dark');
    expect(seen({ light: { mean: 0.8, blown: 0.6 } })).toBe('glare');
    expect(seen({ rollDeg: -8 })).toBe('camera-tilted');
    expect(seen({ pitchDeg: 7 })).toBeNull();
    expect(seen({ pitchDeg: 12 })).toBe('camera-looks-up');
    expect(seen({ pitchDeg: -12 })).toBe('camera-looks-down');
  });

  it('law: a picture turned by more than people lean is not upright, whichever way', () => {
    for (const deg of [-20, -6, 0, 6, 20]) {
      const { advice } = coached([turned(resting, deg)]);
      if (Math.abs(deg) > 12) expect(advice).toBe('not-upright');
      else expect(advice).not.toBe('not-upright');
    }
    expect(coached([turned(resting, 80)]).advice).not.toBe('not-upright');
  });

  it('asks for the hand where a hand is measured, and for nothing of the body', () => {
    const id = 'index-pip.flexion';
    const withHand = (scale: number, x = 0.5): Frame => ({
      timeMs: 0,
      pose: null,
      hands: { right: { image: hand(scale, x) } },
    });
    expect(coached([{ timeMs: 0, pose: null }], undefined, id).advice).toBe('no-hand');
    expect(coached([withHand(0.3, 0.95)], undefined, id).advice).toBe('hand-cut');
    expect(coached([withHand(0.05)], undefined, id).advice).toBe('hand-nearer');
    expect(coached([withHand(0.5)], undefined, id).advice).toBe('hand-back');
    expect(coached([withHand(0.3)], undefined, id).advice).not.toMatch(/hand/);
    // From above, over a table.
    const down = { ...noScene, rollDeg: 30, pitchDeg: -60 };
    expect(coached([withHand(0.3)], undefined, id, down).advice).not.toMatch(/camera/);
  });

  it('waits while the person moves', () => {
    const moving = coached(frames.slice(0, 120));
    expect(row.view).toBe('front');
    expect(isReady(moving)).toBe(false);
    expect(moving.advice).toBe('hold-still');
  });
});

it('a take ends with the rest after its third repetition', () => {
  let live = liveMeasure.start({ motion, side: 'right', image });
  let endedAt: number | null = null;
  const last = frames.at(-1) as Frame;
  const rest = Array.from({ length: 30 }, (_, i) => ({
    ...last,
    timeMs: last.timeMs + 33 * (i + 1),
  }));
  for (const frame of [...frames, ...rest]) {
    live = liveMeasure.step(live, frame);
    if (endedAt === null && takeIsDone(live, REPETITIONS)) endedAt = frame.timeMs;
  }
  expect(live.repetitions).toHaveLength(3);
  const third = live.repetitions[2]?.endMs as number;
  expect((endedAt as number) - third).toBeGreaterThanOrEqual(700);
  expect((endedAt as number) - third).toBeLessThan(800);
});
