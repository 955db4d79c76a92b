import { formatDay } from "../../model/day.ts";
import { RegularsError } from "../../model/error.ts";
import { recordsOf } from "../../model/merged.ts";
import { accessFile } from "../access-file.ts";
import { accessParts } from "../access-parts.ts";
import { accessWords } from "../access-words.ts";
import type { Regulars } from "../api.ts";
import { askedWish, outsideCopies, retentionWish } from "../erasing.ts";
import { exportLogFile } from "../export-log.ts";
import { permissionEvents } from "../permission-events.ts";
import { RETENTION_CLASSES } from "../retention.ts";
import type { JobRun } from "../jobs.ts";
import type { ErasureDone } from "../rights-answers.ts";
import { testSuppressed } from "../suppression-test.ts";
import { nameOf, requireCustomer } from "../views/who.ts";
import type { Workbench } from "../workbench.ts";

type RightsCalls = Pick<
  Regulars,
  | "erasePreview"
  | "erasePeople"
  | "holdCustomer"
  | "permissionHistory"
  | "writeAccess"
  | "testSuppressed"
  | "verifyLedger"
  | "writeExportLog"
  | "runRetention"
  | "finishErasure"
>;

/** What people may ask of a firm that keeps data about them. */
export function rightsCalls(bench: Workbench): RightsCalls {
  const session = (): ReturnType<Workbench["require"]>["session"] => bench.require().session;
  return {
    erasePreview: async (request) => {
      const { counts, customers } = await session().erasePreview(askedWish({ ...request, reason: "…" }, 0));
      return { counts, records: customers.length, copies: outsideCopies(bench.insight(), request.customers) };
    },
    erasePeople: (request, job) =>
      bench.jobs.run(job, async (run) => {
        const today = bench.ports.today();
        const { info, decision, clean } = await session().erase(() => askedWish(request, today), run);
        return { commit: info.seq, counts: decision.counts, clean };
      }),
    holdCustomer: (customer, held, reason) =>
      bench.decide("hold", (state) => {
        requireCustomer(state, customer);
        if (held && reason.trim() === "") throw new RegularsError("reason-needed");
        return { type: "hold", customer, held, reason: reason.trim() };
      }),
    permissionHistory: async (customer) => {
      const { state } = session();
      return permissionEvents(state, customer, await session().rowsAbout(recordsOf(state, customer)));
    },
    writeAccess: ({ customer, language, words }, job) =>
      bench.jobs.run(job, async (run) => {
        run.step("making", 1);
        const insight = bench.insight();
        requireCustomer(insight.state, customer);
        const about = await session().rowsAbout(recordsOf(insight.state, customer));
        const word = accessWords(words);
        const title = nameOf(insight.state, customer) ?? `${word("customer")} ${customer}`;
        const head = { title, day: insight.today, language };
        return accessFile(head, accessParts(insight, customer, about, word), word, async () => {
          await bench.ports.breathe();
          run.check();
        });
      }),
    testSuppressed: async (text) => testSuppressed(session().state, await session().erased(), text),
    verifyLedger: () => session().verify(),
    writeExportLog: (words, job) =>
      bench.jobs.run(job, (run) => {
        run.step("making", 1);
        const today = bench.ports.today();
        return exportLogFile(session().state, today, accessWords(words), () => bench.ports.breathe());
      }),
    runRetention: (job) => bench.jobs.run(job, (run) => retain(bench, run)),
    finishErasure: () => session().finishErasure(),
  };
}

/** What the rules ask for today, rule by rule; each is a commit of its own. */
async function retain(bench: Workbench, run: JobRun): Promise<ErasureDone[]> {
  const { session } = bench.require();
  const done: ErasureDone[] = [];
  const today = bench.ports.today();
  for (const rule of RETENTION_CLASSES) {
    const { state } = session;
    const wish = retentionWish(state, state.settings.retention, rule, today);
    if (wish === null) continue;
    const { counts } = await session.erasePreview(wish);
    if (Object.values(counts).every((count) => count === 0)) continue;
    const reason = `${rule} ${wish.before === null ? "" : formatDay(wish.before)}`.trim();
    const { info, decision, clean } = await session.erase(() => ({ ...wish, reason }), run);
    done.push({ commit: info.seq, counts: decision.counts, clean });
  }
  return done;
}
