// npm run test:crash -- --kills 200 [--losses] [--keep folder for profiles that could not be opened]: is anything half done, or lost, when the browser is killed at any moment?
import { parseArgs } from "node:util";
import { BACK_ENDS } from "./browser.mjs";
import { serveCrashPage } from "./build-page.mjs";
import { runKills } from "./kills.mjs";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    "back-end": { type: "string" },
    losses: { type: "boolean", default: false },
    keep: { type: "string" },
  },
});
const COLUMNS = [
  "kills",
  "acknowledged",
  "inFlight",
  "half",
  "lost",
  "unopened",
  "wiped",
  "damaged",
  "healed",
  "unnoticed",
];
const HEADS = [
  "kills",
  "commits acknowledged",
  "one more, whole",
  "half commits",
  "acknowledged commits lost",
  "not opened",
  "stores wiped",
  "damaged",
  "healed with a word",
  "wiped unnoticed",
];
const server = await serveCrashPage();
let bad = 0;
try {
  console.log(`| back end | ${HEADS.join(" | ")} |`);
  console.log(`| --- |${" ---: |".repeat(HEADS.length)}`);
  for (const backEnd of /** @type {(keyof typeof BACK_ENDS)[]} */ (Object.keys(BACK_ENDS))) {
    if (values["back-end"] !== undefined && values["back-end"] !== backEnd) continue;
    const { kills, seed, losses } = values;
    const tally = await runKills({
      kills: Number(kills),
      seed: Number(seed),
      backEnd,
      origin: server.origin,
      losses,
      keep: values.keep ?? null,
    });
    console.log(`| ${backEnd} | ${COLUMNS.map((column) => Reflect.get(tally, column)).join(" | ")} |`);
    const aims = Object.entries(tally.aims).map(([aim, { kills: all, inMiddle }]) => `${aim} ${inMiddle} of ${all}`);
    console.log(`killed in the middle: ${aims.join(", ")}; blocks joined by then ${tally.joined}`);
    console.log(`healed: ${JSON.stringify(tally.findings)}; done: ${JSON.stringify(tally.outcomes)}`);
    for (const line of tally.worst) console.error(line);
    bad += tally.half + tally.lost + tally.unopened + tally.unnoticed;
  }
} finally {
  await server.close();
}
if (bad > 0) process.exitCode = 1;
