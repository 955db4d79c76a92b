import { RegularsError } from "../model/error.ts";
import { copiesToKeep, SECOND_PLACE_ROTATION } from "../ledger/rotation.ts";
import type { WorkspaceFile, WorkspaceFiles } from "../ledger/workspace-files.ts";
import type { JobRun } from "./jobs.ts";
import { backUpTo, untilStill, type BackupSource } from "./make-backup.ts";
import type { Ports } from "./ports.ts";
import type { SecondPlaceState } from "./safety-answers.ts";

const DAY_MS = 86_400_000;
/** Up to this age a copy in the second place is good, and up to that one it is only getting old. */
const GOOD_FOR = 2 * DAY_MS;
const AGEING_UNTIL = 14 * DAY_MS;

/** A copy is due in the second place this long after the last one. */
export const SECOND_COPY_EVERY = DAY_MS;

/** Dots and dashes part the moment and the number of the last commit; the name says where anybody can read the file. */
const NAME = /^regulars-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})-(\d+)(?:\.unencrypted)?\.regulars$/;

/** A copy in the second place. */
export interface SecondCopy {
  readonly file: string;
  readonly at: number;
  readonly seq: number;
  readonly bytes: number;
}

/** The copies in a second place, newest first. */
export function copiesAmong(files: readonly WorkspaceFile[]): SecondCopy[] {
  return files.flatMap(({ name, bytes }) => copyOf(name, bytes) ?? []).toSorted((a, b) => b.at - a.at);
}

/** How a second place stands; `reachable` false: its folder cannot be got at now. */
export function stateOf(last: Pick<SecondCopy, "at"> | null, reachable: boolean, now: number): SecondPlaceState {
  if (!reachable) return "away";
  if (last === null) return "none";
  const age = now - last.at;
  return age <= GOOD_FOR ? "good" : age <= AGEING_UNTIL ? "ageing" : "old";
}

/** Writes the whole workspace into the second place, reads it again, and lets older copies go by the rotation. */
export async function copyToSecondPlace(
  files: WorkspaceFiles,
  source: BackupSource,
  sealed: boolean,
  ports: Ports,
  run: Pick<JobRun, "signal" | "progress">,
): Promise<SecondCopy> {
  const { file, bytes } = await untilStill(async () => {
    const contents = await source.contents();
    const stamp = new Date(ports.now()).toISOString().slice(0, 19).replaceAll(/[-:]/g, "").replace("T", "-");
    const name = `regulars-${stamp}-${contents.head.seq}${sealed ? "" : ".unencrypted"}.regulars`;
    const place = { writer: await files.create(name), read: () => files.read(name) };
    const still = { name: source.name, contents: () => Promise.resolve(contents) };
    return { file: name, bytes: await backUpTo(place, still, ports, run) };
  });
  const copies = copiesAmong(await files.list());
  const keep = copiesToKeep(
    copies.map((copy) => ({
      name: copy.file,
      at: copy.at,
      pinned: copy.file === file,
      parts: new Map([[copy.file, copy.bytes]]),
    })),
    SECOND_PLACE_ROTATION,
  );
  await files.remove(copies.map((copy) => copy.file).filter((name) => !keep.has(name)));
  const [made] = copiesAmong([{ name: file, bytes }]);
  if (made === undefined) throw new RegularsError("internal", { what: "copy" });
  return made;
}

function copyOf(name: string, bytes: number): SecondCopy | null {
  const match = NAME.exec(name);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, seq = 0] = match.slice(1).map(Number);
  return { file: name, at: Date.UTC(year, month - 1, day, hour, minute, second), seq, bytes };
}
