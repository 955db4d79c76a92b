import { expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import { RegularsError } from "../../../core/model/error.ts";
import { CHANNELS, type Channel } from "../../../core/model/fields.ts";
import type { ImportField } from "../../../core/model/mapping.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import { campaignOf, waveOf } from "../../campaign.ts";
import { day } from "../../table.ts";
import { MemoryFiles } from "../ledger/memory-files.ts";
import { testPorts } from "./ports.ts";

/*
 * Any sequence of imports, refusals, merges, undos, erasures and restored backups; after every step a list, now and then a wave's file. REGULARS_ROWS
 * rows are written in all (20,000 unless said otherwise), REGULARS_SEED draws the sequence.
 */

const ROWS = Number(process.env["REGULARS_ROWS"] ?? 20_000);
const SEED = Number(process.env["REGULARS_SEED"] ?? 1);
const PEOPLE = 1500;
const TODAY = day("2026-06-30");
const LISTED = ["sms", "email", "phone"] as const satisfies Channel[];

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A firm, and beside it who said no to what, told by the number of a person that their phone and address show. */
class Firm {
  readonly refused = new Map<number, Set<Channel>>();
  written = 0;
  leftOut = 0;
  readonly done: Record<string, number> = {};
  private readonly regulars: Regulars;
  private readonly next: () => number;
  private readonly backups: Blob[] = [];
  private orders = 0;
  private campaigns = 0;

  constructor(regulars: Regulars, next: () => number) {
    this.regulars = regulars;
    this.next = next;
  }

  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  async step(): Promise<void> {
    const steps = [
      [6, "import", () => this.importFile()],
      [3, "refusal", () => this.refuseByHand()],
      [3, "merge", () => this.merge()],
      [3, "undo", () => this.undo()],
      [2, "erasure", () => this.erase()],
      [1, "backup", () => this.backUp()],
      [1, "restore", () => this.restore()],
      [1, "wave", () => this.writeWave()],
    ] as const;
    const sum = steps.reduce((all, [weight]) => all + weight, 0);
    let drawn = this.below(sum);
    for (const [weight, name, act] of steps) {
      drawn -= weight;
      if (drawn >= 0) continue;
      await act();
      this.done[name] = (this.done[name] ?? 0) + 1;
      return;
    }
  }

  async writeList(): Promise<void> {
    const channel = LISTED[this.below(LISTED.length)]!;
    const request = { rule: EVERYBODY, segmentName: "all", channel, oneAHousehold: false, format: "csv" } as const;
    try {
      const { bytes, excluded } = await this.regulars.writeList(
        { ...request, purpose: "test", headers: {}, words: {} },
        "list",
      );
      this.leftOut += excluded["refused"] ?? 0;
      this.check(bytes, channel);
    } catch (error) {
      if (!(error instanceof RegularsError) || error.code !== "list-empty") throw error;
    }
  }

  /** No row of a file shows anybody who refused the channel. */
  private check(bytes: Uint8Array<ArrayBuffer>, channel: Channel): void {
    const [, ...rows] = new TextDecoder().decode(bytes).trim().split("\r\n");
    for (const row of rows) {
      this.written++;
      for (const person of peopleIn(row)) {
        if (this.refused.get(person)?.has(channel)) throw new Error(`person ${person} on a list for ${channel}`);
      }
    }
  }

  private refuse(person: number, channels: readonly Channel[]): void {
    const known = this.refused.get(person) ?? new Set();
    this.refused.set(person, known);
    for (const channel of channels) known.add(channel);
  }

  private async importFile(): Promise<void> {
    const source = this.next() < 0.5 ? "east" : "west";
    const rows = ["order no,customer code,phone,email,date,amount,no sms,no email"];
    for (let i = 0; i < 300; i++) {
      const person = this.below(PEOPLE);
      const no = [this.next() < 0.01, this.next() < 0.01];
      if (no[0]) this.refuse(person, ["sms"]);
      if (no[1]) this.refuse(person, ["email"]);
      const [sms, email] = no.map((one) => (one ? "yes" : ""));
      rows.push(
        `O${this.orders++},${source}${person},${phoneOf(person)},p${person}@example.com,2024-02-02,10,${sms},${email}`,
      );
    }
    const file = new Blob([`${rows.join("\n")}\n`]);
    const guess = (await this.regulars.inspect(file, `${source}.csv`, {})).mapping;
    const meaning = new Map<string, ImportField>([
      ["no sms", "optOut.sms"],
      ["no email", "optOut.email"],
    ]);
    const mapping = {
      ...guess,
      columns: guess.columns.map((one) => Object.assign({}, one, { field: meaning.get(one.column) ?? one.field })),
    };
    const permission = { state: "granted", channels: ["sms", "email", "phone"], basis: "asked" } as const;
    const choices = { mapping: { ...mapping, source }, anonymous: "keep", permission } as const;
    const { planId } = await this.regulars.plan(file, `${source}.csv`, choices, "plan");
    await this.regulars.commitPlan(planId, "take");
  }

  /** Two customers who are there, with the person whose phone each shows. */
  private async some(count: number): Promise<{ readonly id: number; readonly person: number }[]> {
    const ask = async (offset: number, limit: number) =>
      this.regulars.query("customers", {
        rule: EVERYBODY,
        search: "",
        sort: null,
        columns: ["phone"],
        offset,
        limit,
      });
    const { total } = await ask(0, 1);
    const out: { id: number; person: number }[] = [];
    for (let i = 0; i < (total > 0 ? count : 0); i++) {
      const [row] = (await ask(this.below(total), 1)).rows;
      const [person] = peopleIn(String(row?.cells[0] ?? ""));
      if (row !== undefined && person !== undefined) out.push({ id: row.id, person });
    }
    return out;
  }

  private async refuseByHand(): Promise<void> {
    const channel = LISTED[this.below(LISTED.length)]!;
    for (const { id, person } of await this.some(1)) {
      await this.regulars.setPermission(id, channel, "refused", "said so");
      this.refuse(person, [channel]);
    }
  }

  private async merge(): Promise<void> {
    const [a, b] = await this.some(2);
    if (a !== undefined && b !== undefined && a.id !== b.id) await this.regulars.merge(a.id, b.id, []);
  }

  private async undo(): Promise<void> {
    const { total } = await this.regulars.query("history", { offset: 0, limit: 1 });
    if (total === 0) return;
    try {
      await this.regulars.retract(1 + this.below(total), "kept", "");
    } catch (error) {
      // What cannot be taken back, or only something else.
      if (!(error instanceof RegularsError) || error.severity === "fault") throw error;
    }
  }

  private async erase(): Promise<void> {
    const people = await this.some(3);
    if (people.length === 0) return;
    const customers = [...new Set(people.map(({ id }) => id))];
    const mode = this.next() < 0.5 ? "erase" : "anonymise";
    await this.regulars.erasePeople({ customers, mode, reason: "asked", refuse: CHANNELS }, "erase");
    for (const { person } of people) this.refuse(person, CHANNELS);
  }

  private async backUp(): Promise<void> {
    const { content } = await this.regulars.backUp({ by: "nothing" }, "backup");
    this.backups.push(content);
    if (this.backups.length > 4) this.backups.shift();
  }

  private async restore(): Promise<void> {
    const backup = this.backups[this.below(Math.max(1, this.backups.length))];
    if (backup === undefined) return;
    const { planId } = await this.regulars.readBackup(backup, null, "restore");
    await this.regulars.commitRestore(planId, { as: "replace" }, "restore");
  }

  private async writeWave(): Promise<void> {
    // A campaign needs somebody it can reach.
    if ((await this.some(1)).length === 0) return;
    const channel = LISTED[this.below(LISTED.length)]!;
    const name = `Campaign ${++this.campaigns}`;
    const id = await this.regulars.newCampaign({
      objective: "winBack",
      name,
      from: null,
      audienceName: "all",
      waveNames: { brand: "", product: "", cases: "" },
    });
    const wave = waveOf({ channel, text: "Hello, {{replyTo}}, {{code}}", subject: "Hello" });
    const plan = { ...campaignOf(), id, name, replyTo: "us", replyBy: TODAY + 60, start: TODAY, waves: [wave] };
    await this.regulars.saveCampaign(plan);
    await this.regulars.launchCampaign(id, "launch");
    // Somebody refuses between launch and file.
    await this.refuseByHand();
    const words = { language: "en", purpose: "test", headers: {}, words: {} } as const;
    const { bytes } = await this.regulars.writeWave({ campaign: id, wave: wave.id, format: "csv", ...words }, "wave");
    this.check(bytes, channel);
  }
}

function phoneOf(person: number): string {
  return `138${String(person).padStart(8, "0")}`;
}

/** The people whose phone or address stands in a text. */
function peopleIn(text: string): number[] {
  const phones = [...text.matchAll(/138[ -]?(\d{4})[ -]?(\d{4})/g)].map(([, a, b]) => Number(`${a}${b}`));
  return [...phones, ...[...text.matchAll(/p(\d+)@example\.com/g)].map(([, person]) => Number(person))];
}

it(
  "writes nobody who refused into any list or wave, whatever came before",
  async () => {
    const ports = testPorts("2026-06-30");
    const files = new MemoryFiles();
    const regulars = createRegulars({ ...ports, files: () => Promise.resolve(files) });
    const { id } = await regulars.createWorkspace(crypto.randomUUID());
    await regulars.openWorkspace(id, "open");
    const firm = new Firm(regulars, dice(SEED));
    while (firm.written < ROWS) {
      await firm.step();
      await firm.writeList();
    }
    const people = [...firm.refused.values()].filter((channels) => channels.size > 0).length;
    console.log(
      JSON.stringify({ seed: SEED, rows: firm.written, refusing: people, leftOut: firm.leftOut, ...firm.done }),
    );
    expect(people).toBeGreaterThan(10);
    expect(firm.leftOut).toBeGreaterThan(100);
  },
  60 * 60_000,
);
