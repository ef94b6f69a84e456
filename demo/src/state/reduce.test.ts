import type { Frame, Measurements } from 'goniokit';
import { describe, expect, it } from 'vitest';
import type { PageEvent } from './event.ts';
import { firstState } from './first-state.ts';
import { nextWanted } from './next-wanted.ts';
import { reduce } from './reduce.ts';
import { type Picture, takeKey, takeOf } from './state.ts';

const picture: Picture = {
  size: { width: 640, height: 480 },
  box: { x: 0, y: 0, width: 640, height: 480 },
  mirrored: false,
  shownMirrored: false,
};
const opened: PageEvent = { type: 'source-opened', picture, playing: true };
const nobody = (timeMs: number): PageEvent => ({ type: 'frame', frame: { timeMs, pose: null } });
const take = (frames: number): Measurements => ({
  frames,
  durationMs: 0,
  skeleton: 'mediapipe-pose-33',
  source: {},
  measurements: [],
});
const pageAfter = (...events: PageEvent[]) => events.reduce(reduce, firstState);

describe('reduce', () => {
  it('waits for the source, then plays', () => {
    expect(firstState.stage.at).toBe('opening');
    expect(pageAfter(nobody(0)).frame).toBeNull();
    expect(pageAfter(opened).stage.at).toBe('playing');
    expect(pageAfter(opened, { type: 'source-ended' }).stage.at).toBe('ended');
  });

  it('follows the motion frame by frame', () => {
    const state = pageAfter(opened, nobody(0), nobody(40));
    expect(state.frame).toEqual({ timeMs: 40, pose: null } satisfies Frame);
    expect(state.live?.timeMs).toBe(40);
    expect(state.live?.reasons).toEqual(['no-person']);
  });

  it('counts from nothing when a take starts or another motion is chosen', () => {
    const played = [opened, nobody(0), nobody(40)];
    expect(pageAfter(...played, { type: 'take-started', which: 'before' }).live?.timeMs).toBeNull();
    expect(
      pageAfter(...played, { type: 'motion-chosen', motion: 'knee.flexion' }).live?.timeMs,
    ).toBeNull();
  });

  it('chooses a side that the motion has', () => {
    const midline = pageAfter({ type: 'motion-chosen', motion: 'neck.flexion' });
    expect(midline.side).toBe('none');
    expect(reduce(midline, { type: 'motion-chosen', motion: 'knee.flexion' }).side).toBe('right');
    const left = pageAfter(
      { type: 'motion-chosen', motion: 'knee.flexion' },
      { type: 'side-chosen', side: 'left' },
    );
    expect(reduce(left, { type: 'motion-chosen', motion: 'hip.flexion' }).side).toBe('left');
  });

  it('keeps takes by motion and side', () => {
    const state = pageAfter(
      opened,
      { type: 'motion-chosen', motion: 'knee.flexion' },
      { type: 'take-started', which: 'before' },
      { type: 'taken', take: take(3), atHand: false },
    );
    expect(state.taking).toBeNull();
    expect(takeOf(state, 'before')).toEqual(take(3));
    expect(takeOf(state, 'after')).toBeNull();
    const other = reduce(state, { type: 'side-chosen', side: 'left' });
    expect(takeOf(other, 'before')).toBeNull();
    const back = reduce(other, { type: 'side-chosen', side: 'right' });
    expect(takeOf(back, 'before')).toEqual(take(3));
    expect(takeOf(reduce(back, { type: 'takes-cleared' }), 'before')).toBeNull();
  });

  it('keeps motion and side while a take runs', () => {
    const taking = pageAfter(opened, { type: 'take-started', which: 'before' });
    expect(reduce(taking, { type: 'motion-chosen', motion: 'knee.flexion' })).toBe(taking);
    expect(reduce(taking, { type: 'side-chosen', side: 'left' })).toBe(taking);
  });

  it('starts no take without a picture', () => {
    expect(pageAfter({ type: 'take-started', which: 'before' }).taking).toBeNull();
  });

  it('drops the running take, and nothing else, when the source is lost', () => {
    const state = pageAfter(
      opened,
      { type: 'take-started', which: 'before' },
      { type: 'taken', take: take(3), atHand: false },
      { type: 'take-started', which: 'after' },
      { type: 'source-failed', failure: 'unplugged' },
    );
    expect(state.stage).toEqual({ at: 'failed', failure: 'unplugged' });
    expect(state.taking).toBeNull();
    expect(takeOf(state, 'before')).toEqual(take(3));
    // What was under way arrives too late.
    expect(reduce(state, { type: 'taken', take: take(9), atHand: false })).toBe(state);
  });

  it('pauses and goes on only where it makes sense', () => {
    const paused = pageAfter(opened, { type: 'source-paused' });
    expect(paused.stage.at).toBe('paused');
    expect(reduce(paused, { type: 'source-resumed' }).stage.at).toBe('playing');
    expect(reduce(firstState, { type: 'source-paused' })).toBe(firstState);
  });

  it('leaves what it was given as it was', () => {
    const frozen = Object.freeze({ ...firstState, takes: Object.freeze({}) });
    expect(() => [opened, nobody(0)].reduce(reduce, frozen)).not.toThrow();
  });
});

it('a refused take is still to be done, after the motions that were not tried', () => {
  const wanted = [
    { motion: 'knee.flexion', side: 'left' },
    { motion: 'knee.extension', side: 'left' },
  ] as const;
  const guided = { visitId: 'v', which: 'before', wanted } as const;
  const refused = { measurements: [{ status: 'unmeasurable' }] } as never;
  const measured = { measurements: [{ status: 'measured' }] } as never;
  const [first, second] = wanted.map(({ motion, side }) => takeKey(motion, side, 'before'));
  expect(nextWanted({ [first!]: refused }, guided)).toEqual(wanted[1]);
  expect(nextWanted({ [first!]: refused, [second!]: measured }, guided)).toEqual(wanted[0]);
  expect(nextWanted({ [first!]: 'empty', [second!]: measured }, guided)).toEqual(wanted[0]);
  expect(nextWanted({ [first!]: measured, [second!]: measured }, guided)).toBeNull();
});

it('a repetition can be done again while the frames of its take are at hand', () => {
  const begin = { type: 'take-started', which: 'before' } as const;
  const taken = { type: 'taken', take: take(3), atHand: true } as const;
  const redo = { type: 'redo', repetition: 1 } as const;
  const done = pageAfter(opened, begin, taken);
  expect(done.atHand).toEqual([takeKey(done.motion, done.side, 'before')]);
  const again = reduce(done, redo);
  expect(reduce(again, begin).redoing).toBe(1);
  expect(reduce(reduce(again, begin), taken).redoing).toBeNull();
  expect(reduce(again, { type: 'source-closed' })).toMatchObject({ atHand: [], redoing: null });
  expect(reduce(again, { type: 'motion-chosen', motion: 'knee.flexion' }).redoing).toBeNull();
});
