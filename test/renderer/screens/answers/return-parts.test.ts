import { describe, expect, it } from "vitest";
import type { ReturnColumn, ReturnSummary } from "../../../../core/model/returning.ts";
import {
  answersIn,
  fateParts,
  unknownWords,
  withColumn,
  withResult,
} from "../../../../renderer/screens/answers/return-parts.ts";

const SUMMARY: ReturnSummary = {
  planId: "p",
  fileName: "back.csv",
  header: ["code", "status"],
  sample: [],
  columns: ["code", "result"],
  results: [
    { word: "ok", rows: 60, means: "delivered" },
    { word: "odd", rows: 2, means: null },
    { word: "strange", rows: 5, means: null },
  ],
  reasons: [],
  campaigns: [],
  read: 100,
  blank: 3,
  events: { exported: 0, delivered: 60, failed: 8, replied: 4, refused: 2, signedIn: 0 },
  alreadyKnown: 10,
  unused: 1,
  unusable: { noCode: 1, wrongCheck: 2, unknownCode: 2, unknownResult: 7 },
  unusableRows: [],
  refusals: 2,
  ready: false,
};

describe("a returned file", () => {
  it("is divided into parts that add up to the rows read", () => {
    const parts = fateParts(SUMMARY);
    expect(parts.reduce((sum, { rows }) => sum + rows, 0)).toBe(SUMMARY.read);
    expect(parts).toContainEqual({ fate: "unusable", rows: 12 });
    expect(parts.map(({ fate }) => fate)).not.toContain("exported");
  });

  it("brings as many answers as rows say something new", () => {
    expect(answersIn(SUMMARY)).toBe(74);
  });

  it("asks for the words nobody knows, the most frequent first", () => {
    expect(unknownWords(SUMMARY)).toEqual(["strange", "odd"]);
  });
});

describe("what a column is", () => {
  const columns: readonly ReturnColumn[] = ["code", "result", "unused", "day"];

  it("stands in one column only", () => {
    expect(withColumn(columns, 2, "result")).toEqual(["code", "unused", "result", "day"]);
    expect(withColumn(columns, 3, "unused")).toEqual(["code", "result", "unused", "unused"]);
  });

  it("is moved, not lost, for the codes", () => {
    expect(withColumn(columns, 0, "unused")).toEqual(columns);
    expect(withColumn(columns, 2, "code")).toEqual(["unused", "result", "code", "day"]);
  });

  it("may be unused in any number", () => {
    expect(withColumn(columns, 1, "unused")).toEqual(["code", "unused", "unused", "day"]);
  });
});

it("keeps what was said of other words", () => {
  const choices = withResult({ results: { odd: "failed" } }, "strange", "refused");
  expect(choices).toEqual({ results: { odd: "failed", strange: "refused" } });
});
