import { describe, expect, test } from "vitest";
import { isOurOrigin, mayNavigate, mayRequest, originOf } from "../../electron/origin.ts";
import { permissionGranted, PERMISSIONS } from "../../electron/permissions.ts";
import { SCHEMES } from "../../electron/protocol.ts";
import { windowOptions } from "../../electron/window-options.ts";

describe("where the window may go", () => {
  test.each([
    ["app://regulars/index.html", true],
    ["app://regulars/index.html#/customers?x=1", true],
    ["app://regulars/", false],
    ["app://regulars/other.html", false],
    ["app://regulars/index.html?x=1", false],
    ["app://other/index.html", false],
    ["app://regulars.evil/index.html", false],
    ["app://user@regulars/index.html#", true],
    ["http://regulars/index.html", false],
    ["https://a.example/app://regulars/index.html", false],
    ["file:///etc/passwd", false],
    ["javascript:alert(1)", false],
    ["about:blank", false],
    ["data:text/html,x", false],
    ["", false],
  ])("%s: %s", (url, allowed) => expect(mayNavigate(url)).toBe(allowed));
});

describe("what the page may ask for", () => {
  test.each([
    ["app://regulars/assets/a.js", true],
    ["blob:app://regulars/4f0e", true],
    ["data:image/png;base64,AA", true],
    ["blob:https://a.example/4f0e", false],
    ["app://other/a.js", false],
    ["app://me:secret@regulars/a.js", false],
    ["https://a.example/", false],
    ["http://127.0.0.1:9222/json", false],
    ["ws://127.0.0.1/", false],
    ["file:///etc/passwd", false],
    ["devtools://devtools/x", false],
    ["not a url", false],
  ])("%s: %s", (url, allowed) => expect(mayRequest(url)).toBe(allowed));
});

describe("permissions", () => {
  const granted = ["clipboard-sanitized-write", "fullscreen", "persistent-storage"];

  test("only three are granted, and only to our own page", () => {
    expect(PERMISSIONS.length).toBeGreaterThanOrEqual(46);
    expect(PERMISSIONS.filter((permission) => permissionGranted(permission, "app://regulars")).toSorted()).toEqual(
      granted,
    );
    for (const origin of [
      "https://a.example",
      "null",
      "",
      "app://regulars.evil",
      "app://Regulars.",
      "app://regulars:80",
    ]) {
      expect(PERMISSIONS.filter((permission) => permissionGranted(permission, origin))).toEqual([]);
    }
  });

  test("a name nobody has heard of is refused, also one that every object has", () => {
    for (const name of ["telepathy", "toString", "__proto__", "constructor"]) {
      expect(permissionGranted(name, "app://regulars")).toBe(false);
    }
  });

  test("the origin of a page is read from its address", () => {
    expect(originOf("app://regulars/index.html#/value")).toBe("app://regulars");
    expect(isOurOrigin(originOf("https://regulars/"))).toBe(false);
    expect(originOf("nonsense")).toBe("null");
  });
});

test("every option of the window that guards the page is said", () => {
  expect(windowOptions("/p.cjs", false)).toMatchObject({
    show: false,
    webPreferences: {
      preload: "/p.cjs",
      partition: "persist:regulars",
      devTools: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      enableWebSQL: false,
      spellcheck: false,
      safeDialogs: true,
      disableDialogs: true,
    },
  });
});

test("the scheme has a store of its own and no way around the policy", () => {
  expect(SCHEMES).toEqual([
    {
      scheme: "app",
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        codeCache: true,
        stream: false,
        bypassCSP: false,
        allowServiceWorkers: false,
        corsEnabled: false,
        allowExtensions: false,
      },
    },
  ]);
});
