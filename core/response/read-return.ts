import type { ContactRow } from "../campaign/contact-block.ts";
import { DayReader } from "../import/days.ts";
import type { Table } from "../import/read-table.ts";
import type { Day } from "../model/day.ts";
import { RegularsError } from "../model/error.ts";
import { CONTACT_EVENTS, type ContactEvent, type Failure } from "../model/response.ts";
import {
  UNUSABLE,
  type ReturnChoices,
  type ReturnResult,
  type ReturnSummary,
  type Unusable,
} from "../model/returning.ts";
import type { State } from "../model/state.ts";
import { KnownEvents } from "./known-events.ts";
import { pieceOf, type NamedPiece, type NamesNobody } from "./named-pieces.ts";
import { readRow, type RowReading, type RowSaid } from "./read-row.ts";
import { codesIn, dayOrderOf, recogniseColumns, type DaySpan, type ReturnLayout } from "./return-columns.ts";

export interface ReturnInput {
  /** The tables of the file; the one with most codes is read. */
  readonly tables: readonly Table[];
  readonly fileName: string;
  readonly planId: string;
  readonly state: State;
  readonly choices: ReturnChoices;
  readonly today: Day;
  /** Comes every few thousand rows, with the share read. */
  readonly pause: (share: number) => Promise<void>;
}

/** Something new that a row says. */
export interface Arrival {
  readonly piece: NamedPiece;
  readonly code: string;
  readonly contact: ContactRow;
  /** The answer as given; empty: none. */
  readonly reply: string;
}

/** What of a file belongs to one campaign: its rows by what became of them. */
export interface CampaignRows {
  readonly id: string;
  readonly name: string;
  readonly rows: Readonly<Record<string, number>>;
}

/** A returned file as it was read; changes nothing. */
export interface ReturnReading {
  readonly summary: ReturnSummary;
  readonly arrivals: readonly Arrival[];
  /** The campaigns its codes name, the one with most rows first. */
  readonly campaigns: readonly CampaignRows[];
}

const SHOWN = 10;
const LISTED = 200;
const STRIDE = 2_000;

/**
 * Reads a file that came back (methods §14). Every row is counted once: blank, unusable and why, left alone, already known,
 * or under the last new thing it says. Errors: `return-no-code`, `file-no-rows`.
 */
export async function readReturn(input: ReturnInput): Promise<ReturnReading> {
  const { state, choices, today, fileName } = input;
  const table = input.tables.toSorted((a, b) => codesIn(b) - codesIn(a))[0] ?? [];
  const span = { from: firstLaunch(state, today), to: today };
  const layout = layoutOf(table, choices, span);
  const body = table.slice(layout.headerRow + 1);
  if (body.length === 0) throw new RegularsError("file-no-rows", { file: fileName });
  const taker = new RowTaker(state, { ...readingOf(layout, body, span), choices, today });
  for (let i = 0; i < body.length; i++) {
    taker.take(body[i] ?? [], i + 1);
    if (i % STRIDE === STRIDE - 1) await input.pause(i / body.length);
  }
  return {
    summary: {
      planId: input.planId,
      fileName,
      header: layout.header,
      sample: body.slice(0, SHOWN),
      columns: layout.columns,
      ...taker.summary(),
      read: body.length,
    },
    arrivals: taker.arrivals,
    campaigns: taker.campaigns(),
  };
}

function layoutOf(table: Table, choices: ReturnChoices, span: DaySpan): ReturnLayout {
  const guessed = recogniseColumns(table, span);
  if (guessed === null) throw new RegularsError("return-no-code");
  const { columns = guessed.columns } = choices;
  if (columns.filter((column) => column === "code").length !== 1) throw new RegularsError("return-no-code");
  return { ...guessed, columns: guessed.header.map((_, i) => columns[i] ?? "unused") };
}

function readingOf({ columns }: ReturnLayout, body: Table, span: DaySpan): Pick<RowReading, "columns" | "days"> {
  const at = columns.indexOf("day");
  const cells = at < 0 ? [] : body.map((record) => (record[at] ?? "").trim()).filter((cell) => cell !== "");
  const order = dayOrderOf(cells, span)?.order;
  return { columns, days: order === undefined ? null : new DayReader(order) };
}

function firstLaunch({ campaigns }: State, today: Day): Day {
  return Math.min(today, ...[...campaigns.values()].flatMap(({ launch }) => (launch ? [launch.day] : [])));
}

const WHY: Readonly<Record<NamesNobody, Unusable>> = {
  unreadable: "noCode",
  wrongCheck: "wrongCheck",
  unknown: "unknownCode",
};

/** Takes rows one after the other and counts each once. */
class RowTaker {
  readonly arrivals: Arrival[] = [];
  private readonly state: State;
  private readonly reading: RowReading;
  private readonly known: KnownEvents;
  private readonly code: number;
  private readonly events = zeros(CONTACT_EVENTS);
  private readonly unusable = zeros(UNUSABLE);
  private readonly unusableRows: { row: number; why: string }[] = [];
  private readonly words = new Map<string, { rows: number; means: ReturnResult | null }>();
  private readonly reasons = new Map<string, { rows: number; means: Failure }>();
  private readonly byCampaign = new Map<string, { name: string; rows: Record<string, number> }>();
  private readonly refusing = new Set<number>();
  private blank = 0;
  private alreadyKnown = 0;
  private unused = 0;

  constructor(state: State, reading: RowReading) {
    this.state = state;
    this.reading = reading;
    this.known = new KnownEvents(state);
    this.code = reading.columns.indexOf("code");
  }

  /** @param row its number in the file, from 1, the header not counted */
  take(record: readonly string[], row: number): void {
    if (record.every((cell) => cell.trim() === "")) {
      this.blank++;
      return;
    }
    const code = (record[this.code] ?? "").trim();
    const piece = pieceOf(this.state, code);
    if (typeof piece === "string") this.refuse(WHY[piece], row);
    else this.takeOf(piece, code, readRow(record, this.reading, piece), row);
  }

  summary(): Omit<ReturnSummary, "planId" | "fileName" | "header" | "sample" | "columns" | "read"> {
    const news = CONTACT_EVENTS.some((event) => this.events[event] > 0);
    return {
      results: [...this.words].map(([word, { rows, means }]) => ({ word, rows, means })),
      reasons: [...this.reasons].map(([word, { rows, means }]) => ({ word, rows, means })),
      campaigns: this.campaigns().map(({ id, name, rows }) => ({ id, name, rows: sum(rows) })),
      blank: this.blank,
      events: this.events,
      alreadyKnown: this.alreadyKnown,
      unused: this.unused,
      unusable: this.unusable,
      unusableRows: this.unusableRows,
      refusals: this.refusing.size,
      ready: news && this.unusable.unknownResult === 0,
    };
  }

  campaigns(): CampaignRows[] {
    return [...this.byCampaign]
      .map(([id, { name, rows }]) => ({ id, name, rows }))
      .sort((a, b) => sum(b.rows) - sum(a.rows));
  }

  private takeOf(piece: NamedPiece, code: string, said: RowSaid, row: number): void {
    const { id, name } = piece.launch.campaign;
    this.count(this.words, said.word, said.means);
    if (said.events.includes("failed") && said.reason !== null) this.count(this.reasons, said.reasonWord, said.reason);
    const fresh = said.events.filter((event) => this.known.add(piece, event, event === "replied" ? said.reply : ""));
    const last = fresh.at(-1);
    let became: string;
    if (last !== undefined) {
      became = last;
      this.events[last]++;
    } else if (said.events.length > 0) {
      became = "alreadyKnown";
      this.alreadyKnown++;
    } else if (said.means === null) {
      became = "unknownResult";
      this.refuse("unknownResult", row);
    } else {
      became = "unused";
      this.unused++;
    }
    const own = this.byCampaign.get(id) ?? { name, rows: {} };
    own.rows[became] = (own.rows[became] ?? 0) + 1;
    this.byCampaign.set(id, own);
    if (fresh.includes("refused")) this.refusing.add(piece.customer);
    for (const event of fresh) this.arrive(piece, code, event, said, row);
  }

  private arrive(piece: NamedPiece, code: string, event: ContactEvent, said: RowSaid, row: number): void {
    const reply = event === "replied" || event === "refused" ? said.reply : "";
    this.arrivals.push({
      piece,
      code,
      reply,
      contact: {
        row,
        launch: piece.launch.commit,
        wave: piece.waveIndex,
        customer: piece.customer,
        event,
        day: said.day,
        channel: piece.wave.channel,
        reason: event === "failed" ? said.reason : null,
        text: (event === "failed" ? said.reasonWord : reply) || null,
      },
    });
  }

  private refuse(why: Unusable, row: number): void {
    this.unusable[why]++;
    if (this.unusableRows.length < LISTED) this.unusableRows.push({ row, why });
  }

  private count<Means>(words: Map<string, { rows: number; means: Means }>, word: string, means: Means): void {
    const known = words.get(word);
    if (known === undefined) words.set(word, { rows: 1, means });
    else known.rows++;
  }
}

function zeros<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}

function sum(rows: Readonly<Record<string, number>>): number {
  return Object.values(rows).reduce((all, count) => all + count, 0);
}
