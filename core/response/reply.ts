import type { Decision } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import { replySchema, type Reply } from "../model/response.ts";
import type { State } from "../model/state.ts";
import { pieceOf, type NamedPiece, type NamesNobody } from "./named-pieces.ts";
import { channelsRefused, refusalDecisions } from "./refusals.ts";

/**
 * What is kept of a reply as it was typed, new or corrected: the reply and, where it refuses, the refusal of the channel it is about. What the
 * person left open a code answers: whom it is from, to which campaign and wave; a code that cannot be read is kept as typed, and the
 * reply waits among the unmatched. Taking the word "refusal" out of a reply later does not loosen anything.
 * Errors: `value-invalid`, `reply-unknown`, `customer-unknown`, `campaign-unknown`, `wave-unknown`.
 */
export function replyDecisions(state: State, typed: Reply, isNew: boolean): readonly Decision[] {
  const parsed = replySchema.safeParse(typed);
  if (!parsed.success) throw new RegularsError("value-invalid", { field: "reply" }, { cause: parsed.error });
  const known = state.replies.some(({ id }) => id === typed.id);
  if (known === isNew) throw new RegularsError("reply-unknown");
  const piece = parsed.data.code.trim() === "" ? "unreadable" : pieceOf(state, parsed.data.code);
  const reply = matched(piece, parsed.data);
  checkNamed(state, piece, reply);
  return [{ type: "reply", reply }, ...refusalOf(state, reply)];
}

/** A reply taken away; a refusal it brought stays. Error: `reply-unknown`. */
export function replyRemoval(state: State, id: string): Decision {
  const known = state.replies.find((reply) => reply.id === id);
  if (known === undefined) throw new RegularsError("reply-unknown");
  const { commit: _, ...reply } = known;
  return { type: "reply", reply: { ...reply, removed: true } };
}

function matched(piece: NamedPiece | NamesNobody, reply: Reply): Reply {
  if (typeof piece === "string") return reply;
  const { launch, wave, customer } = piece;
  // A code names one wave of one campaign: it fills in what is missing of them, and contradicts nothing that was said.
  const isSame = reply.campaign === null || reply.campaign === launch.campaign.id;
  return {
    ...reply,
    customer: reply.customer ?? customer,
    campaign: reply.campaign ?? launch.campaign.id,
    wave: reply.wave ?? (isSame ? wave.id : null),
  };
}

/** Whoever a code names may have been taken back since: what they refuse holds for whoever bears their number now. */
function checkNamed(state: State, piece: NamedPiece | NamesNobody, { customer, campaign, wave }: Reply): void {
  const isNamed = typeof piece !== "string" && piece.customer === customer;
  if (customer !== null && !isNamed && state.customers.live[customer] !== 1)
    throw new RegularsError("customer-unknown");
  if (campaign === null) {
    if (wave !== null) throw new RegularsError("wave-unknown");
    return;
  }
  const plan = state.campaigns.get(campaign)?.campaign;
  if (plan === undefined) throw new RegularsError("campaign-unknown");
  if (wave !== null && !plan.waves.some(({ id }) => id === wave)) throw new RegularsError("wave-unknown");
}

function refusalOf(state: State, reply: Reply): readonly Decision[] {
  const { customer, kind, campaign, wave, channel, day, note, request, question } = reply;
  if (kind !== "refusal" || customer === null) return [];
  const waves = campaign === null ? [] : (state.campaigns.get(campaign)?.campaign.waves ?? []);
  const waveChannel = waves.find(({ id }) => id === wave)?.channel ?? null;
  const reason = [note, request, question].find((words) => words.trim() !== "") ?? "";
  return refusalDecisions(state, { customer, channels: channelsRefused(waveChannel, channel), day, reason });
}
