import { describe, expect, it } from "vitest";
import type { CleanDecision, CleanField, CleanStep } from "../../../core/model/cleaning.ts";
import type { State } from "../../../core/model/state.ts";
import { after, edit, field, live } from "./after.ts";
import { canonical } from "./canonical.ts";
import { content, type Drawn } from "./content.ts";
import { wish } from "./erasures.ts";
import { open } from "./workspace.ts";

const words = (...pairs: readonly (readonly [string, string | null])[]): CleanStep => ({
  kind: "words",
  words: pairs.map(([from, to]): [string, string | null] => [from, to]),
});

/** A commit that cleans a field. */
function clean(of: CleanField, step: CleanStep, changes: Partial<CleanDecision> = {}): Drawn {
  return {
    kind: "clean",
    decisions: [{ type: "clean", id: `${of}-1`, name: "", field: of, steps: [step], later: false, ...changes }],
  };
}

/** The rule of that field switched. */
function rule(of: CleanField, later: boolean, removed = false): Drawn {
  return { kind: "clean", decisions: [{ type: "cleanRule", id: `${of}-1`, later, removed }] };
}

const towns = {
  customers: `
    customer code name city
    0        A1   Li   廣州
    1        A2   Wang 广州
    2        A3   Zhao 无`,
};
const more = { customers: `customer code name city\n3 A4 Chen 廣州` };
const simplify = words(["廣州", "广州"], ["无", null]);

describe("a cleaned field", () => {
  it("reads as cleaned, keeps what was stated and where it came from", async () => {
    const state = await after(towns, clean("city", simplify));
    expect(field(state, "city")).toBe("0:广州 1:广州 2:-");
    const column = state.customers.fields.get("city");
    expect(column?.stated).toEqual(["廣州", "广州", "无"]);
    expect([...(column?.commit ?? [])]).toEqual([1, 1, 1]);
    expect([...(column?.row ?? [])]).toEqual([1, 2, 3]);
    expect(live(state)).toEqual([0, 1, 2]);
  });

  it("reads as it was when the cleaning is taken back, and cleaned when that is", async () => {
    expect(field(await after(towns, clean("city", simplify), 2), "city")).toBe("0:廣州 1:广州 2:无");
    expect(field(await after(towns, clean("city", simplify), 2, 3), "city")).toBe("0:广州 1:广州 2:-");
    const { commits: _, decisions: __, ...back } = canonical(await after(towns, clean("city", simplify), 2));
    const idle = { kind: "settings" } as const;
    const { commits: ___, decisions: ____, ...never } = canonical(await after(towns, idle, idle));
    expect(back).toEqual(never);
  });

  it("is not cleaned of what comes later, but by a rule for later files", async () => {
    expect(field(await after(towns, clean("city", simplify), more), "city")).toBe("0:广州 1:广州 2:- 3:廣州");
    const later = clean("city", simplify, { later: true, name: "towns" });
    expect(field(await after(towns, later, more), "city")).toBe("0:广州 1:广州 2:- 3:广州");
    const off = await after(towns, later, rule("city", false), more);
    expect(field(off, "city")).toBe("0:广州 1:广州 2:- 3:廣州");
    expect(off.cleanings).toMatchObject([{ id: "city-1", isListed: true, spans: [[3, 3]] }]);
    const onAgain = await after(towns, later, rule("city", false), more, rule("city", true), {
      customers: `customer code city\n4 A5 廣州`,
    });
    expect(field(onAgain, "city")).toBe("0:广州 1:广州 2:- 3:廣州 4:广州");
    expect((await after(towns, later, rule("city", false, true))).cleanings).toMatchObject([{ isListed: false }]);
  });

  it("stands as typed where a hand typed it after; what a hand typed before is cleaned with the others", async () => {
    const later = clean("city", simplify, { later: true });
    expect(field(await after(towns, later, edit(1, "city", "廣州")), "city")).toBe("0:广州 1:廣州 2:-");
    expect(field(await after(towns, edit(1, "city", "廣州"), later), "city")).toBe("0:广州 1:广州 2:-");
  });

  it("is cleaned in the order of the cleanings", async () => {
    const state = await after(
      towns,
      clean("city", words(["廣州", "Canton"])),
      clean("city", words(["Canton", "Guangzhou"], ["广州", "Guangzhou"]), { id: "2" }),
    );
    expect(field(state, "city")).toBe("0:Guangzhou 1:Guangzhou 2:无");
  });

  it("of merged records is that of the person, with what was stated", async () => {
    const merge: Drawn = {
      kind: "merge",
      decisions: [{ type: "merge", keep: 1, gone: 0, fields: [["city", "gone"]], probability: null }],
    };
    const state = await after(towns, merge, clean("city", simplify));
    expect(field(state, "city")).toBe("1:广州 2:-");
    expect(state.customers.fields.get("city")?.stated?.[1]).toBe("廣州");
  });

  it("is the same whether it is folded at once or step by step", async () => {
    const ledger = await open();
    const later = clean("city", simplify, { later: true });
    let state: State | undefined;
    for (const drawn of [towns, later, more, rule("city", false)]) {
      await ledger.commit(content(drawn), ledger.head());
      state = await ledger.fold(undefined, state);
    }
    const atOnce = await ledger.fold();
    expect(canonical(state!)).toEqual(canonical(atOnce));
  });
});

describe("cleaned words of lines", () => {
  const sales = {
    lines: `
      customer day        key order product category channel amount
      0        2024-01-02 a   O1    tea     Tees     web     10
      1        2024-01-03 b   O2    Tea     Tea      Web     3
      -        2024-01-04 c   O3    cup     -        shop    7`,
  };
  const sold = ({ lines }: State): string[] =>
    Array.from({ length: lines.count }, (_, i) => {
      const product = lines.products[lines.product[i]!];
      const channel = lines.words.channel[lines.channel[i]!] ?? "-";
      return `${product?.name ?? "-"}/${product?.category ?? "-"}/${channel}`;
    });

  it("are one word with the others of that spelling, and as in the file beside", async () => {
    const state = await after(sales, clean("channel", words(["web", "Web"], ["shop", null])));
    expect(sold(state)).toEqual(["tea/Tees/Web", "Tea/Tea/Web", "cup//-"]);
    expect(state.lines.channel[0]).toBe(state.lines.channel[1]);
    expect(state.statedLines?.words.channel).toEqual(["web", "Web", "shop"]);
  });

  it("make two products one", async () => {
    const state = await after(
      sales,
      clean("product", words(["tea", "Tea"])),
      clean("category", words(["Tees", "Tea"])),
    );
    expect(sold(state)).toEqual(["Tea/Tea/web", "Tea/Tea/Web", "cup//shop"]);
    expect(state.lines.product[0]).toBe(state.lines.product[1]);
    expect(sold(await after(sales, clean("product", words(["tea", "Tea"])), 2))).toEqual([
      "tea/Tees/web",
      "Tea/Tea/Web",
      "cup//shop",
    ]);
  });

  it("of later files stay unless the rule is for them", async () => {
    const next = { lines: `customer day key order product channel amount\n0 2024-02-01 d O4 pot web 9` };
    const step = words(["web", "Web"]);
    expect(sold(await after(sales, clean("channel", step), next)).at(-1)).toBe("pot//web");
    expect(sold(await after(sales, clean("channel", step, { later: true }), next)).at(-1)).toBe("pot//Web");
  });
});

describe("erasing somebody", () => {
  it("takes their own values out of cleanings, and leaves those that others have", async () => {
    const ledger = await open();
    const people = content({
      customers: `customer code name city notes
0 A1 Li_Nana_One 廣州 private
1 A2 WangWei 廣州 -`,
    });
    const steps = [
      clean("name", words(["Li Nana One", "Li Nana"], ["WangWei", "Wang Wei"])),
      clean("city", words(["廣州", "广州"])),
      clean("notes", words(["private", null])),
      clean("product", { kind: "replace", find: "for Li Nana One", with: "", wildcards: false, ignoreCase: false }),
    ];
    await ledger.commit(people, 0);
    for (const step of steps) await ledger.commit(content(step), ledger.head());
    await ledger.erase(wish([0]), await ledger.fold());
    const state = await ledger.fold();
    expect(state.cleanings.map(({ field: of, steps: done }) => [of, done])).toEqual([
      ["name", [words(["WangWei", "Wang Wei"])]],
      ["city", [words(["廣州", "广州"])]],
    ]);
    expect(field(state, "city")).toBe("1:广州");
    expect(field(state, "name")).toBe("1:Wang Wei");
  });
});
