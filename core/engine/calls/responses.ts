import type { Decision } from "../../model/decision.ts";
import { RegularsError } from "../../model/error.ts";
import { awarenessSchema, type AwarenessAnswer } from "../../model/response.ts";
import type { State } from "../../model/state.ts";
import { drawSample } from "../../response/draw-sample.ts";
import { beginnings, followUpDecisions, waitingReplies } from "../../response/follow-up.ts";
import { replyDecisions, replyRemoval } from "../../response/reply.ts";
import type { Regulars } from "../api.ts";
import { requireLaunched } from "../campaign-decisions.ts";
import type { Workbench } from "../workbench.ts";

type ReturnCalls = Pick<Regulars, "readReturn" | "commitReturn" | "discardReturn">;
type AnswerCalls = Pick<Regulars, "recordReply" | "removeReply" | "recordFollowUp" | "beginFollowUps">;
type SampleCalls = Pick<Regulars, "drawSample" | "recordAwareness">;

/** What comes back, and what is done about it. */
export function responseCalls(bench: Workbench): ReturnCalls & AnswerCalls & SampleCalls {
  return { ...returnCalls(bench), ...answerCalls(bench), ...sampleCalls(bench) };
}

function returnCalls(bench: Workbench): ReturnCalls {
  return {
    readReturn: (file, fileName, choices, job) =>
      bench.jobs.run(job, (run) => bench.require().returns.read(file, fileName, choices, run)),
    commitReturn: (planId, job) => bench.jobs.run(job, (run) => bench.require().returns.commit(planId, run)),
    discardReturn: async (planId) => bench.opened()?.returns.discard(planId),
  };
}

function answerCalls(bench: Workbench): AnswerCalls {
  const newId = (): string => bench.ports.newId();
  return {
    recordReply: async (typed, id) => {
      const reply = { ...typed, id: id ?? newId(), removed: false };
      await bench.decideAll("reply", (state) => replyDecisions(state, reply, id === null));
      return reply.id;
    },
    removeReply: async (id) => bench.decide("reply", (state) => replyRemoval(state, id)),
    recordFollowUp: async (typed, id) => {
      const entry = { ...typed, id: id ?? newId() };
      await bench.decideAll("followUp", (state) => followUpDecisions(state, entry, id === null));
      return entry.id;
    },
    beginFollowUps: async (due, reason) => {
      if (waitingReplies(bench.require().session.state).length === 0) return 0;
      let begun = 0;
      await bench.decideAll("followUp", (state) => {
        const decisions = beginnings(state, { due, reason, today: bench.ports.today(), newId });
        begun = decisions.length;
        return decisions;
      });
      return begun;
    },
  };
}

function sampleCalls(bench: Workbench): SampleCalls {
  return {
    drawSample: async (campaign, size) =>
      bench.decide("survey", (state): Decision => {
        const { launch, sample } = requireLaunched(state, campaign);
        if (sample !== null) throw new RegularsError("sample-drawn");
        const { seed } = launch.campaign.holdout;
        return {
          type: "sample",
          campaign,
          day: bench.ports.today(),
          seed,
          customers: [...drawSample(state, launch, size, seed)],
        };
      }),
    recordAwareness: async (answer) => bench.decide("survey", (state) => awarenessDecision(state, answer)),
  };
}

/** What somebody of a sample said. Errors: `campaign-unknown`, `campaign-not-launched`, `customer-unknown`, `value-invalid`. */
function awarenessDecision(state: State, answer: AwarenessAnswer): Decision {
  const parsed = awarenessSchema.safeParse(answer);
  if (!parsed.success) throw new RegularsError("value-invalid", { field: "awareness" }, { cause: parsed.error });
  const { sample } = requireLaunched(state, answer.campaign);
  if (sample?.customers.includes(answer.customer) !== true) throw new RegularsError("customer-unknown");
  return { type: "awareness", answer: parsed.data };
}
