import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { CallPort } from "../../electron/desktop-ports.ts";
import { ownFolder } from "../own-folder.ts";
import { FakeElectron, refusable } from "./fake-electron.ts";
import { startOn } from "./start-on.ts";

const POLICY = "default-src 'none'";
let electron: FakeElectron;

let tickets = 0;

const start = (): Promise<void> => startOn(electron, { policy: POLICY, newTicket: () => `ticket-${++tickets}` });

beforeEach(() => {
  electron = new FakeElectron();
  tickets = 0;
});

test("the host starts in an order in which nothing is open before it is closed to strangers", async () => {
  await start();
  expect(electron.calls).toEqual([
    "setPath userData /nowhere/appData/Regulars",
    "requestSingleInstanceLock",
    "enableSandbox",
    "registerSchemes",
    "switch disable-background-networking",
    "switch disable-component-update",
    "switch no-pings",
    "switch host-resolver-rules=MAP * ~NOTFOUND",
    "switch js-flags=--max-semi-space-size=4 --heap-growing-percent=30",
    "whenReady",
    "session persist:regulars",
    "setPermissionRequestHandler",
    "setPermissionCheckHandler",
    "setDevicePermissionHandler",
    "setDisplayMediaRequestHandler",
    "setBluetoothPairingHandler",
    "setUSBProtectedClassesHandler",
    "setCertificateVerifyProc",
    "setSpellCheckerEnabled false",
    "setProxy direct",
    "protocol app",
    "createWindow",
    "webRTC disable_non_proxied_udp",
    "setMenu",
    "show",
    "load app://regulars/index.html",
  ]);
});

test("a second start leaves at once and opens nothing; the first one's window comes forward", async () => {
  electron.hasLock = false;
  await start();
  expect(electron.calls.slice(1)).toEqual(["requestSingleInstanceLock", "exit 0"]);

  electron = new FakeElectron();
  await start();
  electron.calls.length = 0;
  electron.appEvents.fire("second-instance");
  expect(electron.calls).toEqual(["restore", "show", "focus"]);
});

test("a page that crashed is loaded again, one that was closed is not", async () => {
  await start();
  electron.calls.length = 0;
  electron.appEvents.fire("render-process-gone", {}, {}, { reason: "clean-exit", exitCode: 0 });
  expect(electron.calls).toEqual([]);
  electron.appEvents.fire("render-process-gone", {}, {}, { reason: "crashed", exitCode: 1 });
  expect(electron.calls).toEqual(["reload"]);
  electron.appEvents.fire("window-all-closed");
  expect(electron.calls).toEqual(["reload", "quit"]);
});

test("nobody is trusted: certificates, passwords, new windows, other places, pages inside pages, downloads, devices", async () => {
  await start();
  const answers: boolean[] = [];
  const certificate = refusable();
  electron.appEvents.fire("certificate-error", certificate, {}, "https://a.example", "", {}, (trusted: boolean) =>
    answers.push(trusted),
  );
  expect([certificate.defaultPrevented, answers]).toEqual([true, [false]]);
  for (const event of ["login", "select-client-certificate"]) {
    const asked = refusable();
    electron.appEvents.fire(event, asked);
    expect(asked.defaultPrevented, event).toBe(true);
  }
  expect(electron.windowOpenAnswer?.({} as never)).toEqual({ action: "deny" });
  for (const event of ["will-navigate", "will-frame-navigate", "will-redirect", "will-attach-webview"]) {
    const leaving = refusable("https://a.example/");
    electron.contentsEvents.fire(event, leaving);
    expect(leaving.defaultPrevented, event).toBe(true);
  }
  const staying = refusable("app://regulars/index.html#/value");
  electron.contentsEvents.fire("will-navigate", staying);
  expect(staying.defaultPrevented).toBe(false);
  for (const event of ["will-download", "select-hid-device", "select-serial-port", "select-usb-device"]) {
    const asked = refusable();
    electron.sessionEvents.fire(event, asked);
    expect(asked.defaultPrevented, event).toBe(true);
  }
});

test("requests leave for nowhere but the page's own files", async () => {
  await start();
  const cancelled = (url: string): boolean | undefined => {
    let answer: boolean | undefined;
    electron.requestFilter?.({ url } as never, ({ cancel }) => void (answer = cancel));
    return answer;
  };
  expect(cancelled("app://regulars/assets/a.js")).toBe(false);
  expect(cancelled("https://a.example/")).toBe(true);
  expect(cancelled("devtools://devtools/bundled/inspector.html")).toBe(true);
});

describe("calls over the bridge", () => {
  beforeEach(async () => {
    electron.folder = await ownFolder("desktop");
    await start();
  });

  test("tell the version, save whole files where the person said, and nothing where they changed their mind", async () => {
    expect(await electron.call("app-info")).toEqual({ version: "1.2.3", host: "electron", safeMode: false });
    expect(await electron.call("save-file", "list.csv", new Uint8Array([1, 2]))).toEqual({ value: false });
    electron.saveAnswer = join(electron.folder, "mine.csv");
    expect(await electron.call("save-file", "../../list:1.csv", new Uint8Array([1, 2, 3]))).toEqual({ value: true });
    expect([...(await readFile(electron.saveAnswer))]).toEqual([1, 2, 3]);
    expect(electron.saveOptions?.defaultPath).toBe(join(electron.folder, "documents", "list_1.csv"));
  });

  test("tell why a file could not be saved, without its path", async () => {
    electron.saveAnswer = join(electron.folder, "a stick that was pulled out", "mine.csv");
    expect(await electron.call("save-file", "list.csv", new Uint8Array([1]))).toEqual({
      code: "file-not-saved",
      facts: { what: "ENOENT" },
    });
  });

  test("hand out a picked file once, by a ticket and never by its path", async () => {
    expect(await electron.call("open-file")).toEqual([]);
    electron.openAnswer = ["销售.csv", "lines.csv"].map((name) => join(electron.folder, name));
    for (const path of electron.openAnswer) await writeFile(path, "a,b");
    expect(await electron.call("open-file")).toEqual([
      { name: "销售.csv", ticket: "ticket-1" },
      { name: "lines.csv", ticket: "ticket-2" },
    ]);
    const fetchIt = async (): Promise<Response | undefined> =>
      await electron.pageHandler?.(new Request("app://regulars/picked/ticket-1"));
    expect((await fetchIt())?.status).toBe(200);
    expect((await fetchIt())?.status).toBe(404);
  });

  const frame = { detached: false, origin: "app://regulars", parent: null };
  test.each([
    ["a frame that is gone", null],
    ["a frame inside the page", { ...frame, parent: frame }],
    ["a detached frame", { ...frame, detached: true }],
    ["another origin", { ...frame, origin: "https://a.example" }],
    ["an opaque origin", { ...frame, origin: "null" }],
    ["another window's page", frame],
  ])("are refused from %s", async (_who, senderFrame) => {
    const call = { type: "frame", senderFrame } as CallPort;
    for (const channel of electron.ipc.keys()) {
      await expect(electron.callFrom(call, channel)).rejects.toThrow(`${channel}: refused, not from the page`);
    }
  });

  test.each([
    ["app-info", [1]],
    ["open-file", [{}]],
    ["save-file", []],
    ["save-file", ["name"]],
    ["save-file", ["name", "text"]],
    ["save-file", ["name", [1, 2]]],
    ["save-file", ["", new Uint8Array(1)]],
    ["save-file", ["n".repeat(301), new Uint8Array(1)]],
    ["save-file", [{ toString: () => "name" }, new Uint8Array(1)]],
    ["save-file", ["name", new Uint8Array(1), "more"]],
    ["free-space", ["/"]],
    ["forget-folder", ["../x"]],
    ["files-workspaces", ["/etc"]],
    ["files-workspaces", []],
    ["files-list", [null, ".."]],
    ["files-open", [null, "w", "../head"]],
    ["files-open", [null, "w", "/etc/passwd"]],
    ["files-append", [null, "w", "journal", -1, new Uint8Array(1)]],
    ["files-append", [null, "w", "journal", 0.5, new Uint8Array(1)]],
    ["files-append", [null, "w", "journal", 0, [1]]],
    ["files-append", [null, "w", "journal", 0, new Uint8Array(2 * 1024 * 1024 + 1)]],
    ["files-remove", [null, "w", ["a", "b/../c"]]],
    ["files-remove", [null, "w", "a"]],
    ["files-begin", [{}, "w", "a"]],
    ["files-add", [7, new Uint8Array(1)]],
    ["files-end", ["t", "yes"]],
  ])("are refused with arguments that do not fit: %s %j", async (channel, args) => {
    await expect(electron.call(channel, ...args)).rejects.toThrow(`${channel}: refused, arguments do not fit`);
  });
});

test("whatever a page says on whatever channel, it is refused or answered, and nothing appears but in the folder of files", async () => {
  electron.folder = await ownFolder("desktop");
  await mkdir(join(electron.folder, "documents"));
  await start();
  const word = fc.constantFrom(
    null,
    "w",
    "..",
    "head",
    "../x",
    "a/b",
    "/etc/passwd",
    "ticket-1",
    0,
    7,
    -1,
    1e99,
    true,
    undefined,
  );
  const bytes = fc.uint8Array({ maxLength: 5 });
  const argument = fc.oneof({ weight: 4, arbitrary: word }, bytes, fc.array(word, { maxLength: 3 }), fc.anything());
  const channels = [...electron.ipc.keys()].filter((channel) => channel !== "quit-ready");
  let refused = 0;
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...channels), fc.array(argument, { maxLength: 5 }), async (channel, args) => {
      try {
        await electron.call(channel, ...args);
        answered++;
      } catch (error) {
        refused++;
        expect(String(error)).toBe(`Error: ${channel}: refused, arguments do not fit`);
      }
    }),
    { numRuns: 3000 },
  );
  expect(refused).toBeGreaterThan(1000);
  expect(answered).toBeGreaterThan(100);
  const made = (await readdir(electron.folder, { recursive: true })).filter(
    (path) => !/^(documents(\/Regulars(\/.*)?)?|userData(\/(folders\.json|reserve))?)$/.test(path),
  );
  expect(made).toEqual([]);
});

test("the menu sends commands to the page and leaves the rest to the system", async () => {
  await start();
  const items = electron.menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  for (const item of items) item.click?.({} as never, undefined, {});
  expect(electron.sent).toEqual([
    ["menu", "open-file"],
    ["menu", "settings"],
    ["menu", "lock"],
    ["menu", "undo"],
    ["menu", "redo"],
    ["menu", "find"],
    ["menu", "present"],
  ]);
  expect(items.some(({ role }) => role === "toggleDevTools")).toBe(false);
  expect(
    items.every(({ type, label }) => type === "separator" || (label !== undefined && /\p{Script=Han}/u.test(label))),
  ).toBe(true);
});
