import type { OpenExportFormat, WrittenFile } from "./api.ts";
import type { Insight } from "./insight.ts";
import type { JobRun } from "./jobs.ts";
import type { Ports } from "./ports.ts";

export interface OpenExportWish {
  readonly format: OpenExportFormat;
  readonly language: "en" | "zh";
  /** What the workspace is called. */
  readonly name: string;
}

export async function exportEverything(
  _insight: Insight,
  _wish: OpenExportWish,
  _run: JobRun,
  _ports: Ports,
): Promise<WrittenFile> {
  throw new Error("not yet");
}
