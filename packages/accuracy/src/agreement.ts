/** How far readings lie from what they are compared with, degrees. */
export interface Agreement {
  readonly n: number;
  /** Mean of reading less reference. */
  readonly bias: number;
  readonly mae: number;
  readonly rmse: number;
  readonly largest: number;
  /** 95 % limits of agreement: bias -/+ 1.96 standard deviations of the differences. */
  readonly limits: readonly [number, number];
  /** Pearson's correlation; NaN where one of the two does not change. */
  readonly r: number;
}

/**
 * Agreement of two methods after Bland and Altman.
 *
 * @see Bland JM, Altman DG. Statistical methods for assessing agreement between two methods of clinical
 *   measurement. Lancet 1986;327:307-310
 */
export function agreementOf(
  reference: readonly number[],
  reading: readonly number[],
): Agreement | null {
  const n = reference.length;
  if (n < 2) return null;
  const differences = reading.map((value, i) => value - (reference[i] as number));
  const bias = mean(differences);
  const deviation = Math.sqrt(
    differences.reduce((sum, one) => sum + (one - bias) ** 2, 0) / (n - 1),
  );
  return {
    n,
    bias,
    mae: mean(differences.map(Math.abs)),
    rmse: Math.sqrt(mean(differences.map((one) => one * one))),
    largest: differences.reduce((most, one) => Math.max(most, Math.abs(one)), 0),
    limits: [bias - 1.96 * deviation, bias + 1.96 * deviation],
    r: correlation(reference, reading),
  };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [(x[i] as number) - mx, (y[i] as number) - my];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return xy / Math.sqrt(xx * yy);
}
