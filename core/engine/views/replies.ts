import { RegularsError } from "../../model/error.ts";
import { pieceOf } from "../../response/named-pieces.ts";
import type { State } from "../../model/state.ts";
import type { ReplyRow } from "../response-answers.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";
import { nameOf } from "./who.ts";

const MAX_PAGE = 200;

/** Replies, the newest day first and of a day the latest taken down; with `unmatched` only those of nobody known. Error: `campaign-unknown`. */
export function repliesView({ state }: Insight, params: Views["replies"]["params"]): Views["replies"]["answer"] {
  const { campaign, unmatched, offset, limit } = params;
  if (campaign !== null && !state.campaigns.has(campaign)) throw new RegularsError("campaign-unknown");
  const replies = state.replies.filter((reply) => !reply.removed && (campaign === null || reply.campaign === campaign));
  const waiting = replies.filter(({ customer }) => customer === null);
  const found = (unmatched ? waiting : replies).toSorted((a, b) => b.day - a.day || b.commit - a.commit);
  return {
    total: found.length,
    unmatched: waiting.length,
    rows: found.slice(offset, offset + Math.min(limit, MAX_PAGE)).map((reply) => replyRow(state, reply)),
  };
}

/** Whom a code on a piece names, and of which wave; why not, where it names nobody. */
export function codeView({ state }: Insight, { code }: Views["code"]["params"]): Views["code"]["answer"] {
  const piece = pieceOf(state, code);
  if (typeof piece === "string") return { found: false, because: piece };
  const { launch, wave, customer } = piece;
  return {
    found: true,
    code: code.trim(),
    customer,
    name: nameOf(state, customer),
    campaign: launch.campaign.id,
    campaignName: launch.campaign.name,
    wave: wave.id,
    waveName: wave.name,
  };
}

function replyRow(state: State, reply: State["replies"][number]): ReplyRow {
  const campaign = reply.campaign === null ? undefined : state.campaigns.get(reply.campaign)?.campaign;
  return {
    ...reply,
    name: reply.customer === null ? null : nameOf(state, reply.customer),
    campaignName: campaign?.name ?? null,
    waveName: campaign?.waves.find(({ id }) => id === reply.wave)?.name ?? null,
  };
}
