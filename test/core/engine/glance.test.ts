import { beforeEach, describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import { MemoryFiles } from "../ledger/memory-files.ts";
import { testPorts } from "./ports.ts";

const TABLE = { rule: EVERYBODY, search: "", sort: null, columns: ["name", "phone", "net"], offset: 0, limit: 50 };
const PASSPHRASE = { by: "passphrase", text: "four words of ours" } as const;

const files = new Map<string, MemoryFiles>();
const ports = { ...testPorts(), files: async (id: string) => files.get(id) ?? null };
let regulars: Regulars;
let workspace: string;

/** The app started anew, by a build of ours. */
function started(build = "1"): Regulars {
  return createRegulars({ ...ports, build }, async () => 3);
}

/** What somebody is shown first, asked as the first screens do. */
async function firstScreens() {
  const home = await regulars.query("home", {});
  const { healed: _, ...open } = await regulars.query("workspace", {});
  return {
    home,
    open,
    fields: await regulars.query("fields", {}),
    customers: await regulars.query("customers", TABLE),
  };
}

/** Whatever is kept by itself has been kept. */
async function calm(): Promise<void> {
  files.get(workspace)!.content.delete("glance");
  await regulars.saveSettings({ currency: "EUR" });
  for (let i = 0; i < 5000 && !files.get(workspace)!.content.has("glance"); i++) await ports.breathe();
}

/** Opens the workspace in an app started anew; calls `meanwhile` once the first screens are shown, and says whether they were. */
async function reopened(meanwhile: () => Promise<void> = async () => undefined): Promise<boolean> {
  const shown: Promise<void>[] = [];
  await regulars.subscribe((event) => {
    if (event.type === "glance") shown.push(meanwhile());
  });
  await regulars.openWorkspace(workspace, "open");
  await Promise.all(shown);
  return shown.length > 0;
}

const kept = (): string => new TextDecoder().decode(files.get(workspace)!.content.get("glance"));

beforeEach(async () => {
  regulars = started();
  workspace = (await regulars.createWorkspace(`Shop ${crypto.randomUUID()}`)).id;
  files.set(workspace, new MemoryFiles());
  await regulars.openWorkspace(workspace, "open");
  await regulars.loadSample(60, 1, "en", "sample");
  await firstScreens();
  await calm();
});

describe("while a workspace is being opened", () => {
  it("its first screens say what they said last, and the same once it is open", async () => {
    const before = await firstScreens();
    await regulars.closeWorkspace();
    regulars = started();
    let glimpsed: unknown = null;
    let order = "";
    const shown = await reopened(async () => {
      glimpsed = await firstScreens();
      order += "shown ";
    });
    order += "open";
    expect([shown, order]).toEqual([true, "shown open"]);
    expect(glimpsed).toEqual(before);
    expect(await firstScreens()).toEqual(before);
  });

  it("whatever is asked or done besides waits until it is open", async () => {
    const { rows } = await regulars.query("customers", TABLE);
    await regulars.closeWorkspace();
    regulars = started();
    const { id } = rows[0]!;
    let page: unknown = null;
    await reopened(async () => {
      await regulars.editField(id, "city", "Lund");
      page = (await regulars.query("customer", { id })).fields.find(({ field }) => field === "city")?.value;
    });
    expect(page).toBe("Lund");
  });

  it.each([
    ["another build of the app opens it", () => void (regulars = started("2"))],
    ["somebody presents", () => regulars.present(true)],
    ["what was kept is damaged", () => void files.get(workspace)!.content.get("glance")!.fill(7, 80, 90)],
    ["nothing was kept", () => void files.get(workspace)!.content.delete("glance")],
  ])("nothing is shown where %s", async (_, change) => {
    const before = await firstScreens();
    await regulars.closeWorkspace();
    regulars = started();
    await change();
    expect(await reopened()).toBe(false);
    await regulars.present(false);
    expect(await firstScreens()).toEqual(before);
  });

  it("the workspace opens though what was kept cannot be got at", async () => {
    const before = await firstScreens();
    await regulars.closeWorkspace();
    regulars = started();
    files.get(workspace)!.unreachable = true;
    expect(await reopened()).toBe(false);
    expect((await firstScreens()).home).toEqual(before.home);
  });

  it("nothing is shown of a workspace that is left again", async () => {
    await regulars.closeWorkspace();
    regulars = started();
    let shown = false;
    await regulars.subscribe((event) => void (shown ||= event.type === "glance"));
    await Promise.all([regulars.openWorkspace(workspace, "open"), regulars.lock()]);
    expect(shown).toBe(false);
  });

  it("whoever presents meanwhile sees masked names from then on, once it is open", async () => {
    const name = (await regulars.query("customers", TABLE)).rows[0]!.cells[0];
    await regulars.closeWorkspace();
    regulars = started();
    let seen: unknown = null;
    const shown = await reopened(async () => {
      await regulars.present(true);
      seen = (await regulars.query("customers", TABLE)).rows[0]!.cells[0];
    });
    expect(shown).toBe(true);
    expect(seen).not.toEqual(name);
    await regulars.present(false);
  });

  it("nothing is shown that was kept before the last commit, and it goes", async () => {
    const old = files.get(workspace)!.content.get("glance")!;
    await regulars.editField((await regulars.query("customers", TABLE)).rows[0]!.id, "city", "Lund");
    await regulars.closeWorkspace();
    files.get(workspace)!.content.set("glance", old);
    regulars = started();
    expect(await reopened()).toBe(false);
  });
});

describe("what is kept of the first screens", () => {
  it("goes with an erasure before it is told as done", async () => {
    const [first] = (await regulars.query("customers", TABLE)).rows;
    const name = String(first!.cells[0]);
    expect(kept()).toContain(name);
    await regulars.erasePeople({ customers: [first!.id], mode: "erase", reason: "asked", refuse: [] }, "erase");
    const after = files.get(workspace)!.content.has("glance") ? kept() : "";
    expect(after).not.toContain(name);
  });

  it("is sealed with the workspace, and opens with its key alone", async () => {
    const name = String((await regulars.query("customers", TABLE)).rows[0]!.cells[0]);
    await regulars.protect(PASSPHRASE.text, await regulars.newRecoveryCode(), "seal");
    await firstScreens();
    await calm();
    expect(kept()).not.toContain(name);
    await regulars.closeWorkspace();
    regulars = started();
    await expect(regulars.openWorkspace(workspace, "locked")).rejects.toMatchObject({ code: "workspace-locked" });
    await regulars.unlock(workspace, PASSPHRASE);
    expect(await reopened()).toBe(true);
  });

  it("is nothing where the host shows no screens", async () => {
    files.get(workspace)!.content.delete("glance");
    await regulars.closeWorkspace();
    regulars = createRegulars(ports, async () => 3);
    await regulars.openWorkspace(workspace, "open");
    await firstScreens();
    for (let i = 0; i < 500; i++) await ports.breathe();
    expect(files.get(workspace)!.content.has("glance")).toBe(false);
  });
});
