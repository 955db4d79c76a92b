import type { PlanRemark } from "../../../core/engine/campaign-answers.ts";
import type { Campaign } from "../../../core/model/campaign.ts";
import { useView } from "../../app/engine.tsx";
import { useFormat, type Format } from "../../app/format.ts";
import { planRemarks as english } from "../../app/words/en/planRemarks.ts";
import { useT, useWordFor } from "../../app/words/words.ts";
import { usePlan } from "./plan-context.ts";

type Facts = PlanRemark["facts"];
type Key = keyof typeof english;
type RemarkKey = Key extends infer One ? (One extends `${infer Counted}_${"one" | "other"}` ? Counted : One) : never;

/** A remark on the plan in words, its facts as the person's language writes them. */
export function useRemarkWords(): (remark: PlanRemark) => string {
  const t = useT();
  const format = useFormat();
  const wordFor = useWordFor();
  const { campaign } = usePlan();
  const rows = useView("campaigns", {}).answer;
  return ({ code, facts }) => {
    const written: Record<string, string | number> = writtenFacts(facts, format);
    if (typeof facts["goal"] === "string") written["goal"] = wordFor("campaignPlan.proof", facts["goal"]);
    if (typeof facts["people"] === "number") written["count"] = facts["people"];
    if (typeof facts["campaign"] === "string") {
      written["campaign"] = rows?.find(({ id }) => id === facts["campaign"])?.name ?? "";
    }
    return t(`campaignPlan.remarks.${keyOf(code, facts, campaign)}`, written);
  };
}

/** Which words say it: some codes read otherwise where a fact, or how to reply, is missing. */
export function keyOf(code: string, facts: Facts, campaign: Pick<Campaign, "id" | "replyTo">): RemarkKey {
  if (code === "goalBeyondBest" && facts["best"] === undefined) return "goalBeyondAll";
  if (code === "holdoutCannotProve" && (facts["smallest"] === undefined || facts["hoped"] === undefined)) {
    return "holdoutProvesNothing";
  }
  if (code === "clash" && facts["campaign"] === campaign.id) return "clashOwn";
  if (code === "waveWithoutReplyPath" && campaign.replyTo.trim() === "") return "noReplyPath";
  if (code === "textFaulty") return TEXT_FAULT_WORDS[String(facts["code"])] ?? code;
  return isKey(code) ? code : "other";
}

/** Faults of a text whose piece alone would not say what is wrong with it. */
const TEXT_FAULT_WORDS: Readonly<Record<string, RemarkKey>> = {
  unknownField: "textFieldUnknown",
  emptyField: "textFieldEmpty",
  unclosedField: "textFieldOpen",
  unclosedBlock: "textBlockOpen",
};

function isKey(code: string): code is RemarkKey {
  return Object.hasOwn(english, code) || Object.hasOwn(english, `${code}_other`);
}

type Writer = (value: number, format: Format) => string | number;
const share: Writer = (value, format) => format.share(value);
const points: Writer = (value, format) => format.number(value * 100);
const day: Writer = (value, format) => format.day(value);

/** How each fact is written; the others as plain numbers. */
const WRITERS: Readonly<Record<string, Writer>> = {
  needs: share,
  best: share,
  hoped: points,
  smallest: points,
  day,
  over: (value, format) => format.moneyShort(value),
  count: (value) => value,
};

function writtenFacts(facts: Facts, format: Format): Record<string, string | number> {
  const plain: Writer = (value) => format.number(value);
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === "number" ? (WRITERS[name] ?? plain)(value, format) : value,
    ]),
  );
}
