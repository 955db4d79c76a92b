import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readRowCode } from "../../core/format/row-code.ts";
import { readTables } from "../../core/import/read-table.ts";
import { hasOffice, openedInOffice } from "../office.ts";
import { ownFolder } from "../own-folder.ts";
import { runCli, type CliRun } from "./run-cli.ts";

interface Rows {
  readonly [column: string]: string;
}

interface Summary {
  readonly customers: number;
  readonly launch: {
    readonly segment: number;
    readonly contacted: number;
    readonly excluded: Readonly<Record<string, number>>;
  };
  readonly waves: readonly { readonly exported: number; readonly delivered: number; readonly failed: number }[];
  readonly lists: readonly {
    readonly path: string;
    readonly rows: number;
    readonly excluded: Readonly<Record<string, number>>;
  }[];
  readonly returned: readonly {
    readonly file: string;
    readonly read: number;
    readonly events: Readonly<Record<string, number>>;
    readonly alreadyKnown: number;
    readonly unusable: Readonly<Record<string, number>>;
    readonly refusals: number;
  }[];
  readonly replies: { readonly total: number };
  readonly followUps: Readonly<Record<string, number>>;
  readonly sales: readonly { readonly rows: { readonly read: number; readonly added: number } }[];
  readonly effect: {
    readonly contacted: number;
    readonly held: number;
    readonly settled: boolean;
    readonly orders: number;
    readonly verdict: string;
    readonly bought: {
      readonly contacted: { readonly n: number; readonly k: number };
      readonly held: { readonly n: number; readonly k: number };
      readonly difference: number;
      readonly interval: readonly [number, number];
    };
  };
  readonly next: { readonly isBased: boolean; readonly checks: number };
  readonly files: readonly string[];
}

/** Everything a run wrote, by its path in the folder. */
async function run(
  ...words: readonly string[]
): Promise<{ done: CliRun; files: Map<string, Uint8Array<ArrayBuffer>> }> {
  const out = join(await ownFolder("demo"), "out");
  const done = await runCli("demo", "--out", out, ...words);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(out.length + 1).replaceAll("\\", "/"), new Uint8Array(await readFile(path)));
  }
  return { done, files };
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}

describe("demo", () => {
  let done: CliRun;
  let files: Map<string, Uint8Array<ArrayBuffer>>;
  let summary: Summary;
  let audience: readonly Rows[];

  const bytes = (path: string): Uint8Array<ArrayBuffer> => files.get(path)!;
  const text = (path: string): string => new TextDecoder().decode(bytes(path));
  /** A table as our own readers take it back, by column. */
  const rows = async (path: string): Promise<Rows[]> => {
    const [table = []] = await readTables(new Blob([bytes(path)]), () => Promise.resolve(true));
    const [header = [], ...body] = table;
    return body.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
  };
  const rowOf = (code: string): number => {
    const read = readRowCode(code);
    if (typeof read === "string") throw new Error(`${code} is ${read}`);
    return read.index;
  };
  const listed = async (path: string): Promise<number[]> => {
    if (!path.endsWith(".html")) return (await rows(path)).map((row) => rowOf(row["row.code"] ?? ""));
    const codes = new Set(text(path).match(/\b[A-Z]{3}-\d{4}-[A-Z]\b/g));
    return [...codes].map(rowOf);
  };

  beforeAll(async () => {
    ({ done, files } = await run("--customers", "800", "--seed", "3"));
    if (done.code !== 0) throw new Error(done.stderr);
    summary = JSON.parse(text("summary.json")) as Summary;
    audience = await rows("audience.csv");
  }, 120_000);

  test("ends well, says so in one line, and writes what it names", () => {
    expect([done.stderr, done.code]).toEqual(["", 0]);
    expect(done.stdout.trimEnd().split("\n")).toHaveLength(1);
    expect([...files.keys()].sort()).toEqual(summary.files);
    for (const name of ["customers.csv", "report.html", "report.docx", "report.xlsx"]) {
      expect(summary.files).toContain(name);
    }
  });

  test("counts everybody once: customers, segment, contacted, excluded by reason", async () => {
    const { launch } = summary;
    expect(await rows("customers.csv")).toHaveLength(summary.customers);
    expect(launch.contacted + sum(launch.excluded)).toBe(launch.segment);
    expect(audience).toHaveLength(launch.segment);
    expect(audience.map(({ row }) => Number(row))).toEqual(audience.map((_, i) => i + 1));
    const counted = (reason: string): number => audience.filter((row) => row["reason"] === reason).length;
    for (const [reason, count] of Object.entries(launch.excluded)) expect(counted(reason), reason).toBe(count);
    expect(audience.filter(({ status }) => status === "contacted")).toHaveLength(launch.contacted);
    expect(launch.excluded["holdout"]).toBeGreaterThan(0);
  });

  test("writes a row for everybody included, the same people in every format", async () => {
    for (const { path, rows: included, excluded } of summary.lists) {
      const people = await listed(path);
      expect(people.length, path).toBe(included);
      expect(new Set(people).size).toBe(included);
      expect(included + sum(excluded)).toBe(summary.launch.contacted);
      const csv = path.replace(/\.\w+$/, ".csv");
      expect(new Set(people)).toEqual(new Set(await listed(csv)));
    }
  });

  test("lists nobody who is held out, refused or without permission, then or since", async () => {
    const refused = new Set<number>();
    const unsubscribed = async (name: string): Promise<void> => {
      for (const row of await rows(`simulated/${name}.csv`)) {
        if (row["status"] === "Unsubscribed") refused.add(rowOf(row["code"] ?? ""));
      }
    };
    for (const { path } of summary.lists) {
      if (path.startsWith("lists/2") && refused.size === 0) await unsubscribed("messages");
      for (const row of await listed(path)) {
        expect(audience[row - 1]?.["status"], path).toBe("contacted");
        expect(refused.has(row), path).toBe(false);
      }
    }
    expect(refused.size).toBeGreaterThan(0);
    const answered = new Set(
      (await rows("simulated/messages.csv")).flatMap((row) => (row["reply"] ? [row["code"]] : [])),
    );
    expect((await rows("lists/2-phone.csv")).some((row) => answered.has(row["row.code"]))).toBe(false);
  });

  test("accounts for every row that came back, a second file adding to the first", () => {
    const [early, messages, calls] = summary.returned;
    const [first, second] = summary.waves;
    for (const { read, events, alreadyKnown, unusable } of summary.returned) {
      expect(sum(events) + alreadyKnown + sum(unusable)).toBe(read);
      expect(sum(unusable)).toBe(0);
    }
    expect(messages?.alreadyKnown).toBe(early?.read);
    expect(sum(early?.events ?? {}) + sum(messages?.events ?? {})).toBe(first?.exported);
    expect(sum(calls?.events ?? {})).toBe(second?.exported);
    expect((early?.events["failed"] ?? 0) + (messages?.events["failed"] ?? 0)).toBe(first?.failed);
    const { due: _due, overdue: _overdue, waiting, open = 0, won = 0, lost = 0 } = summary.followUps;
    expect([waiting, open + won + lost > 0]).toEqual([0, true]);
    for (const { rows: taken } of summary.sales) expect(taken.added).toBe(taken.read);
  });

  test("says the same in the report as in the summary", () => {
    const { effect, launch } = summary;
    expect(effect).toMatchObject({ contacted: launch.contacted, held: launch.excluded["holdout"], settled: true });
    expect(effect.bought.contacted.n + effect.bought.held.n).toBe(effect.contacted + effect.held);
    const report = text("report.html").replace(/<[^>]+>/g, "|");
    const row = new RegExp(`Contacted\\|+${effect.bought.contacted.n}\\|+${effect.bought.contacted.k}\\|`);
    expect(report).toMatch(row);
    expect(report).toMatch(new RegExp(`Left alone\\|+${effect.bought.held.n}\\|+${effect.bought.held.k}\\|`));
    expect(report).toMatch(new RegExp(`In the segment\\|+${launch.segment.toLocaleString("en")}\\|`));
    for (const { file } of summary.returned) expect(report).not.toContain(file);
    expect(summary.next).toMatchObject({ isBased: true, checks: 2 });
  });

  test("holds no script, no address of another place and no person's name in its report", async () => {
    const report = text("report.html");
    expect(report).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
    for (const { name = "" } of (await rows("lists/1-sms.csv")).slice(0, 50)) expect(report).not.toContain(name);
  });

  test("gives the same files for the same seed", async () => {
    const again = await run("--customers", "800", "--seed", "3");
    expect(again.files).toEqual(files);
  }, 120_000);

  test.skipIf(!hasOffice)(
    "writes spreadsheets without a formula (needs LibreOffice)",
    () => {
      const names = [...files.keys()].filter((name) => /^(lists\/.*\.(csv|xlsx)|report\.xlsx)$/.test(name));
      const opened = openedInOffice(
        Object.fromEntries(
          names.map((name) => [
            name.replace("/", "-").replace(".", "-") + name.slice(name.lastIndexOf(".")),
            bytes(name),
          ]),
        ),
        "fods",
      );
      expect(Object.keys(opened)).toHaveLength(5);
      for (const [name, fods] of Object.entries(opened)) expect(fods.match(/table:formula=/g) ?? [], name).toEqual([]);
      const { "report.docx": docx = "" } = openedInOffice({ "report.docx": bytes("report.docx") }, "fodt");
      expect(docx).toContain("Tea for two");
    },
    120_000,
  );

  test.each([
    [["--customers", "12"], "--customers is a whole number from 500 to 20000, not 12"],
    [["--customers", "many"], "--customers is a whole number from 500 to 20000, not many"],
    [["--seed", "-1"], "--seed is a whole number from 0 to 2147483647, not -1"],
    [["--seed", "1.5"], "--seed is a whole number from 0 to 2147483647, not 1.5"],
    [["--today", "2026-02-30"], "--today is no day: 2026-02-30"],
    [["--colour", "red"], "unknown option --colour"],
  ])("wrong usage is told with the usage, exit code 2, and nothing is written: %j", async (words, said) => {
    const wrong = await runCli("demo", ...words);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain(said);
    expect(wrong.stderr).toContain("usage: npm run cli -- <command>");
    expect(wrong.files.size).toBe(0);
  });
});
