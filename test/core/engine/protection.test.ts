import { beforeEach, describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import type { Ports } from "../../../core/engine/ports.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import type { Secret } from "../../../core/model/secret.ts";
import { testPorts } from "./ports.ts";

const PASSPHRASE = "four words of ours";
const words = (text: string): Secret => ({ by: "passphrase", text });
const code = (text: string): Secret => ({ by: "recovery", text });

let clock: number;
let ports: Ports;
let regulars: Regulars;
let workspace: string;

/** The app started anew on the same store: nothing of the old one's memory is left. */
const restarted = (): Regulars => createRegulars(ports, async () => 3);

beforeEach(async () => {
  clock = 1_780_000_000_000;
  ports = { ...testPorts(), now: () => clock };
  regulars = restarted();
  workspace = (await regulars.createWorkspace(crypto.randomUUID())).id;
  await regulars.openWorkspace(workspace, "open");
  await regulars.loadSample(60, 1, "en", "sample");
});

async function protectedWith(): Promise<string> {
  const recovery = await regulars.newRecoveryCode();
  await regulars.protect(PASSPHRASE, recovery, "protect");
  return recovery;
}

describe("a workspace with a passphrase", () => {
  it("says so, stays open, and can be worked in", async () => {
    expect(await regulars.query("workspace", {})).toMatchObject({ hasPassphrase: false });
    const before = await regulars.query("customers", everybody);
    await protectedWith();
    expect(await regulars.query("workspace", {})).toMatchObject({ hasPassphrase: true });
    expect(await regulars.query("customers", everybody)).toEqual(before);
    await regulars.editField(before.rows[0]!.id, "name", "Somebody Else");
    expect(await regulars.query("customer", { id: before.rows[0]!.id })).toMatchObject({ name: "Somebody Else" });
  });

  it("opens after a restart by the passphrase, or by the recovery code", async () => {
    const recovery = await protectedWith();
    const before = await regulars.query("customers", everybody);
    await regulars.lock();
    for (const secret of [words(PASSPHRASE), code(recovery.toLowerCase())]) {
      const again = restarted();
      await expect(again.openWorkspace(workspace, "open")).rejects.toMatchObject({ code: "workspace-locked" });
      await again.unlock(workspace, secret);
      await again.openWorkspace(workspace, "open");
      expect(await again.query("customers", everybody)).toEqual(before);
      await again.lock();
    }
  });

  it("is locked again by locking, in the same window", async () => {
    await protectedWith();
    await regulars.lock();
    await expect(regulars.query("customers", everybody)).rejects.toMatchObject({ code: "workspace-unknown" });
    await expect(regulars.openWorkspace(workspace, "open")).rejects.toMatchObject({ code: "workspace-locked" });
  });

  it("is locked after what was being written is written", async () => {
    await protectedWith();
    const { rows } = await regulars.query("customers", everybody);
    const editing = regulars.editField(rows[0]!.id, "name", "In Time");
    await regulars.lock();
    await editing;
    await regulars.unlock(workspace, words(PASSPHRASE));
    await regulars.openWorkspace(workspace, "open");
    expect(await regulars.query("customer", { id: rows[0]!.id })).toMatchObject({ name: "In Time" });
  });

  it("waits longer after each wrong try, across restarts, and no longer than a minute", async () => {
    await protectedWith();
    await regulars.lock();
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      const again = restarted();
      await expect(again.unlock(workspace, words("not the passphrase"))).rejects.toMatchObject({
        code: "passphrase-wrong",
      });
      const wait = await again.unlockWait(workspace);
      waits.push(wait);
      clock += wait * 1000 - 1;
      await expect(again.unlock(workspace, words(PASSPHRASE))).rejects.toMatchObject({
        code: "unlock-wait",
        facts: { count: 1 },
      });
      clock += 1;
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
    await regulars.unlock(workspace, words(PASSPHRASE));
    await expect(regulars.unlock(workspace, words("wrong again"))).rejects.toMatchObject({ code: "passphrase-wrong" });
    expect(await regulars.unlockWait(workspace)).toBe(2);
  });

  it("tells a typing error in the recovery code without counting it", async () => {
    const recovery = await protectedWith();
    await regulars.lock();
    const typed = code(recovery.slice(0, -1));
    await expect(regulars.unlock(workspace, typed)).rejects.toMatchObject({ code: "recovery-code-mistyped" });
    expect(await regulars.unlockWait(workspace)).toBe(0);
  });

  it("does not make anybody wait longer because the clock was set back", async () => {
    await protectedWith();
    await regulars.lock();
    await expect(regulars.unlock(workspace, words("not this one"))).rejects.toMatchObject({ code: "passphrase-wrong" });
    clock -= 10_000_000;
    expect(await regulars.unlockWait(workspace)).toBe(2);
  });

  it("takes a new passphrase from who knows the old one, or the recovery code", async () => {
    const recovery = await protectedWith();
    await expect(regulars.changePassphrase(words("a wrong one"), "another passphrase")).rejects.toMatchObject({
      code: "passphrase-wrong",
    });
    clock += 60_000;
    await regulars.changePassphrase(code(recovery), "another passphrase");
    await regulars.lock();
    await expect(regulars.unlock(workspace, words(PASSPHRASE))).rejects.toMatchObject({ code: "passphrase-wrong" });
    clock += 60_000;
    await regulars.unlock(workspace, words("another passphrase"));
    await regulars.openWorkspace(workspace, "open");
  });

  it("takes a new recovery code, and the old one opens nothing more", async () => {
    const old = await protectedWith();
    const next = await regulars.newRecoveryCode();
    await regulars.changeRecoveryCode(words(PASSPHRASE), next);
    await regulars.lock();
    await expect(regulars.unlock(workspace, code(old))).rejects.toMatchObject({ code: "recovery-code-wrong" });
    clock += 60_000;
    await regulars.unlock(workspace, code(next));
  });

  it("is plain again for who knows the passphrase only", async () => {
    await protectedWith();
    await expect(regulars.unprotect(words("a wrong one"), "off")).rejects.toMatchObject({ code: "passphrase-wrong" });
    expect(await regulars.query("workspace", {})).toMatchObject({ hasPassphrase: true });
    clock += 60_000;
    await regulars.unprotect(words(PASSPHRASE), "off");
    expect(await regulars.query("workspace", {})).toMatchObject({ hasPassphrase: false });
    await restartedAndOpened();
  });

  it("is refused for a short passphrase, a mistyped code, and by a window that only reads", async () => {
    const recovery = await regulars.newRecoveryCode();
    await expect(regulars.protect("short", recovery, "a")).rejects.toMatchObject({ code: "passphrase-short" });
    await expect(regulars.protect(PASSPHRASE, "ABCD", "b")).rejects.toMatchObject({ code: "recovery-code-mistyped" });
    const reader = restarted();
    await reader.openWorkspace(workspace, "open");
    await expect(reader.protect(PASSPHRASE, recovery, "c")).rejects.toMatchObject({ code: "ledger-other-writer" });
    expect(await regulars.query("workspace", {})).toMatchObject({ hasPassphrase: false });
  });

  it("is taken over by another window that was unlocked", async () => {
    await protectedWith();
    const other = restarted();
    await other.unlock(workspace, words(PASSPHRASE));
    await other.openWorkspace(workspace, "open");
    await other.takeOver();
    expect(await other.query("workspace", {})).toMatchObject({ canWrite: true, hasPassphrase: true });
  });
});

const everybody = {
  rule: EVERYBODY,
  search: "",
  sort: null,
  columns: ["name", "phone"],
  offset: 0,
  limit: 50,
};

async function restartedAndOpened(): Promise<void> {
  await regulars.lock();
  const again = restarted();
  await again.openWorkspace(workspace, "open");
}
