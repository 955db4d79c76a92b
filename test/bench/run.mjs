// npm run bench -- --quick | --full [--only open,rule] | --import: how fast is it, on this computer, against what?
import { benchmark, GROUPS, groupsOf } from "./benchmark.mjs";
import { SIZES } from "./sizes.mjs";

const asked = process.argv.slice(2);
const [size, only, names, ...rest] = asked.join() === "--import" ? ["--quick", "--only", "import"] : asked;
const isSize = size === "--quick" || size === "--full";
const groups = only === undefined ? groupsOf(size) : (names ?? "").split(",");
const unknown = groups.find((name) => !GROUPS.has(name));
if (!isSize || (only !== undefined && only !== "--only") || unknown !== undefined || rest.length > 0) {
  console.error(`usage: npm run bench -- --quick | --full [--only ${[...GROUPS.keys()].join(",")}] | --import`);
  process.exitCode = 2;
} else {
  await benchmark(size === "--quick" ? SIZES.quick : SIZES.full, groups);
}
