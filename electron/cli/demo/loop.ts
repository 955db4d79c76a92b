import type { Regulars } from "../../../core/engine/api.ts";
import type { CampaignAnswer } from "../../../core/engine/campaign-answers.ts";
import { REFUND_DAYS, waveDay, windowEnd, type Campaign } from "../../../core/model/campaign.ts";
import { parseIsoDay, type Day } from "../../../core/model/day.ts";
import { RegularsError } from "../../../core/model/error.ts";
import type { ReturnSummary } from "../../../core/model/returning.ts";
import { customersTable } from "../customers-table.ts";
import { csvText } from "../output.ts";
import { takeIn, type TakenFile } from "../take-in.ts";
import { audienceTable } from "./audience.ts";
import { recordReplies, workFollowUps } from "./answers.ts";
import type { Chance } from "./chance.ts";
import type { Clock } from "./clock.ts";
import { conclusionOf } from "./conclusion.ts";
import { readyPlan } from "./plan.ts";
import { salesOf, type Buyer, type SalesFile } from "./sales.ts";
import type { Returned } from "./senders.ts";
import { askAround } from "./survey.ts";
import { sendWave, takeBack, type LeftFile } from "./waves.ts";

/** What every step of the loop works with; files are kept until the end. */
export interface Loop {
  readonly engine: Regulars;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly customers: number;
  readonly seed: number;
  readonly files: Map<string, string | Uint8Array>;
}

/** What the loop has come to. */
export interface LoopEnd {
  readonly campaign: string;
  readonly next: string;
  readonly lists: readonly LeftFile[];
  readonly returns: readonly ReturnSummary[];
  readonly sales: readonly { readonly file: SalesFile; readonly taken: TakenFile }[];
}

/** From the sample shop to the draft of the next campaign, by the engine's own calls, as a person would make them in a window. */
export async function runLoop(loop: Loop): Promise<LoopEnd> {
  const { engine, clock, files } = loop;
  const launched = clock.today();
  await engine.loadSample(loop.customers, loop.seed, "mixed", "sample");
  const table = await customersTable(engine);
  files.set("customers.csv", csvText(table));
  const campaign = await plan(loop);
  await engine.launchCampaign(campaign.id, "launch");
  files.set("audience.csv", csvText(await audienceTable(engine, campaign)));
  const asked = await askAround(loop, campaign.id, "before", []);
  const lists: LeftFile[] = [];
  const returns: ReturnSummary[] = [];
  clock.goTo(waveDay(campaign, 0));
  const messages = await sendWave(loop, campaign, 0, ["csv", "xlsx"], lists);
  clock.goTo(waveDay(campaign, 0) + 4);
  const early = messages.slice(0, Math.floor(messages.length / 2));
  returns.push(await takeBack(loop, early, "messages-early"));
  returns.push(await takeBack(loop, messages, "messages"));
  await recordReplies(loop, campaign.id, messages);
  clock.goTo(waveDay(campaign, 1));
  const calls = await sendWave(loop, campaign, 1, ["csv", "xlsx", "callSheet"], lists);
  clock.goTo(waveDay(campaign, 1) + 5);
  returns.push(await takeBack(loop, calls, "calls"));
  await workFollowUps(loop, campaign.id);
  clock.goTo(windowEnd(campaign) + REFUND_DAYS + 1);
  await askAround(loop, campaign.id, "after", asked);
  const sales = await takeSales(loop, launched + 1, buyersOf(table, launched), [...messages, ...calls]);
  const effect = await engine.query("effect", { campaign: campaign.id });
  await engine.concludeCampaign(campaign.id, conclusionOf(effect));
  for (const format of ["html", "docx", "xlsx"] as const) {
    const { bytes } = await engine.writeReport(campaign.id, format, "en", "report");
    files.set(`report.${format}`, bytes);
  }
  const next = await planNext(engine, campaign.id);
  return { campaign: campaign.id, next, lists, returns, sales };
}

const WAVE_NAMES = { brand: "Who we are", product: "What we offer", cases: "Whom we helped" };
const AUDIENCE = "Bought before, away too long";

/** A win-back as it is proposed, made ready. Error: `campaign-not-ready`. */
async function plan({ engine, seed }: Loop): Promise<Campaign> {
  const id = await engine.newCampaign({
    objective: "winBack",
    name: "Tea for two",
    from: null,
    audienceName: AUDIENCE,
    waveNames: WAVE_NAMES,
  });
  const { campaign }: CampaignAnswer = await engine.query("campaign", { id });
  const ready = readyPlan(campaign, seed);
  await engine.saveCampaign(ready);
  const { missing } = await engine.query("plan", { campaign: ready });
  if (missing.length > 0) throw new RegularsError("campaign-not-ready", { count: missing.length });
  return ready;
}

/** The sales up to now come in from both tills. */
async function takeSales(
  { engine, clock, chance, files }: Loop,
  from: Day,
  buyers: readonly Buyer[],
  pieces: readonly Returned[],
): Promise<LoopEnd["sales"]> {
  const reached = new Map<string, Day>();
  for (const { customer, became, day } of pieces) {
    if (became !== "failed" && became !== "refused" && !reached.has(customer)) reached.set(customer, day);
  }
  const made = salesOf(chance, buyers, reached, { from, to: clock.today() });
  const sales: { file: SalesFile; taken: TakenFile }[] = [];
  for (const file of made) {
    files.set(`simulated/${file.fileName}`, file.text);
    const content = new Blob([file.text]);
    const { mapping } = await engine.inspect(content, file.fileName, {});
    const read = { ...mapping, source: file.source };
    sales.push({ file, taken: await takeIn(engine, { name: file.fileName, content }, () => read) });
  }
  return sales;
}

/** What the table of customers says of each buyer on its day. */
function buyersOf([header = [], ...rows]: Awaited<ReturnType<typeof customersTable>>, asOf: Day): readonly Buyer[] {
  const at = (name: string): number => header.indexOf(name);
  const [customer, first, orders, recency] = [at("customer"), at("first"), at("orders"), at("recency")];
  return rows.flatMap((row) => {
    const since = row[first];
    if (typeof since !== "string" || Number(row[orders]) === 0) return [];
    const tenure = asOf - (parseIsoDay(since) ?? asOf);
    return [{ customer: String(row[customer]), orders: Number(row[orders]), tenure, recency: Number(row[recency]) }];
  });
}

/** The next campaign, for those who did not buy, with what was learnt. */
function planNext(engine: Regulars, campaign: string): Promise<string> {
  const from = { campaign, people: "nonBuyers" } as const;
  const name = "Tea for two, once more";
  return engine.newCampaign({ objective: "winBack", name, from, audienceName: AUDIENCE, waveNames: WAVE_NAMES });
}
