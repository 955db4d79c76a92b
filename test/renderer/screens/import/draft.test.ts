import { describe, expect, it } from "vitest";
import type { ColumnPreview, FilePreview } from "../../../../core/model/importing.ts";
import { parseIsoDay } from "../../../../core/model/day.ts";
import type { ColumnReading } from "../../../../core/model/mapping.ts";
import { askedColumns } from "../../../../renderer/screens/import/asked-columns.ts";
import {
  choicesFrom,
  draftAgain,
  draftFrom,
  gapsOf,
  withDayOrder,
  withField,
  withStatus,
  type Draft,
} from "../../../../renderer/screens/import/draft.ts";

const day = (iso: string): number => parseIsoDay(iso) ?? Number.NaN;

const BOTH_DAYS = [
  { order: "dmy", fits: 40, example: "03/02/2026", day: day("2026-02-03") },
  { order: "mdy", fits: 40, example: "03/02/2026", day: day("2026-03-02") },
] as const;
const ISO_DAYS = (["ymd", "dmy", "mdy"] as const).map((order) => ({
  order,
  fits: 40,
  example: "2026-02-03",
  day: day("2026-02-03"),
}));

const LAYOUT: NonNullable<FilePreview["remembered"]> = {
  id: "columns-1",
  name: null,
  shipped: null,
  fileName: "may.csv",
  known: 1,
  of: 1,
  newColumns: [],
  missingColumns: [],
  renamed: [],
  otherwise: [],
  anonymous: "keep",
  permission: null,
  samePermission: false,
  origin: null,
  others: [],
};

function columnOf(
  column: string,
  index: number,
  field: ColumnPreview["field"],
  known: Partial<ColumnPreview> = {},
): ColumnPreview {
  const plain = { because: "header", fits: 40, filled: 40, distinct: 40, examples: [], ambiguous: false } as const;
  return { column, index, field, ...plain, sensitive: false, ...known };
}

/** A preview of columns, each as `[reading, what else is known of it]`. */
function previewOf(...columns: (readonly [Omit<ColumnReading, "index">, Partial<ColumnPreview>?])[]): FilePreview {
  const readings = columns.map(([reading], index) => ({ ...reading, index }));
  return {
    fileName: "sales.csv",
    bytes: 1,
    kind: "both",
    sheets: [],
    mapping: {
      source: "till",
      encoding: "utf-8",
      delimiter: ",",
      quote: '"',
      headerRow: 0,
      columns: readings,
      missing: [],
    },
    encodingSure: 1,
    columns: columns.map(([{ column, field }, known], index) => columnOf(column, index, field, known)),
    records: [],
    issues: [],
    remembered: null,
  };
}

/** A draft whose permission question is answered, so that only the columns can be open. */
function answered(draft: Draft): Draft {
  return { ...draft, permission: { state: "unknown", channels: [], basis: "" } };
}

describe("the draft of an import", () => {
  it("leaves days that can be read in two ways open until a person says", () => {
    const preview = previewOf([
      { column: "date", field: "day", dayOrder: "dmy" },
      { ambiguous: true, dayReadings: BOTH_DAYS },
    ]);
    const draft = answered(draftFrom(preview));
    expect(gapsOf(draft, preview)).toEqual([{ kind: "day", index: 0, column: "date" }]);
    const said = withDayOrder(draft, 0, "mdy");
    expect(gapsOf(said, preview)).toEqual([]);
    expect(choicesFrom(said).mapping.columns[0]?.dayOrder).toBe("mdy");
  });

  it("asks nothing of a column that was settled with an earlier file", () => {
    const ambiguous = { ambiguous: true, dayReadings: BOTH_DAYS };
    const preview = previewOf([{ column: "date", field: "day", dayOrder: "mdy" }, ambiguous]);
    const remembered = { ...preview, remembered: LAYOUT };
    expect(gapsOf(answered(draftFrom(remembered)), remembered)).toEqual([]);
    const fresh = { ...preview, remembered: { ...LAYOUT, newColumns: ["date"] } };
    expect(gapsOf(answered(draftFrom(fresh)), fresh)).toHaveLength(1);
  });

  it("takes a column for an order's status once a person says what one of its values means", () => {
    const preview = previewOf([{ column: "status", field: null }, { statuses: ["1", "2"] }]);
    const said = withStatus(withStatus(draftFrom(preview), 0, "1", "sale"), 0, "2", "returned");
    const statuses = [
      { value: "1", means: "sale" },
      { value: "2", means: "returned" },
    ];
    expect(said.mapping.columns[0]).toMatchObject({ field: "orderStatus", statuses });
    expect(withField(said, preview, 0, "orderStatus").mapping.columns[0]).toMatchObject({ statuses });
    expect(withField(said, preview, 0, "channel").mapping.columns[0]?.statuses).toBeUndefined();
    expect(withStatus(said, 0, "1", null).mapping.columns[0]?.statuses).toEqual([{ value: "2", means: "returned" }]);
  });

  it("looks again at a column of a known layout with a value of which nothing was said", () => {
    const known = { column: "status", field: "orderStatus", statuses: [{ value: "1", means: "sale" }] } as const;
    const asked = (statuses: readonly string[]): ReadonlySet<number> => {
      const preview = { ...previewOf([{ ...known, statuses: [...known.statuses] }, { statuses }]), remembered: LAYOUT };
      return askedColumns(preview, draftFrom(preview));
    };
    expect([...asked(["1"])]).toEqual([]);
    expect([...asked(["1", "7"])]).toEqual([0]);
  });

  it("reads a column that a person calls a day by the only way that fits", () => {
    const preview = previewOf([{ column: "when", field: null }, { dayReadings: ISO_DAYS }]);
    const draft = withField(answered(draftFrom(preview)), preview, 0, "day");
    expect(draft.mapping.columns[0]).toEqual({ column: "when", index: 0, field: "day", dayOrder: "ymd" });
    expect(gapsOf(draft, preview)).toEqual([]);
  });

  it("forgets how days were read when a column is given another meaning", () => {
    const preview = previewOf([{ column: "when", field: "day", dayOrder: "ymd" }, { dayReadings: ISO_DAYS }]);
    const draft = withField(draftFrom(preview), preview, 0, "notes");
    expect(draft.mapping.columns[0]).toEqual({ column: "when", index: 0, field: "notes" });
  });

  it("leaves sensitive columns out, unless a person takes them in", () => {
    const preview = previewOf([{ column: "ID card", field: "notes" }, { sensitive: true }]);
    const draft = draftFrom(preview);
    expect(draft.mapping.columns[0]?.field).toBeNull();
    expect(withField(draft, preview, 0, "custom:ID card").mapping.columns[0]?.field).toBe("custom:ID card");
  });

  it("names two columns of the same meaning", () => {
    const preview = previewOf([{ column: "mobile", field: "phone" }], [{ column: "tel", field: "phone" }]);
    expect(gapsOf(answered(draftFrom(preview)), preview)).toEqual([{ kind: "twice", index: 1, a: "mobile", b: "tel" }]);
  });

  it("wants a channel and a basis for a permission, and an answer at all", () => {
    const preview = previewOf([{ column: "name", field: "name" }]);
    const draft = draftFrom(preview);
    const kinds = (permission: Draft["permission"]): string[] =>
      gapsOf({ ...draft, permission }, preview).map(({ kind }) => kind);
    expect(kinds({ state: null, channels: [], basis: "" })).toEqual(["permission"]);
    expect(kinds({ state: "granted", channels: [], basis: " " })).toEqual(["channel", "basis"]);
    expect(kinds({ state: "granted", channels: ["sms"], basis: "membership form" })).toEqual([]);
    expect(kinds({ state: "unknown", channels: [], basis: "" })).toEqual([]);
  });

  it("grants nothing where the person does not know, whatever was ticked before", () => {
    const draft = draftFrom(previewOf([{ column: "name", field: "name" }]));
    const unknown = {
      ...draft,
      permission: { state: "unknown" as const, channels: ["sms" as const], basis: "once said" },
    };
    expect(choicesFrom(unknown).permission).toEqual({ state: "unknown", channels: [], basis: "" });
  });

  it("keeps what was said when the file is read in another way, but only for columns that are still there", () => {
    const first = previewOf([{ column: "name", field: null }], [{ column: "tel", field: null }]);
    const draft = withField(withField(draftFrom(first), first, 0, "nickname"), first, 1, "phone");
    const named = { ...draft, mapping: { ...draft.mapping, source: "corner shop" } };
    const again = draftAgain(
      named,
      previewOf([{ column: "name", field: "name" }], [{ column: "city", field: "city" }]),
    );
    expect(again.mapping.columns.map(({ field }) => field)).toEqual(["nickname", "city"]);
    expect(again.mapping.source).toBe("corner shop");
    expect([...again.chosen]).toEqual([0]);
  });
});
