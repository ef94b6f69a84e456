/**
 * The natural logarithm of the gamma function, by Stirling's series from 10 up and the recurrence below.
 *
 * @param x above 0
 * @see https://dlmf.nist.gov/5.11.E1
 * @example logGamma(5) // 3.1780538303479458, the logarithm of 24
 */
export function logGamma(x: number): number {
  let from = x;
  let product = 1;
  while (from < 10) {
    product *= from;
    from += 1;
  }
  const u = 1 / (from * from);
  const series =
    (1 / 12 -
      u *
        (1 / 360 -
          u * (1 / 1260 - u * (1 / 1680 - u * (1 / 1188 - u * (691 / 360360 - u * (1 / 156))))))) /
    from;
  return (
    (from - 0.5) * Math.log(from) - from + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product)
  );
}
