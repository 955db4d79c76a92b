import type { FollowUpInput, ReplyInput } from "../../../core/engine/api.ts";
import type { FollowUpRow } from "../../../core/engine/response-answers.ts";
import type { Day } from "../../../core/model/day.ts";
import type { Chance } from "./chance.ts";
import type { Loop } from "./loop.ts";
import type { Returned } from "./senders.ts";

const HEARD = [
  { kind: "question", text: "Asked whether it is there without black tea" },
  { kind: "request", text: "Wants one put aside for Saturday" },
  { kind: "interest", text: "Likes the idea, asked for the list of teas" },
] as const;

/** Some call or drop in, with their code; one leaves no name. */
export async function recordReplies(
  { engine, clock, chance }: Loop,
  campaign: string,
  pieces: readonly Returned[],
): Promise<void> {
  const day = clock.today();
  for (const { code } of pieces.filter(({ became }) => became === "delivered" && chance.happens(0.06))) {
    const { kind, text } = chance.pick(HEARD);
    await engine.recordReply({ ...reply(chance, day), kind, code, note: text, interest: chance.int(2, 5) }, null);
  }
  await engine.recordReply({ ...reply(chance, day), campaign, note: "Left no name" }, null);
}

function reply(chance: Chance, day: Day): ReplyInput {
  return {
    campaign: null,
    wave: null,
    customer: null,
    day,
    channel: chance.pick(["phone", "shop"]),
    kind: "other",
    question: "",
    request: "",
    contactGiven: "",
    interest: null,
    note: "",
    recorder: "",
    code: "",
  };
}

const PAGE = 200;

/** Takes every reply up and calls back: some are won, some lost, some stay open. Nobody who may not be called is called. */
export async function workFollowUps({ engine, clock, chance }: Loop, campaign: string): Promise<void> {
  const today = clock.today();
  await engine.beginFollowUps(today, "Answer, and ask what they would like to taste");
  const rows: FollowUpRow[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await engine.query("followUps", { campaign, state: "open", offset, limit: PAGE });
    rows.push(...page.rows);
    if (offset + PAGE >= page.total) break;
  }
  for (const row of rows) {
    if (row.mayCall) await engine.recordFollowUp(attempt(chance, row, today), row.followUp.id);
  }
}

function attempt(chance: Chance, { followUp, reply: answered }: FollowUpRow, day: Day): FollowUpInput {
  const { customer, entries } = followUp;
  const entry = {
    customer,
    campaign: entries[0]?.campaign ?? null,
    reply: answered?.id ?? null,
    reason: entries[0]?.reason ?? "",
    day,
    note: "",
  };
  const end: "won" | "lost" | "open" = chance.pick(["won", "lost", "open"]);
  if (end !== "open") return { ...entry, outcome: "reached", state: end, nextStep: "", due: null };
  return { ...entry, outcome: "callBack", state: "open", nextStep: "Call again", due: day + chance.int(2, 9) };
}
