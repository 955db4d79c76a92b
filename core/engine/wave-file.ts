import { contactBlocks, type ContactRow } from "../campaign/contact-block.ts";
import { messageText } from "../campaign/message.ts";
import { mergeText } from "../campaign/merge-text.ts";
import { parseText } from "../campaign/parse-text.ts";
import { wavePeople, type WavePeople } from "../campaign/wave-people.ts";
import { channelFor } from "../campaign/wave-reach.ts";
import { safeFileName } from "../format/file-name.ts";
import { makeRowCode } from "../format/row-code.ts";
import type { Pause } from "../format/sheet.ts";
import { waveNumber, type Wave } from "../model/campaign.ts";
import type { CommitContent } from "../model/commit.ts";
import { formatDay, type Day } from "../model/day.ts";
import type { ExportDecision, ExportFormat } from "../model/export-decision.ts";
import { RegularsError } from "../model/error.ts";
import { addressOf } from "../model/reach.ts";
import type { Launch } from "../model/state.ts";
import type { WrittenFile } from "./written-files.ts";
import type { WaveFileRequest } from "./campaign-answers.ts";
import { requireLaunched } from "./campaign-decisions.ts";
import { sha256 } from "./digest.ts";
import type { Insight } from "./insight.ts";
import { writeWaveFormat } from "./wave-formats.ts";
import { knownFields, textSource } from "./wave-text.ts";

/** One person of a wave's file: their code, the address used, and the message as they get it. */
export interface WavePiece {
  readonly customer: number;
  readonly code: string;
  readonly address: string | null;
  readonly subject: string;
  readonly message: string;
}

/** Everything a format needs to write a wave. */
export interface WaveFile {
  readonly insight: Insight;
  readonly launch: Launch;
  readonly wave: Wave;
  readonly request: WaveFileRequest;
  readonly pieces: readonly WavePiece[];
  readonly today: Day;
}

const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  csv: "csv",
  xlsx: "xlsx",
  callSheet: "html",
  labels: "html",
  letters: "html",
  mailMerge: "csv",
  vcard: "vcf",
  replyForm: "html",
};

/**
 * Makes the file of a launched campaign's wave and what is kept of it: the line of the export log and, for each row, that it left. Who is
 * in it is decided in the state given, permission and address included. Errors: `campaign-unknown`, `campaign-not-launched`,
 * `wave-unknown`, `list-empty`.
 */
export async function makeWaveFile(
  insight: Insight,
  request: WaveFileRequest,
  today: Day,
  pause: Pause,
): Promise<{ readonly content: CommitContent; readonly result: WrittenFile }> {
  const { launch, campaign } = requireLaunched(insight.state, request.campaign);
  const index = campaign.waves.findIndex(({ id }) => id === request.wave);
  const wave = campaign.waves[index];
  if (wave === undefined) throw new RegularsError("wave-unknown");
  const people = wavePeople(insight.state, launch, index, today);
  if (people.customers.length === 0) throw new RegularsError("list-empty", { count: people.contacted });
  const pieces = piecesOf(insight, launch, people, index, request);
  const written = await writeWaveFormat({ insight, launch, wave, request, pieces, today }, pause);
  const name = `${campaign.name}-${wave.name}-${formatDay(today)}.${ENDINGS[request.format]}`;
  const excluded = Object.fromEntries(Object.entries(people.leftOut).filter(([, count]) => count > 0));
  const log: ExportDecision = {
    type: "export",
    day: today,
    segment: campaign.audience.name,
    rule: campaign.audience.rule,
    channel: wave.channel,
    format: request.format,
    campaign: campaign.id,
    wave: wave.id,
    columns: written.columns,
    included: pieces.length,
    excluded,
    digest: await sha256(written.bytes),
    purpose: request.purpose,
  };
  return {
    content: { kind: "export", blocks: contactBlocks(exported(launch, index, wave, pieces, today)), decisions: [log] },
    result: { fileName: safeFileName(name), bytes: written.bytes, included: pieces.length, excluded },
  };
}

/** The most valuable first: they are called first, and stand on top. */
function piecesOf(
  insight: Insight,
  launch: Launch,
  { customers, rows }: WavePeople,
  index: number,
  request: WaveFileRequest,
): WavePiece[] {
  const { state, settings } = insight;
  const wave = launch.campaign.waves[index]!;
  const number = waveNumber(launch.commit, index);
  const codes = new Map(Array.from(customers, (customer, i) => [customer, makeRowCode(number, rows[i]!)]));
  const known = knownFields(insight);
  const source = textSource(insight, launch.campaign, request, (customer) => codes.get(customer) ?? null);
  const subject = mergeText(parseText(wave.subject, known).template, source);
  const text = mergeText(parseText(wave.text, known).template, source);
  const worth = (customer: number): number => insight.profiles.money[customer] ?? 0;
  return [...codes]
    .toSorted(([a], [b]) => worth(b) - worth(a) || a - b)
    .map(([customer, code]) => ({
      customer,
      code,
      address: addressOf(state, customer, channelFor(state, customer, wave.channel)),
      subject: subject.write(customer),
      message: messageText(wave, text.write(customer), settings.country),
    }));
}

function* exported(
  launch: Launch,
  index: number,
  { channel }: Wave,
  pieces: readonly WavePiece[],
  day: Day,
): Generator<ContactRow> {
  let row = 0;
  for (const { customer, address } of pieces) {
    row++;
    yield {
      row,
      launch: launch.commit,
      wave: index,
      customer,
      event: "exported",
      day,
      channel,
      reason: null,
      text: address,
    };
  }
}
