import { beforeEach } from "vitest";
import type { FollowUpInput, Regulars, ReplyInput } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { Ports } from "../../../core/engine/ports.ts";
import { makeRowCode } from "../../../core/format/row-code.ts";
import { openLedger } from "../../../core/ledger/open-ledger.ts";
import { waveNumber, type Campaign } from "../../../core/model/campaign.ts";
import type { Channel } from "../../../core/model/fields.ts";
import type { ReturnChoices } from "../../../core/model/returning.ts";
import { waveOf } from "../../campaign.ts";
import { day } from "../../table.ts";
import { exported, launched, planned } from "../ledger/campaign-commits.ts";
import { content } from "../ledger/content.ts";
import { testPorts } from "./ports.ts";

export const TODAY = "2024-03-20";
export const LAUNCH = 3;
export const PEOPLE = 40;
/** From this customer on they are held out. */
export const HELD = 34;

export const CHANGES: Partial<Campaign> = {
  waves: [
    waveOf({ id: "w1", name: "Message", channel: "sms" }),
    waveOf({ id: "w2", name: "Call", channel: "phone", daysAfter: 7, text: "Hello, is this {{name}}?" }),
    waveOf({ id: "w3", name: "Evening", channel: "event", daysAfter: 7 }),
  ],
};

export let ports: Ports;
export let regulars: Regulars;

/** Before each test: a shop of forty with a campaign of two waves that has left. */
export function useLaunchedShop(): void {
  beforeEach(async () => {
    ports = testPorts(TODAY);
    regulars = createRegulars(ports);
    const { id } = await regulars.createWorkspace(crypto.randomUUID());
    const ids = Array.from({ length: PEOPLE }, (_, i) => i);
    const ledger = await openLedger(id, ports);
    const commits = [
      content({
        customers: ids.map((i) => ({
          customer: i,
          code: `C${i}`,
          name: `Person${i}`,
          phone: `138000010${String(i).padStart(2, "0")}`,
          "permission.sms": "granted",
          "permission.phone": "granted",
          "permission.email": "granted",
        })),
      }),
      content(planned("Spring", CHANGES)),
      content(
        launched(
          "Spring",
          ids.map((i) => ({ customer: i, status: i < HELD ? "contacted" : "holdout", stratum: i % 3, plan: 7 })),
          CHANGES,
        ),
      ),
      content(
        exported(
          ids
            .filter((i) => i < HELD)
            .flatMap((i) =>
              [0, 1, 2].map((wave) => ({
                launch: LAUNCH,
                wave,
                customer: i,
                day: "2024-03-01",
                channel: CHANGES.waves?.[wave]?.channel,
              })),
            ),
        ),
      ),
    ];
    for (const commit of commits) await ledger.commit(commit, ledger.head());
    ledger.close();
    await regulars.openWorkspace(id, "open");
  });
}

export function code(customer: number, wave = 0): string {
  return makeRowCode(waveNumber(LAUNCH, wave), customer + 1);
}

export function csv(rows: readonly (readonly string[])[]): Blob {
  return new Blob([rows.map((row) => row.join(",")).join("\n")]);
}

export async function take(file: Blob, choices: ReturnChoices = {}) {
  const summary = await regulars.readReturn(file, "back.csv", choices, "read");
  return { summary, commit: await regulars.commitReturn(summary.planId, "commit") };
}

export async function permission(id: number, channel: Channel) {
  return (await regulars.query("customer", { id })).permissions.find((one) => one.channel === channel)?.state;
}

export const SPRING = { campaign: "spring" };

export function reply(changes: Partial<ReplyInput> = {}): ReplyInput {
  return {
    campaign: "spring",
    wave: null,
    customer: 0,
    day: day("2024-03-10"),
    channel: "phone",
    kind: "interest",
    question: "",
    request: "",
    contactGiven: "",
    interest: null,
    note: "",
    recorder: "",
    code: "",
    ...changes,
  };
}

export function entry(changes: Partial<FollowUpInput> = {}): FollowUpInput {
  return {
    customer: 0,
    campaign: "spring",
    reply: null,
    reason: "asked for a quote",
    day: day("2024-03-11"),
    outcome: null,
    note: "",
    state: "open",
    nextStep: "call",
    due: day("2024-03-15"),
    ...changes,
  };
}

export const ALL = { campaign: null, unmatched: false, offset: 0, limit: 50 };
export const QUEUE = { campaign: null, state: "open", offset: 0, limit: 50 } as const;
