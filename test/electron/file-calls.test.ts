import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { filesOver, FILE_BLOCK_BYTES, valueOf, type HostFiles } from "../../core/engine/host-files.ts";
import { desktopBridge } from "../../electron/preload/desktop-bridge.ts";
import { FILES_CONTRACT } from "../files-contract.ts";
import { ownFolder } from "../own-folder.ts";
import { FakeElectron } from "./fake-electron.ts";
import { startOn } from "./start-on.ts";

const WORKSPACE = "0f8fad5b-d9cb-469f-a165-70867728950e";

let electron: FakeElectron;
let host: HostFiles;

beforeEach(async () => {
  electron = new FakeElectron();
  electron.folder = await ownFolder("desktop");
  for (const name of ["documents", "appData", "userData", "stick"]) await mkdir(join(electron.folder, name));
  let tickets = 0;
  await startOn(electron, { newTicket: () => `ticket-${++tickets}` });
  host = desktopBridge({
    // What crosses is a copy.
    invoke: async (channel, ...args) => structuredClone(await electron.call(channel, ...structuredClone(args))),
    listen: () => () => {},
    fetchPicked: fetchFromHost,
  }).files;
});

async function fetchFromHost(path: string): Promise<Blob> {
  const answer = await electron.pageHandler?.(new Request(`app://regulars${path}`));
  if (answer?.status !== 200) throw new Error(`${path}: ${answer?.status}`);
  return await answer.blob();
}

const files = (place: string | null = null) => filesOver(host, place, WORKSPACE, fetchFromHost);
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

async function chooseStick(): Promise<string> {
  electron.folderAnswer = join(electron.folder, "stick");
  return valueOf((await electron.call("choose-folder")) as { value: { id: string } }).id;
}

describe("the desktop's files keep the contract, from the page through the preload and the main process to the disk", () => {
  test.each(FILES_CONTRACT)("$name", ({ check }) => check(files()));
});

describe("so do those in a folder the person chose", () => {
  test.each(FILES_CONTRACT)("$name", async ({ check }) => check(files(await chooseStick())));
});

test("files lie in the person's documents, a folder a workspace, and go with it", async () => {
  await files().write("blocks/1", bytes("x"));
  const home = join(electron.folder, "documents", "Regulars");
  expect((await readdir(home, { recursive: true })).toSorted()).toEqual([
    WORKSPACE,
    join(WORKSPACE, "blocks"),
    join(WORKSPACE, "blocks", "1"),
  ]);
  expect(valueOf(await host.workspaces(null))).toEqual([WORKSPACE]);
  valueOf(await host.removeWorkspace(null, WORKSPACE));
  expect(await readdir(home)).toEqual([]);
});

test("large files cross in blocks, both ways", async () => {
  const large = Uint8Array.from({ length: 2 * FILE_BLOCK_BYTES + 5 }, (_, i) => (i * 31) % 253);
  await files().append("journal", 0, large);
  await files().append("journal", large.length, bytes("end"));
  const read = new Uint8Array((await (await files().read("journal"))?.arrayBuffer()) ?? new ArrayBuffer(0));
  expect(Buffer.compare(read, Buffer.concat([large, bytes("end")]))).toBe(0);
});

test("a ticket is good for one fetch", async () => {
  await files().write("head", bytes("x"));
  const ticket = valueOf(await host.open(null, WORKSPACE, "head"));
  const path = `/files/${ticket?.ticket}`;
  expect(await (await fetchFromHost(path)).text()).toBe("x");
  await expect(fetchFromHost(path)).rejects.toThrow("404");
  await expect(fetchFromHost("/files/")).rejects.toThrow("404");
});

test("what a page that is gone had begun is given up", async () => {
  await files().write("snapshot", bytes("before"));
  const writer = await files().create("snapshot");
  await writer.write(bytes("half"));
  electron.appEvents.fire("render-process-gone", {}, {}, { reason: "killed", exitCode: 9 });
  await expect(writer.write(bytes("more"))).rejects.toMatchObject({ code: "files-failed", facts: { what: "closed" } });
  await expect(writer.close()).rejects.toMatchObject({ code: "files-failed" });
  const folder = join(electron.folder, "documents", "Regulars", WORKSPACE);
  await expect.poll(() => readdir(folder)).toEqual(["snapshot"]);
  expect(await readFile(join(folder, "snapshot"), "utf8")).toBe("before");
});

describe("folders for second copies", () => {
  test("the page gets an id and the last name; the same folder again keeps its id; nobody's folder has none", async () => {
    expect(await electron.call("choose-folder")).toEqual({ value: null });
    const id = await chooseStick();
    expect(await chooseStick()).toBe(id);
    expect(await electron.call("chosen-folders")).toEqual([{ id, name: "stick" }]);
    await files(id).write("snapshot", bytes("x"));
    expect(await readdir(join(electron.folder, "stick", "Regulars", WORKSPACE))).toEqual(["snapshot"]);
    await electron.call("forget-folder", id);
    expect(await electron.call("chosen-folders")).toEqual([]);
    await expect(files(id).list()).rejects.toMatchObject({ code: "files-failed", facts: { what: "unknown" } });
    expect(await readdir(join(electron.folder, "stick", "Regulars", WORKSPACE))).toEqual(["snapshot"]);
  });

  test("what is chosen outlives the app; a list somebody damaged is put aside", async () => {
    const list = join(electron.folder, "userData", "folders.json");
    const id = await chooseStick();
    expect(JSON.parse(await readFile(list, "utf8"))).toEqual([{ id, path: join(electron.folder, "stick") }]);
    await writeFile(list, '[{"id": 7}]');
    const again = new FakeElectron();
    again.folder = electron.folder;
    await startOn(again);
    expect(await again.call("chosen-folders")).toEqual([]);
    expect(await readdir(join(electron.folder, "userData"))).toContain("folders.json.damaged");
  });

  test.each([
    ["the browser's profile itself", "userData", "inside"],
    ["a folder inside it", "userData/IndexedDB", "inside"],
    ["a folder that is gone", "gone", "ENOTDIR"],
  ])("not %s", async (_what, folder, what) => {
    electron.folderAnswer = join(electron.folder, folder);
    expect(await electron.call("choose-folder")).toEqual({ code: "files-failed", facts: { what } });
  });
});
