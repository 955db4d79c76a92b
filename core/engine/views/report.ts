import type { PrintedDocument } from "../../model/printed.ts";
import { campaignReport } from "../../report/report.ts";
import type { ReportSource } from "../../report/source.ts";
import { requireLaunched } from "../campaign-decisions.ts";
import { evaluate, pastOf } from "../evaluation.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";
import { paperOf } from "../wave-papers.ts";

/** A launched campaign's report in a language. Errors: `campaign-unknown`, `campaign-not-launched`. */
export async function reportView(
  insight: Insight,
  { campaign: id, language }: Views["report"]["params"],
  pause: () => Promise<void>,
): Promise<PrintedDocument> {
  const { state, settings, asOf } = insight;
  const { launch, conclusion } = requireLaunched(state, id);
  const { measurement, effect } = await evaluate(insight, id, pause);
  return campaignReport(
    {
      launch,
      conclusion,
      effect,
      waves: measurement.waves,
      costs: measurement.costs,
      replies: state.replies.filter((reply) => reply.campaign === id && !reply.removed),
      others: otherReplyRates(insight, id),
      currency: settings.currency,
      paper: paperOf(state),
      asOf,
    },
    language,
  );
}

/** How many replied to the other campaigns whose window is over. */
function otherReplyRates(insight: Insight, id: string): ReportSource["others"] {
  return pastOf(insight).flatMap(({ campaign, name, response }) =>
    campaign === id || response === null ? [] : [{ name, replied: response }],
  );
}
