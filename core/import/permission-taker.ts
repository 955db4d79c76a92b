import { CHANNELS, PERMISSIONS, PERMISSION_UNREAD, type Channel } from "../model/fields.ts";
import type { Cells } from "./cells.ts";
import { plain } from "./clean-fact.ts";
import type { Layout } from "./layout.ts";
import type { SaidList } from "./said.ts";
import { readPermission } from "./yes-no.ts";

/** What is written down for an answer about permission, from the one that gives way to the one that stands where columns of one row disagree. */
const ANSWERS = ["granted", "unread", "refused"] as const;
const STATES = {
  granted: PERMISSIONS.indexOf("granted"),
  unread: PERMISSION_UNREAD,
  refused: PERMISSIONS.indexOf("refused"),
} as const;

/** Hears what rows say of who may be contacted. Where several columns speak of one channel the most careful answer of the row counts. */
export class PermissionTaker {
  private readonly columns: Layout["permissions"];
  private readonly isMissing: (cell: string) => boolean;
  private readonly said: SaidList;
  /** The channels the columns speak of, as they come. */
  private readonly channels: readonly Channel[];
  /** By channel: the answer of the row so far, from 1; 0: none. */
  private readonly answers = new Uint8Array(CHANNELS.length);

  constructor(columns: Layout["permissions"], isMissing: (cell: string) => boolean, said: SaidList) {
    this.columns = columns;
    this.channels = [...new Set(columns.flatMap(({ channels }) => channels))];
    this.isMissing = isMissing;
    this.said = said;
  }

  take(row: number, person: number, cells: Cells): void {
    const { columns, answers } = this;
    if (columns.length === 0) return;
    answers.fill(0);
    for (const { at, channels, optIn } of columns) {
      const cell = plain(cells.at(at));
      const answer = this.isMissing(cell) ? null : readPermission(cell, optIn);
      if (answer === null) continue;
      const rank = ANSWERS.indexOf(answer) + 1;
      for (const channel of channels) {
        const i = CHANNELS.indexOf(channel);
        answers[i] = Math.max(answers[i]!, rank);
      }
    }
    for (const channel of this.channels) {
      const answer = ANSWERS[answers[CHANNELS.indexOf(channel)]! - 1];
      if (answer !== undefined) this.said.takePermission(row, person, channel, STATES[answer]);
    }
  }
}
