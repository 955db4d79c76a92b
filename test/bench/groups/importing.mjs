import { dirname, join } from "node:path";
import { ImportPage } from "../import-page.mjs";
import { PapaPage } from "../papa-page.mjs";

const PAPA = join(dirname(dirname(dirname(import.meta.dirname))), "node_modules", "papaparse", "papaparse.min.js");

/**
 * A million lines through the window of the app as shipped, in turn with Papa Parse alone on the same decoded text; how smoothly the
 * window draws meanwhile; and a check that is stopped.
 * @param {import("../bench-browser.mjs").BenchBrowser} browser
 * @param {import("../results.mjs").Results} results
 */
export async function importing(browser, results) {
  const [file = ""] = await browser.salesFiles();
  const papa = await PapaPage.open(browser.context, file, PAPA);
  const app = await ImportPage.open(browser.context, browser.app.origin, file);
  /** @type {(Awaited<ReturnType<PapaPage["parse"]>> & Awaited<ReturnType<ImportPage["takeInAnew"]>> & { idle: number })[]} */
  const rounds = [];
  for (let round = 0; round < browser.size.rounds; round++) {
    const alone = await papa.parse();
    const taken = await app.takeInAnew(`bench ${round}`);
    const idle = await app.idleGap(taken.check + taken.take);
    rounds.push({ ...alone, ...taken, idle });
  }
  const cancelled = await app.cancelCheck("bench cancel");
  await app.page.close();
  await papa.page.close();
  const of = (/** @type {(round: (typeof rounds)[number]) => number} */ value) => rounds.map(value);
  const alone = of(({ papaDefault }) => papaDefault);
  results.ratio(
    "import, file to committed and shown",
    of((r) => r.look + r.check + r.take),
    "Papa Parse alone",
    alone,
    2,
    1.5,
  );
  results.plain(
    "file given → understood",
    of(({ look }) => look),
  );
  results.plain(
    "→ checked (read, matched, planned)",
    of(({ check }) => check),
  );
  results.plain(
    "→ committed and shown",
    of(({ take }) => take),
  );
  results.plain(
    "Papa Parse alone, row by row",
    of(({ papaStep }) => papaStep),
  );
  results.ratio(
    "worst gap between frames during import",
    of(({ gap }) => gap),
    "the same idle",
    of(({ idle }) => idle),
    2,
    1.5,
  );
  results.plain(
    "longest task on the main thread meanwhile",
    of(({ longest }) => longest),
    50,
  );
  results.plain("cancel → stopped", [cancelled.latency], 100);
  results.plain("records left by the cancelled import", [cancelled.left], 0, "");
}
