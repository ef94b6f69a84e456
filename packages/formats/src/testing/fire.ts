import fc from 'fast-check';
import { formatError, GoniokitError, type Recording } from 'goniokit';
import { expect } from 'vitest';

/** How often a property is tried; nightly runs raise it. */
export const fuzzRuns = Number(process.env.GONIOKIT_FUZZ_RUNS ?? 10_000);

const everyByte = Array.from({ length: 255 }, (_, i) => i + 1);
const everyBit = Array.from({ length: 8 }, (_, bit) => 1 << bit);

/** Files up to this have every byte changed into every other one in each run, larger ones each of its bits. */
const SMALL_BYTES = 600;
const isNightly = fuzzRuns >= 100_000;

/** Time for a property that is tried that often, on a machine that has other work too. */
export const fuzzTimeout = { timeout: 60_000 + 20 * fuzzRuns };

/** Reading either gives a result, which is returned, or a typed error that says where; null for that. */
export function readOrRefuse<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof GoniokitError)) throw error;
    const { where } = error.details;
    expect((where?.line ?? 0) + (where?.byte ?? 0)).toBeGreaterThan(0);
    expect(formatError(error.details)).not.toMatch(/undefined|\[object/);
    return null;
  }
}

/** Bytes with some of them changed, cut, doubled or left out. */
export function mutated(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const at = fc.nat({ max: bytes.length - 1 });
  const change = fc.record({
    at,
    length: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 40 })),
    kind: fc.constantFrom('set', 'cut', 'double', 'leave-out'),
    value: fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.nat({ max: 255 })),
  });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    let now = [...bytes];
    for (const { at, length, kind, value } of changes) {
      if (kind === 'set') now.fill(value, at, at + length);
      else if (kind === 'cut') now = now.slice(0, at);
      else if (kind === 'double') now.splice(at, 0, ...now.slice(at, at + length));
      else now.splice(at, length);
    }
    return Uint8Array.from(now);
  });
}

/** NaN stands where a file says so, and nowhere else; infinity nowhere. */
export function expectNumbers(values: Float64Array): void {
  expect(values.every((value) => Number.isFinite(value) || Number.isNaN(value))).toBe(true);
}

/**
 * Bytes are cut at every place, have every byte flipped, and are changed at random: each time they are read,
 * or refused with a place. What is read is looked at by `expectGood`.
 */
export function expectBytesToStandFire<T>(
  bytes: Uint8Array,
  read: (bytes: Uint8Array) => T,
  expectGood: (result: T) => void,
): void {
  const tried = (changed: Uint8Array) => {
    const result = readOrRefuse(() => read(changed));
    if (result !== null) expectGood(result);
  };
  for (let length = 0; length < bytes.length; length++) tried(bytes.subarray(0, length));
  const changed = bytes.slice();
  const changes = isNightly || bytes.length <= SMALL_BYTES ? everyByte : everyBit;
  for (let at = 0; at < bytes.length; at++) {
    const was = bytes[at] as number;
    for (const other of changes) {
      changed[at] = was ^ other;
      tried(changed);
    }
    changed[at] = was;
  }
  fc.assert(fc.property(mutated(bytes), tried), { numRuns: fuzzRuns });
  expect(Object.keys(Object.prototype)).toEqual([]);
}

/** A text under the same fire: what is no UTF-8 any more has U+FFFD in its place. */
export function expectToStandFire<T>(
  text: string,
  read: (text: string) => T,
  expectGood: (result: T) => void,
): void {
  const decoder = new TextDecoder();
  const bytes = new TextEncoder().encode(text);
  expectBytesToStandFire(bytes, (changed) => read(decoder.decode(changed)), expectGood);
}

/** A recording's numbers are numbers or missing, and its arrays as long as they should be. */
export function expectRecording(recording: Recording): void {
  const { frames, skeleton, timeMs, image, world, visibility } = recording;
  const count = frames * skeleton.names.length;
  expect([timeMs.length, visibility.length]).toEqual([frames, count]);
  expect(
    timeMs.every((time, i) => Number.isFinite(time) && !(time <= (timeMs[i - 1] ?? -1 / 0))),
  ).toBe(true);
  for (const space of [image, world]) {
    if (space === null) continue;
    expect(space.length).toBe(3 * count);
    expectNumbers(space);
  }
  expect(visibility.every((value) => Number.isNaN(value) || (value >= 0 && value <= 1))).toBe(true);
}
