import { RegularsError } from "../../model/error.ts";
import { FURTHEST_HORIZON, TIME_UNITS, type Prediction, type PredictionQuestion } from "../../model/prediction.ts";
import { predict } from "../../predict/predict.ts";
import { profileCustomers } from "../../profile/profile-customers.ts";
import { daySpan } from "../as-of.ts";
import type { Insight } from "../insight.ts";

/** How often everybody may be expected and what they will bring, as the days up to one say. Errors: `settings-invalid`. */
export function predictionView({ state, profiles, settings }: Insight, question: PredictionQuestion): Prediction {
  const { unit, horizon, yearlyDiscount } = question;
  const isKnown = TIME_UNITS.includes(unit) && horizon > 0 && horizon <= FURTHEST_HORIZON[unit] && yearlyDiscount >= 0;
  if (!isKnown) throw new RegularsError("settings-invalid");
  // After the last line nothing is known: that nobody bought in those days cannot be said.
  const last = Math.min(profiles.asOf, daySpan(state.lines)?.last ?? profiles.asOf);
  const until = question.until ?? last;
  const learntFrom =
    until === profiles.asOf ? profiles : profileCustomers(state, { asOf: until, basis: settings.basis });
  return predict(state.lines, learntFrom, { profiles, last }, question);
}
