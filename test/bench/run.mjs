// npm run bench -- --import: how fast is it, on this computer, against what?
import { importBench } from "./import-bench.mjs";

const BENCHES = new Map([["--import", importBench]]);

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !BENCHES.has(name));
if (asked.length === 0 || unknown !== undefined) {
  console.error(`usage: npm run bench -- ${[...BENCHES.keys()].join(" | ")}`);
  process.exitCode = 2;
} else {
  for (const name of asked) await BENCHES.get(name)?.();
}
