/**
 * Gamma(a + 1/2) / Gamma(a): by its asymptotic series from a = 40 up, below by stepping down from there,
 * since each gamma alone overflows and their logarithms cancel.
 *
 * @see https://dlmf.nist.gov/5.11.E13
 */
export function gammaRatio(a: number): number {
  let steps = 1;
  let from = a;
  while (from < 40) {
    steps *= from / (from + 0.5);
    from += 1;
  }
  const u = 1 / from;
  const series =
    1 +
    u *
      (-1 / 8 +
        u *
          (1 / 128 +
            u *
              (5 / 1024 +
                u *
                  (-21 / 32768 +
                    u * (-399 / 262144 + u * (869 / 4194304 + u * (39325 / 33554432)))))));
  return steps * Math.sqrt(from) * series;
}
