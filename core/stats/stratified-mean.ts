/** One stratum of a sample: a population of which some answered. */
export interface SampledStratum {
  readonly population: number;
  readonly answers: number;
  /** Mean of the answers (of yes and no: the share of yes). */
  readonly mean: number;
  /** Sample variance of the answers, with n − 1 (of yes and no: pq·n ÷ (n − 1)). */
  readonly variance: number;
}

/**
 * Mean of a population from a stratified sample, with the finite-population variance (Cochran 1977, Sampling Techniques, ch. 5):
 * Σ W_h·m_h and Σ W_h²·(1 − f_h)·s_h² ÷ n_h, W_h = N_h ÷ N, f_h = n_h ÷ N_h. For shares s_h² ÷ n_h is p_h·q_h ÷ (n_h − 1). A stratum with
 * fewer than two answers has no variance of its own and is taken together with its smallest neighbour.
 * @returns null where nobody, or only one, answered
 */
export function stratifiedMean(
  strata: readonly SampledStratum[],
): { readonly mean: number; readonly variance: number } | null {
  const whole = merged(strata.filter(({ population }) => population > 0));
  const people = whole.reduce((sum, { population }) => sum + population, 0);
  if (whole.length === 0 || whole.some(({ answers }) => answers < 2)) return null;
  let mean = 0;
  let variance = 0;
  for (const stratum of whole) {
    const weight = stratum.population / people;
    const left = Math.max(0, 1 - stratum.answers / stratum.population);
    mean += weight * stratum.mean;
    variance += (weight * weight * left * stratum.variance) / stratum.answers;
  }
  return { mean, variance };
}

/** A stratum of yes and no. */
export function shareStratum(population: number, answers: number, yes: number): SampledStratum {
  const mean = answers === 0 ? 0 : yes / answers;
  return { population, answers, mean, variance: answers < 2 ? 0 : (mean * (1 - mean) * answers) / (answers - 1) };
}

/** A stratum of the same people asked twice: how many changed to yes, and how many to no. */
export function pairedStratum(population: number, pairs: number, toYes: number, toNo: number): SampledStratum {
  const mean = pairs === 0 ? 0 : (toYes - toNo) / pairs;
  const squares = toYes + toNo - pairs * mean * mean;
  return { population, answers: pairs, mean, variance: pairs < 2 ? 0 : Math.max(0, squares) / (pairs - 1) };
}

function merged(strata: readonly SampledStratum[]): readonly SampledStratum[] {
  const list = [...strata];
  for (;;) {
    const thin = list.findIndex(({ answers }) => answers < 2);
    if (thin < 0 || list.length < 2) return list;
    const before = list[thin - 1]?.answers ?? Number.POSITIVE_INFINITY;
    const after = list[thin + 1]?.answers ?? Number.POSITIVE_INFINITY;
    const first = before <= after ? thin - 1 : thin;
    list.splice(first, 2, together(list[first]!, list[first + 1]!));
  }
}

function together(a: SampledStratum, b: SampledStratum): SampledStratum {
  const answers = a.answers + b.answers;
  const mean = answers === 0 ? 0 : (a.answers * a.mean + b.answers * b.mean) / answers;
  const squares = [a, b].reduce(
    (sum, { answers, variance, mean: own }) => sum + Math.max(0, answers - 1) * variance + answers * (own - mean) ** 2,
    0,
  );
  return {
    population: a.population + b.population,
    answers,
    mean,
    variance: answers < 2 ? 0 : squares / (answers - 1),
  };
}
