import type { Campaign } from "../../../core/model/campaign.ts";
import type { ExportFormat } from "../../../core/model/export-decision.ts";
import { RegularsError } from "../../../core/model/error.ts";
import type { ReturnSummary } from "../../../core/model/returning.ts";
import type { Loop } from "./loop.ts";
import { readCsv } from "./read-csv.ts";
import { returnedFile, sendOut, type Listed, type Returned } from "./senders.ts";

/** A file that left, as the summary tells it. */
export interface LeftFile {
  readonly wave: string;
  readonly format: ExportFormat;
  readonly path: string;
  readonly rows: number;
  readonly excluded: Readonly<Record<string, number>>;
}

/** What the plan's waves go by. */
const CHANNELS = ["sms", "phone"] as const;

/** Writes a wave's files and sends them out: what became of each piece. */
export async function sendWave(
  { engine, clock, chance, files }: Loop,
  campaign: Campaign,
  index: 0 | 1,
  formats: readonly ExportFormat[],
  lists: LeftFile[],
): Promise<readonly Returned[]> {
  const { goals, waves } = campaign;
  const wave = waves[index];
  if (wave === undefined) throw new RegularsError("wave-unknown");
  const channel = CHANNELS[index];
  const purpose = `Win back, ${goals.orders ?? 0} orders`;
  let listed: readonly Listed[] = [];
  for (const format of formats) {
    const request = {
      campaign: campaign.id,
      wave: wave.id,
      format,
      language: "en",
      purpose,
      headers: {},
      words: {},
    } as const;
    const { bytes, included, excluded } = await engine.writeWave(request, "write");
    const ending = format === "callSheet" ? "html" : format;
    const path = `lists/${index + 1}-${channel}.${ending}`;
    files.set(path, bytes);
    lists.push({ wave: wave.name, format, path, rows: included, excluded });
    if (format === "csv") {
      listed = readCsv(bytes).map((row) => ({ code: row["row.code"] ?? "", customer: row["code"] ?? "" }));
    }
  }
  return sendOut(chance, listed, channel, clock.today());
}

/** A file comes back and is taken in. Error: `value-invalid` where a word in it is not known. */
export async function takeBack(
  { engine, chance, files }: Loop,
  pieces: readonly Returned[],
  name: string,
): Promise<ReturnSummary> {
  const text = returnedFile(chance, pieces);
  files.set(`simulated/${name}.csv`, text);
  const summary = await engine.readReturn(new Blob([text]), `${name}.csv`, {}, "return");
  await engine.commitReturn(summary.planId, "return");
  return summary;
}
