import { workspaceFolders } from "../../electron/workspace-files.ts";
import { writeFileAtomically } from "../../electron/files.ts";

/*
 * A process that writes until it is killed: a file of one repeated byte and a journal of records, each a repeated byte; after each
 * round it says how many it has finished.
 */

const RECORD = 50_000;
const [home = "", settings = ""] = process.argv.slice(2);
const files = workspaceFolders(home).files("w");
const journal = (await files.list()).find(({ name }) => name === "journal")?.bytes ?? 0;
for (let round = Math.floor(journal / RECORD); ; round++) {
  const bytes = new Uint8Array(RECORD).fill(round % 251);
  await files.append("journal", round * RECORD, bytes);
  process.stdout.write(`${round + 1}\n`);
  await files.write("snapshots/newest", bytes);
  const writer = await files.create("snapshots/large");
  for (let piece = 0; piece < 4; piece++) await writer.write(bytes);
  await writer.close();
  await writeFileAtomically(settings, bytes);
}
