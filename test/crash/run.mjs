// npm run test:crash -- --kills 200: is anything half done, or lost, when the browser is killed at any moment?
import { parseArgs } from "node:util";
import { BACK_ENDS } from "./browser.mjs";
import { serveCrashPage } from "./build-page.mjs";
import { runKills } from "./kills.mjs";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    "back-end": { type: "string" },
  },
});
const server = await serveCrashPage();
let bad = 0;
try {
  console.log(
    "| back end | kills | commits acknowledged | one more, whole | half commits | acknowledged commits lost | not opened |",
  );
  console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
  for (const backEnd of /** @type {(keyof typeof BACK_ENDS)[]} */ (Object.keys(BACK_ENDS))) {
    if (values["back-end"] !== undefined && values["back-end"] !== backEnd) continue;
    const options = { kills: Number(values.kills), seed: Number(values.seed), backEnd, origin: server.origin };
    const { kills, acknowledged, inFlight, half, lost, unopened, worst } = await runKills(options);
    console.log(`| ${backEnd} | ${kills} | ${acknowledged} | ${inFlight} | ${half} | ${lost} | ${unopened} |`);
    for (const line of worst) console.error(line);
    bad += half + lost + unopened;
  }
} finally {
  await server.close();
}
if (bad > 0) process.exitCode = 1;
