import type { Regulars } from "../../core/engine/api.ts";
import { UsageError, type Arguments, type OptionShape } from "./arguments.ts";
import { jsonText, type Output } from "./output.ts";

export const LAYOUTS_USAGE = `layouts --out DIR
    the layouts of files that come with Regulars, each with its columns: layouts.json`;

export const LAYOUTS_OPTIONS: Readonly<Record<string, OptionShape>> = { out: { several: false, required: true } };

/** Lists the layouts that `read --layout` knows. Gives what to write and the one line to say. */
export async function layouts(engine: Regulars, { free }: Arguments): Promise<{ output: Output; line: string }> {
  if (free.length > 0) throw new UsageError("layouts takes no file");
  const { shipped } = await engine.query("layouts", {});
  return { output: new Map([["layouts.json", jsonText(shipped)]]), line: shipped.map(({ id }) => id).join(" ") };
}
