import { beforeEach, describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { WorkspaceFiles } from "../../../core/ledger/workspace-files.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import { MemoryFiles } from "../ledger/memory-files.ts";
import { testPorts } from "./ports.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const PASSPHRASE = { by: "passphrase", text: "four words of ours" } as const;

let clock: number;
let files: Map<string, MemoryFiles>;
let stick: MemoryFiles | null;
let regulars: Regulars;
let workspace: string;

/** A host with files, and a stick that may be there. */
function host(): Regulars {
  const filesOf = (id: string): WorkspaceFiles => {
    const known = files.get(id) ?? new MemoryFiles();
    files.set(id, known);
    return known;
  };
  const ports = {
    ...testPorts(),
    now: () => clock++,
    files: async (id: string) => filesOf(id),
    filesIn: async () => stick,
    removeFiles: async (id: string) => void files.delete(id),
  };
  return createRegulars(ports, async () => 3);
}

beforeEach(async () => {
  clock = 1_780_000_000_000;
  files = new Map();
  stick = new MemoryFiles();
  regulars = host();
  workspace = (await regulars.createWorkspace(`Shop ${crypto.randomUUID()}`)).id;
  await regulars.openWorkspace(workspace, "open");
  await regulars.loadSample(60, 1, "en", "sample");
});

const everybody = {
  rule: EVERYBODY,
  search: "",
  sort: null,
  columns: ["name", "phone", "permission.sms", "orders", "net"],
  offset: 0,
  limit: 200,
} as const;
const customers = () => regulars.query("customers", everybody);
const safety = () => regulars.query("safety", {});
const first = async () => (await customers()).rows[0]!.id;

/** What is under way by itself has ended: keeping safe waits its turn behind it. */
const settled = () => regulars.keepSafe("time");

describe("copies that are made by themselves", () => {
  it("come after an import, then every quarter of an hour if anything changed, and on closing", async () => {
    await settled();
    expect((await safety()).snapshots.map(({ reason }) => reason)).toEqual(["import"]);
    expect(await safety()).toMatchObject({ upToDate: true, keepsFiles: true, unreadable: 0, failure: null });
    const id = await first();
    await regulars.editField(id, "name", "Somebody");
    await settled();
    expect((await safety()).snapshots).toHaveLength(1);
    expect((await safety()).upToDate).toBe(false);
    clock += 15 * MINUTE;
    await settled();
    expect((await safety()).snapshots.map(({ reason }) => reason)).toEqual(["time", "import"]);
    clock += 15 * MINUTE;
    await settled();
    expect((await safety()).snapshots).toHaveLength(2);
    await regulars.editField(id, "name", "Somebody Else");
    await regulars.closeWorkspace();
    await regulars.openWorkspace(workspace, "open");
    expect((await safety()).snapshots.map(({ reason }) => reason)).toEqual(["closing", "time", "import"]);
  });

  it("go to a second place once a day, are read again there, and their age is told", async () => {
    await regulars.chooseSecondPlace({ id: "stick", name: "USB" }, "place");
    expect((await safety()).secondPlace).toMatchObject({ name: "USB", state: "good" });
    const names = () => [...stick!.content.keys()];
    expect(names()).toEqual([expect.stringMatching(/^regulars-\d{8}-\d{6}-\d+\.unencrypted\.regulars$/)]);
    await regulars.editField(await first(), "name", "Somebody");
    clock += 23 * 60 * MINUTE;
    await settled();
    expect(names()).toHaveLength(1);
    clock += 2 * DAY;
    await settled();
    expect(names()).toHaveLength(2);
    clock += 10 * DAY;
    expect((await safety()).secondPlace).toMatchObject({ state: "ageing" });
    clock += 10 * DAY;
    expect((await safety()).secondPlace).toMatchObject({ state: "old" });
    const kept = stick;
    stick = null;
    expect((await safety()).secondPlace).toMatchObject({ state: "away" });
    await settled();
    expect((await safety()).failure).toBeNull();
    await expect(regulars.copyToSecondPlace("copy")).rejects.toMatchObject({ code: "files-failed" });
    stick = kept;
    const file = new Blob([[...stick!.content.values()].at(-1)!]);
    expect(await regulars.readBackup(file, null, "read")).toMatchObject({ sameWorkspace: true });
  });

  it("are proven once a month by restoring one aside", async () => {
    await settled();
    expect((await safety()).rehearsal).toBeNull();
    const databases = (await indexedDB.databases()).length;
    clock += 31 * DAY;
    await settled();
    const { rehearsal, snapshots } = await safety();
    expect(rehearsal?.of).toBe(snapshots[0]?.at);
    expect(await indexedDB.databases()).toHaveLength(databases);
    const mine = files.get(workspace)!;
    const block = [...mine.content.keys()].find((name) => name.startsWith("kept/"))!;
    mine.content.get(block)![9]! ^= 1;
    clock += 31 * DAY;
    await settled();
    expect((await safety()).failure).toMatchObject({ code: "backup-damaged" });
    // What was damaged was written again, so the next rehearsal goes well.
    await settled();
    expect(await safety()).toMatchObject({ failure: null, rehearsal: { of: (await safety()).snapshots[0]!.at } });
    expect(await indexedDB.databases()).toHaveLength(databases);
  });

  it("tell what went wrong, and try again", async () => {
    await settled();
    await regulars.editField(await first(), "name", "Somebody");
    clock += 20 * MINUTE;
    files.get(workspace)!.failAt(1, "refused", "disk-full");
    await settled();
    expect((await safety()).failure).toMatchObject({ code: "disk-full" });
    await settled();
    expect(await safety()).toMatchObject({ failure: null, upToDate: true });
  });

  it("hold nothing plain any more once the workspace has a passphrase", async () => {
    await settled();
    await regulars.protect(PASSPHRASE.text, await regulars.newRecoveryCode(), "protect");
    const answer = await safety();
    expect(answer).toMatchObject({ sealed: true, upToDate: true });
    expect(answer.snapshots).toHaveLength(1);
    const kept = [...files.get(workspace)!.content].filter(([name]) => name.startsWith("kept/"));
    for (const [, bytes] of kept) expect(new TextDecoder("latin1").decode(bytes)).toContain('"sealed"');
    const plan = await regulars.readSnapshot(answer.snapshots[0]!.file, "read");
    expect(plan).toMatchObject({ sameWorkspace: true, differences: { onlyHere: 0 } });
  });
});

describe("a backup", () => {
  it("takes the place of what is open, which can be brought back", async () => {
    const before = await customers();
    const backup = await regulars.backUp({ by: "passphrase", passphrase: PASSPHRASE.text }, "backup");
    expect(backup.fileName).toMatch(/^Shop .*-2026-06-30\.regulars$/);
    const id = await first();
    await regulars.editField(id, "name", "Somebody");
    await regulars.setPermission(before.rows[1]!.id, "sms", "refused", "said so");
    const changed = await customers();
    await expect(regulars.readBackup(backup.content, null, "r")).rejects.toMatchObject({ code: "backup-encrypted" });
    const plan = await regulars.readBackup(backup.content, PASSPHRASE, "r");
    expect(plan.differences).toMatchObject({ onlyHere: 2, onlyThere: 0, refusalsKept: 1, erasedAgain: 0 });
    expect(await customers()).toEqual(changed);
    expect(await regulars.commitRestore(plan.planId, { as: "replace" }, "restore")).toBe(workspace);
    const restored = await customers();
    expect(restored.rows[0]).toEqual(before.rows[0]);
    expect(restored.rows[1]).toEqual(changed.rows[1]);
    expect(await regulars.query("workspace", {})).toMatchObject({ canWrite: true, healed: [], undo: null });
    const snapshot = (await safety()).snapshots.find(({ reason }) => reason === "restore")!;
    expect(snapshot.keptUntil - snapshot.at).toBeGreaterThan(6 * DAY);
    const back = await regulars.readSnapshot(snapshot.file, "r");
    await regulars.commitRestore(back.planId, { as: "replace" }, "restore");
    expect(await customers()).toEqual(changed);
    const again = host();
    await regulars.closeWorkspace();
    await again.openWorkspace(workspace, "open");
    expect(await again.query("customers", everybody)).toEqual(changed);
  });

  it("opens beside the others by its recovery code, and in an empty app", async () => {
    const before = await customers();
    const backup = await regulars.backUp({ by: "passphrase", passphrase: PASSPHRASE.text }, "backup");
    await regulars.closeWorkspace();
    const plan = await regulars.readBackup(backup.content, { by: "recovery", text: backup.recoveryCode! }, "r");
    expect(plan).toMatchObject({ sameWorkspace: false, differences: null, there: { customers: before.total } });
    const name = crypto.randomUUID();
    const id = await regulars.commitRestore(plan.planId, { as: "beside", name }, "restore");
    await regulars.openWorkspace(id, "open");
    expect(await customers()).toEqual(before);
    expect((await regulars.workspaces()).filter((one) => one.name === name)).toHaveLength(1);
  });

  it("of another workspace never takes the place of this one", async () => {
    const backup = await regulars.backUp({ by: "nothing" }, "backup");
    expect(backup.fileName).toMatch(/\.UNENCRYPTED\.regulars$/);
    const other = (await regulars.createWorkspace(crypto.randomUUID())).id;
    await regulars.openWorkspace(other, "open");
    await regulars.loadSample(60, 2, "en", "sample");
    const plan = await regulars.readBackup(backup.content, null, "r");
    expect(plan.sameWorkspace).toBe(false);
    const refused = regulars.commitRestore(plan.planId, { as: "replace" }, "restore");
    await expect(refused).rejects.toMatchObject({ code: "backup-other-workspace" });
    await regulars.discardRestore();
    await expect(regulars.commitRestore(plan.planId, { as: "replace" }, "restore")).rejects.toMatchObject({
      code: "restore-unknown",
    });
  });

  it("is not put in place where what is there cannot be kept first", async () => {
    const backup = await regulars.backUp({ by: "nothing" }, "backup");
    await regulars.editField(await first(), "name", "Somebody");
    const changed = await customers();
    const plan = await regulars.readBackup(backup.content, null, "r");
    files.get(workspace)!.failAt(1, "refused", "files-failed", true);
    await expect(regulars.commitRestore(plan.planId, { as: "replace" }, "restore")).rejects.toMatchObject({
      code: "restore-unsafe",
    });
    files.get(workspace)!.recover();
    expect(await customers()).toEqual(changed);
  });

  it("leaves a sealed workspace sealed, whichever way it comes", async () => {
    const plain = await regulars.backUp({ by: "nothing" }, "backup");
    const before = await customers();
    await regulars.protect(PASSPHRASE.text, await regulars.newRecoveryCode(), "protect");
    const sealed = await regulars.backUp({ by: "workspace" }, "backup");
    expect(sealed.fileName).not.toContain("UNENCRYPTED");
    await expect(regulars.readBackup(sealed.content, null, "r")).rejects.toMatchObject({ code: "backup-encrypted" });
    for (const [content, secret] of [
      [plain.content, null],
      [sealed.content, PASSPHRASE],
    ] as const) {
      const plan = await regulars.readBackup(content, secret, "r");
      await regulars.commitRestore(plan.planId, { as: "replace" }, "restore");
      expect(await regulars.query("workspace", {})).toMatchObject({ hasPassphrase: true });
      expect(await customers()).toEqual(before);
    }
    await regulars.lock();
    const again = host();
    await again.unlock(workspace, PASSPHRASE);
    await again.openWorkspace(workspace, "open");
    expect(await again.query("customers", everybody)).toEqual(before);
  });
});
