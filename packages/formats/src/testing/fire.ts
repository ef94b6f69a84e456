import fc from 'fast-check';
import { formatError, GoniokitError } from 'goniokit';
import { expect } from 'vitest';

/** How often a property is tried; nightly runs raise it. */
export const fuzzRuns = Number(process.env.GONIOKIT_FUZZ_RUNS ?? 3000);

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
