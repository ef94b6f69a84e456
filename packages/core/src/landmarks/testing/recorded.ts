import fc from 'fast-check';
import type { Frame } from '../frame.ts';
import type { RecordingHeader } from '../recording-header.ts';

/** How often a property is tried; nightly runs raise it. */
export const fuzzRuns = Number(process.env.GONIOKIT_FUZZ_RUNS ?? 2000);

/** Time for properties that are tried that often, on a machine that has other work too. */
export const fuzzTimeout = { timeout: 60_000 + 5 * fuzzRuns };

export const usualHeader: RecordingHeader = {
  format: 'goniokit-recording',
  version: 1,
  image: { width: 1280, height: 720 },
  mirrored: false,
  source: { model: 'pose_landmarker_lite', running: 'video' },
  note: '',
};

/** A pose of 33 landmarks in which no two numbers are the same, visibilities apart. */
export function poseNumbers(seed = 0): number[] {
  return Array.from({ length: 33 * 4 }, (_, i) =>
    i % 4 === 3 ? 0.5 + i / 1000 : Number((0.01 + seed / 7 + i / 313).toPrecision(6)),
  );
}

export function usualFrame(timeMs: number): Frame {
  return { timeMs, pose: { image: poseNumbers(timeMs), world: poseNumbers(-timeMs) } };
}

/** Lines as a file's text. */
export function textOf(...lines: readonly unknown[]): string {
  return `${lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')}\n`;
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** As files hold them. */
const fileNumber = fc.oneof(
  fc.integer({ min: -2e6, max: 2e6 }).map((value) => Number((value / 1e6).toPrecision(6))),
  fc.integer({ min: -1000, max: 1000 }),
);
const anyNumber = fc.double({ noDefaultInfinity: true, noNaN: true });

const visibility = fc.oneof(
  fc.integer({ min: 0, max: 1e6 }).map((value) => value / 1e6),
  fc.constantFrom(0, 1, -0),
);

/** Few numbers are drawn, and repeated: drawing each of 132 would take the time of the test. */
export const posePoints = (landmarks = 33) =>
  fc
    .tuple(
      fc.oneof(
        { weight: 4, arbitrary: fc.array(fileNumber, { minLength: 5, maxLength: 12 }) },
        { weight: 1, arbitrary: fc.array(anyNumber, { minLength: 5, maxLength: 12 }) },
      ),
      fc.array(visibility, { minLength: 1, maxLength: 3 }),
    )
    .map(([drawn, seen]) =>
      Array.from({ length: landmarks * 4 }, (_, i) =>
        i % 4 === 3 ? seen[i % seen.length]! : drawn[i % drawn.length]!,
      ),
    );

export const frames = fc.record({
  timeMs: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 1e8 }).map((value) => value / 1e3) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 1e4 }).map((frame) => (frame * 1e3) / 30) },
    { weight: 1, arbitrary: anyNumber },
  ),
  pose: fc.oneof(
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: fc.record({ image: posePoints(), world: posePoints() }) },
    { weight: 1, arbitrary: fc.record({ image: posePoints() }) },
    { weight: 1, arbitrary: fc.record({ world: posePoints() }) },
  ),
});
