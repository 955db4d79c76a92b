import { readTables } from "../import/read-table.ts";
import type { CommitInfo } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { ReturnChoices, ReturnSummary } from "../model/returning.ts";
import type { State } from "../model/state.ts";
import { readReturn, type ReturnReading } from "../response/read-return.ts";
import { returnContent } from "../response/return-content.ts";
import type { JobRun } from "./jobs.ts";
import type { Ports } from "./ports.ts";
import type { Session } from "./session.ts";

interface Held {
  readonly reading: ReturnReading;
  readonly state: State;
}

/** The returned file that waits for a yes. */
export class Returns {
  private readonly ports: Ports;
  private readonly session: Session;
  private held: Held | null = null;

  constructor(ports: Ports, session: Session) {
    this.ports = ports;
    this.session = session;
  }

  /** Reads a file that came back. Errors: those of the file; `return-no-code`; `cancelled`. */
  async read(file: Blob, fileName: string, choices: ReturnChoices, run: JobRun): Promise<ReturnSummary> {
    this.held = null;
    const { state } = this.session;
    run.step("reading", 0.6);
    const tables = await readTables(file, async (share) => {
      run.progress(share);
      await this.ports.breathe();
      return !run.signal.aborted;
    });
    run.check();
    run.step("matching", 0.4);
    const reading = await readReturn({
      tables,
      fileName,
      planId: this.ports.newId(),
      state,
      choices,
      today: this.ports.today(),
      pause: async (share) => {
        run.progress(share);
        await this.ports.breathe();
        run.check();
      },
    });
    this.held = { reading, state };
    return reading.summary;
  }

  /**
   * Takes it in, on the head it was read on. Errors: `plan-unknown`; `plan-stale`: something was decided meanwhile, read it again;
   * `return-nothing`; `value-invalid` where a word's meaning was not said.
   */
  async commit(planId: string, run: JobRun): Promise<CommitInfo> {
    const { held } = this;
    if (held?.reading.summary.planId !== planId) throw new RegularsError("plan-unknown");
    const { reading, state } = held;
    const { summary } = reading;
    if (summary.unusable.unknownResult > 0) {
      throw new RegularsError("value-invalid", { field: "result", count: summary.unusable.unknownResult });
    }
    if (reading.arrivals.length === 0) throw new RegularsError("return-nothing", { file: summary.fileName });
    const content = returnContent(state, reading, this.ports.today(), () => this.ports.newId());
    const info = await this.session.commit(content, state.head, run);
    this.held = null;
    return info;
  }

  discard(planId: string): void {
    if (this.held?.reading.summary.planId === planId) this.held = null;
  }
}
