import { joinTexts, MAX_ROWS, type Block } from "../model/block.ts";
import { WAVE_CHANNELS, type WaveChannel } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import { CONTACT_EVENTS, FAILURES, type ContactEvent, type Failure } from "../model/response.ts";

/** What became of one piece. */
export interface ContactRow {
  /** The row of the file it was written to or came back in, from 1; 0 by hand. */
  readonly row: number;
  /** The commit of the launch, and the wave's place in its campaign. */
  readonly launch: number;
  readonly wave: number;
  readonly customer: number;
  readonly event: ContactEvent;
  readonly day: Day;
  readonly channel: WaveChannel;
  readonly reason: Failure | null;
  /** The address used, or the answer as given; null: nothing. */
  readonly text: string | null;
}

/** Contacts as blocks to store, in the order given. */
export function contactBlocks(rows: Iterable<ContactRow>): readonly Block[] {
  const blocks: Block[] = [];
  let open: ContactRow[] = [];
  for (const row of rows) {
    open.push(row);
    if (open.length < MAX_ROWS) continue;
    blocks.push(contactBlock(open));
    open = [];
  }
  if (open.length > 0) blocks.push(contactBlock(open));
  return blocks;
}

function contactBlock(rows: readonly ContactRow[]): Block {
  const coded = (words: readonly string[], word: (row: ContactRow) => string | null) => ({
    type: "coded" as const,
    codes: Uint8Array.from(rows, (row) => 1 + words.indexOf(word(row) ?? "")),
    words: joinTexts(words),
  });
  const int = (number: (row: ContactRow) => number) => ({
    type: "int" as const,
    values: Int32Array.from(rows, number),
  });
  return {
    table: "contact",
    rows: rows.length,
    columns: {
      row: int(({ row }) => row),
      launch: int(({ launch }) => launch),
      wave: int(({ wave }) => wave),
      customer: int(({ customer }) => customer),
      event: int(({ event }) => CONTACT_EVENTS.indexOf(event)),
      day: int(({ day }) => day),
      channel: coded(WAVE_CHANNELS, ({ channel }) => channel),
      reason: coded(FAILURES, ({ reason }) => reason),
      text: { type: "text", texts: joinTexts(rows.map(({ text }) => text ?? "")) },
    },
  };
}
