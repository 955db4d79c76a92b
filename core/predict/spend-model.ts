import type { SpendModel } from "../model/prediction.ts";
import { correlation } from "../stats/correlation.ts";
import { fitGammaGamma } from "./gamma-gamma.ts";
import type { Known } from "./known-people.ts";

/** What an occasion brings, learnt from everybody whose repeat occasions brought something; null: from nobody, or it is spread too widely to have a mean. */
export function spendModel(people: readonly Known[]): SpendModel | null {
  const spends = people.flatMap(({ spend }) => (spend === null ? [] : [spend]));
  if (spends.length === 0) return null;
  const model = fitGammaGamma(spends);
  if (model.q <= 1) return null;
  const frequency = spends.map(({ x }) => x);
  const means = spends.map(({ mean }) => mean);
  return { ...model, customers: spends.length, correlation: correlation(frequency, means) };
}
