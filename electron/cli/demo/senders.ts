import { formatDay, type Day } from "../../../core/model/day.ts";
import type { Chance } from "./chance.ts";

/** Who stands in a written list: the code of the piece, and the code the till knows the customer by. */
export interface Listed {
  readonly code: string;
  readonly customer: string;
}

export type Became = "delivered" | "failed" | "replied" | "refused";

/** What became of a piece by the sender's word. */
export interface Returned extends Listed {
  readonly became: Became;
  readonly day: Day;
  /** Why it failed, and what was answered; empty: nothing. */
  readonly reason: string;
  readonly reply: string;
}

/** How often pieces fail, are answered and bring a refusal. */
const HABITS: Readonly<Record<"sms" | "phone", readonly [failed: number, replied: number, refused: number]>> = {
  sms: [0.08, 0.06, 0.02],
  phone: [0.4, 0.15, 0.03],
};

const RESULTS: Readonly<Record<Became, string>> = {
  delivered: "Delivered",
  failed: "Failed",
  replied: "Replied",
  refused: "Unsubscribed",
};

const REASONS = {
  sms: ["No such number", "Unreachable", "Blacklist"],
  phone: ["No answer", "Wrong number", "Switched off"],
} as const;

const ANSWERS = ["Yes please, keep one for me", "Does it hold in every shop?", "Can I have coffee instead?"] as const;

/** Throws what becomes of every piece of a list. */
export function sendOut(
  chance: Chance,
  list: readonly Listed[],
  channel: "sms" | "phone",
  day: Day,
): readonly Returned[] {
  const [failed, replied, refused] = HABITS[channel];
  return list.map((listed) => {
    const became: Became = chance.happens(failed)
      ? "failed"
      : chance.happens(replied)
        ? "replied"
        : chance.happens(refused)
          ? "refused"
          : "delivered";
    const reason = became === "failed" ? chance.pick(REASONS[channel]) : "";
    const reply = became === "replied" ? chance.pick(ANSWERS) : became === "refused" ? "STOP" : "";
    return { code: listed.code, customer: listed.customer, became, day: day + chance.int(0, 3), reason, reply };
  });
}

const COLUMNS: readonly (readonly [string, (piece: Returned, at: number) => string])[] = [
  ["number", (_, at) => String(9_000 + at)],
  ["status", ({ became }) => RESULTS[became]],
  ["code", ({ code }) => code],
  ["reason", ({ reason }) => reason],
  ["date", ({ day }) => formatDay(day)],
  ["reply", ({ reply }) => reply],
];

/** The file a sender gives back: its own headers, columns and rows in an order of their own. */
export function returnedFile(chance: Chance, pieces: readonly Returned[]): string {
  const columns = chance.shuffled(COLUMNS);
  const rows = chance.shuffled(pieces).map((piece, at) => columns.map(([, cell]) => cell(piece, at)));
  return `${[columns.map(([name]) => name), ...rows].map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
