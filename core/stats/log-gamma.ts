/** ½ ln 2π. */
const HALF_LOG_TWO_PI = 0.9189385332046727;
/** From here on Stirling's series is exact to the last digit; smaller arguments are brought up by Γ(x + 1) = x Γ(x). */
const LARGE = 10;
/** B₂ₖ ÷ (2k (2k − 1)), the coefficients of Stirling's series. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/** The natural logarithm of Γ(x), x > 0: Stirling's series (Abramowitz & Stegun 1964, 6.1.40). */
export function logGamma(x: number): number {
  let product = 1;
  let large = x;
  while (large < LARGE) product *= large++;
  const inverse = 1 / (large * large);
  let series = 0;
  for (let k = STIRLING.length; k > 0; k--) series = series * inverse + STIRLING[k - 1]!;
  return (large - 0.5) * Math.log(large) - large + HALF_LOG_TWO_PI + series / large - Math.log(product);
}

/** The slope of ln Γ(x), x > 0: the same series term by term (6.3.18). */
export function digamma(x: number): number {
  let sum = 0;
  let large = x;
  while (large < LARGE) sum += 1 / large++;
  const inverse = 1 / (large * large);
  let series = 0;
  for (let k = STIRLING.length; k > 0; k--) series = series * inverse + STIRLING[k - 1]! * (2 * k - 1);
  return Math.log(large) - 0.5 / large - series * inverse - sum;
}

/** ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b), a and b > 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}
