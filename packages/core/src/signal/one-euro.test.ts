import { expect, it } from 'vitest';
import oracle from '../../testdata/one-euro-hampel.json' with { type: 'json' };
import { oneEuro } from './one-euro.ts';

const options = { minCutoffHz: 1, beta: 0.1 };

function fold(settings: Parameters<typeof oneEuro.start>[0], timesMs: number[], values: number[]) {
  let state = oneEuro.start(settings);
  return timesMs.map((timeMs, i) => {
    state = oneEuro.step(state, timeMs, values[i]!);
    return state.value;
  });
}

const timesMs = Array.from({ length: 40 }, (_, i) => i * 33 + (i % 3));
const values = timesMs.map((timeMs) => 60 * Math.sin(timeMs / 300));

it('leaves a constant as it is', () => {
  expect(
    new Set(
      fold(
        options,
        timesMs,
        timesMs.map(() => 42),
      ),
    ),
  ).toEqual(new Set([42]));
});

it('moves with an offset, and with scale where speed does not count', () => {
  const plain = fold(options, timesMs, values);
  for (const [i, value] of fold(
    options,
    timesMs,
    values.map((v) => v + 90),
  ).entries()) {
    expect(value).toBeCloseTo(plain[i]! + 90, 10);
  }
  const still = { minCutoffHz: 1, beta: 0 };
  const calm = fold(still, timesMs, values);
  for (const [i, value] of fold(
    still,
    timesMs,
    values.map((v) => -3 * v),
  ).entries()) {
    expect(value).toBeCloseTo(-3 * calm[i]!, 10);
  }
});

it('is causal, and stays between the last value and the reading', () => {
  const whole = fold(options, timesMs, values);
  expect(fold(options, timesMs.slice(0, 20), values.slice(0, 20))).toEqual(whole.slice(0, 20));
  for (let i = 1; i < whole.length; i += 1) {
    const [low, high] = [whole[i - 1]!, values[i]!].sort((a, b) => a - b);
    expect(whole[i]).toBeGreaterThanOrEqual(low!);
    expect(whole[i]).toBeLessThanOrEqual(high!);
  }
});

it('lags less the larger beta is', () => {
  const lag = (beta: number) => {
    const filtered = fold(
      { minCutoffHz: 1, beta },
      timesMs,
      timesMs.map((timeMs) => timeMs / 10),
    );
    return timesMs.at(-1)! / 10 - filtered.at(-1)!;
  };
  expect(lag(0.1)).toBeLessThan(lag(0.01));
  expect(lag(0.01)).toBeLessThan(lag(0));
});

it('is left as it was by a missing reading and by one that is not later', () => {
  const state = oneEuro.step(oneEuro.step(oneEuro.start(options), 0, 10), 33, 12);
  const frozen = Object.freeze({ ...state });
  expect(oneEuro.step(frozen, 66, Number.NaN)).toBe(frozen);
  expect(oneEuro.step(frozen, 33, 20)).toBe(frozen);
  expect(oneEuro.step(frozen, 20, 20)).toBe(frozen);
  expect(oneEuro.step(frozen, 66, 20)).not.toBe(frozen);
  expect(oneEuro.start(options).value).toBeNaN();
});

it('gives what the comments say', () => {
  let state = oneEuro.start({ minCutoffHz: 1, beta: 0 });
  state = oneEuro.step(state, 0, 10);
  state = oneEuro.step(state, 1000, 20);
  expect(state.value).toBeCloseTo(18.63, 2);
});

it.each(oracle.runs)("agrees with its authors' filter: beta $beta at $freq Hz", (run) => {
  // Where time begins at 0, the authors' code takes it for unknown, and the first interval for nominal.
  const skipped = run.t[0] === 0 ? run.t[1]! - 1 / run.freq : 0;
  const timesMs = run.t.map((t, i) => (i === 0 ? t : t - skipped) * 1000);
  const settings = {
    minCutoffHz: run.mincutoff,
    beta: run.beta,
    derivativeCutoffHz: run.dcutoff,
  };
  for (const [i, value] of fold(settings, timesMs, run.x).entries()) {
    expect(Math.abs(value - run.casiez[i]!)).toBeLessThan(1e-11);
  }
});
