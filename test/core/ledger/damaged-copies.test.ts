import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RegularsError } from "../../../core/model/error.ts";
import { checkSnapshot, takeSnapshot } from "../../../core/ledger/snapshots.ts";
import { backupOf, PASSPHRASE, readWhole } from "./backups.ts";
import { MemoryFiles } from "./memory-files.ts";
import { filled } from "./small-imports.ts";

/** So many damages of each kind of copy; more with `npm run test:damage`. */
const RUNS = Number(process.env["REGULARS_DAMAGES"] ?? 15);
const NOTE = { name: "Shop", at: 1_700_000_000_000, reason: "asked", customers: 4, lines: 8, keptUntil: 0 } as const;

type Bytes = Uint8Array<ArrayBuffer>;

/** What a disk does to a file; `at` and `length` are shares of it. */
const DAMAGES: Readonly<Record<string, (bytes: Bytes, at: number, length: number) => Bytes>> = {
  bit: (bytes, at) => {
    const bit = Math.floor(at * bytes.length * 8);
    return bytes.with(bit >> 3, bytes[bit >> 3]! ^ (1 << (bit & 7)));
  },
  zeros: (bytes, at, length) => bytes.slice().fill(0, ...range(bytes, at, length)),
  cut: (bytes, at) => bytes.slice(0, Math.floor(at * bytes.length)),
  gap: (bytes, at, length) => {
    const [from, to] = range(bytes, at, length);
    return new Uint8Array([...bytes.subarray(0, from), ...bytes.subarray(to)]);
  },
  doubled: (bytes, at, length) => {
    const [from, to] = range(bytes, at, length);
    return new Uint8Array([...bytes.subarray(0, to), ...bytes.subarray(from)]);
  },
};

function range({ length }: Bytes, at: number, share: number): [from: number, to: number] {
  const from = Math.floor(at * length);
  return [from, Math.min(length, from + 1 + Math.floor(share * Math.min(4096, length)))];
}

const share = fc.double({ min: 0, max: 0.9999, noNaN: true });
const damage = fc.record({ way: fc.constantFrom(...Object.keys(DAMAGES)), at: share, length: share, file: share });

/** Nothing at all is changed where zeros were zeros. */
const isSame = (a: Bytes, b: Bytes): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

const refused = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => false,
    (error: unknown) => error instanceof RegularsError && error.code !== "internal",
  );

/** Damages something again and again; every time it must be noticed. */
async function neverUnnoticed(
  what: string,
  tried: (one: { readonly way: string; at: number; length: number; file: number }) => Promise<void>,
) {
  await fc.assert(fc.asyncProperty(damage, tried), { numRuns: RUNS });
  if (RUNS > 15) console.log(`${RUNS} times ${what} damaged: 0 undetected`);
}

describe("a damaged copy", { timeout: 3_600_000 }, () => {
  it.each(["plain", "encrypted"] as const)("of all of it in a file is refused (%s)", async (how) => {
    const secret = how === "plain" ? null : PASSPHRASE;
    const file = await backupOf(await filled(4), secret === null ? [] : [secret]);
    const bytes = new Uint8Array(await file.arrayBuffer());
    await readWhole(new Blob([bytes]), secret);
    await neverUnnoticed(`a backup (${how})`, async ({ way, at, length }) => {
      const altered = DAMAGES[way]!(bytes, at, length);
      if (!isSame(bytes, altered)) expect(await refused(readWhole(new Blob([altered]), secret))).toBe(true);
    });
  });

  it("on this device is found out", async () => {
    const files = new MemoryFiles();
    const { file } = await takeSnapshot(files, await (await filled(4)).contents(), NOTE, () => Promise.resolve());
    const sound = files.copy();
    const names = [...sound.keys()].toSorted();
    await neverUnnoticed("a snapshot", async ({ way, at, length, file: which }) => {
      files.restore(sound);
      const name = names[Math.floor(which * names.length)]!;
      const altered = DAMAGES[way]!(sound.get(name)!, at, length);
      files.content.set(name, altered);
      if (isSame(sound.get(name)!, altered)) return;
      expect(await refused(checkSnapshot(files, file, () => Promise.resolve()))).toBe(true);
    });
  });
});
