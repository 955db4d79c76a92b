import { digamma, logGamma } from "../stats/log-gamma.ts";
import { maximiseOver, type Slope } from "../stats/maximise.ts";

/** Repeat occasions of somebody, and what they brought on average, above 0. */
export interface Spend {
  readonly x: number;
  readonly mean: number;
}

/**
 * What an occasion of somebody brings (Fader & Hardie 2013, "The Gamma-Gamma Model of Monetary Value"): spend varies around a mean of one's own (gamma, p), and
 * the means are spread (gamma, q and gamma).
 */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
  readonly logLikelihood: number;
}

const STARTS = [
  [0, 1, 0],
  [1, 1, 0],
  [2, 0.5, -1],
] as const;

/** The parameters most likely to have brought these means; gamma begins in terms of their own mean. */
export function fitGammaGamma(spends: readonly Spend[]): GammaGamma {
  const usual = spends.reduce((sum, { mean }) => sum + mean, 0) / spends.length;
  const starts = STARTS.map(([p, q, gamma]) => [p, q, gamma + Math.log(usual)]);
  const { point, value } = maximiseOver(spends, (some, logs) => likelihood(logs, some), starts);
  const [p, q, gamma] = point.map(Math.exp) as [number, number, number];
  return { p, q, gamma, logLikelihood: value };
}

function likelihood(logs: readonly number[], spends: readonly Spend[]): Slope {
  const [p, q, gamma] = logs.map(Math.exp) as [number, number, number];
  const ofCount = new Map<number, OfCount>();
  let value = 0;
  let [dp, dq, dGamma] = [0, 0, 0];
  for (const { x, mean } of spends) {
    let known = ofCount.get(x);
    if (known === undefined) ofCount.set(x, (known = countTerms(p, q, x)));
    const all = Math.log(gamma + x * mean);
    const logMean = Math.log(mean);
    value += known.constant + q * logs[2]! + p * x * (known.logX + logMean) - logMean - (p * x + q) * all;
    dp += x * (known.dp + known.logX + logMean - all);
    dq += known.dq + logs[2]! - all;
    dGamma += q / gamma - (p * x + q) / (gamma + x * mean);
  }
  return { value, gradient: [dp * p, dq * q, dGamma * gamma] };
}

/** What depends on the number of repeat occasions alone. */
interface OfCount {
  readonly constant: number;
  readonly logX: number;
  readonly dp: number;
  readonly dq: number;
}

function countTerms(p: number, q: number, x: number): OfCount {
  const both = digamma(p * x + q);
  return {
    constant: logGamma(p * x + q) - logGamma(p * x) - logGamma(q),
    logX: Math.log(x),
    dp: both - digamma(p * x),
    dq: both - digamma(q),
  };
}

/** What an occasion of somebody is expected to bring; nothing known of them: that of everybody. Needs q > 1. */
export function expectedSpend({ p, q, gamma }: Pick<GammaGamma, "p" | "q" | "gamma">, known: Spend | null): number {
  if (known === null) return (p * gamma) / (q - 1);
  return (p * (gamma + known.x * known.mean)) / (p * known.x + q - 1);
}
