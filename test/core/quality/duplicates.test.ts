import { describe, expect, it } from "vitest";
import type { FactField } from "../../../core/model/fields.ts";
import { outcomeOf } from "../../../core/quality/decide.ts";
import { findDuplicates } from "../../../core/quality/duplicates.ts";

/** A shop's people as a table: code, name, phone, e-mail, birthday, city; `-` is unknown. */
function people(rows: string): Map<FactField, string[]> {
  const cells = rows
    .trim()
    .split("\n")
    .map((row) =>
      row
        .trim()
        .split(/\s{2,}/)
        .map((cell) => (cell === "-" ? "" : cell)),
    );
  const fields: FactField[] = ["name", "phone", "email", "birthDay", "city"];
  return new Map(fields.map((field, f) => [field, cells.map((row) => row[f] ?? "")]));
}

/** Strangers, for the file to teach how often people agree by chance. */
const CROWD = Array.from({ length: 60 }, (_, i) => {
  const name = `${"王李张刘陈杨黄赵吴周"[i % 10]}${"伟芳娜敏静丽强磊军洋勇艳"[(i * 7) % 12]}${"平红明"[i % 3]}`;
  const [phone, year] = [13_500_000_000 + i * 7_654_321, 1950 + ((i * 13) % 50)];
  return `${name}  +86${phone}  p${i * 37}@qq.com  ${year}-${String(1 + (i % 12)).padStart(2, "0")}-${String(1 + ((i * 5) % 28)).padStart(2, "0")}  ${["北京", "上海", "杭州"][i % 3]}`;
}).join("\n");

function found(rows: string): [number, number][] {
  const table = people(`${rows}\n${CROWD}`);
  const { clusters } = findDuplicates(table.get("name")!.length, table);
  return clusters.flatMap((cluster) =>
    cluster.flatMap((a, i) => cluster.slice(i + 1).map((b): [number, number] => [a, b])),
  );
}

/** Columns of some fields beside the crowd's, which have none of these. */
function withCrowd(fields: Partial<Record<FactField, readonly string[]>>, count: number): Map<FactField, string[]> {
  const crowd = people(CROWD);
  const names = new Set([...crowd.keys(), ...(Object.keys(fields) as FactField[])]);
  return new Map(
    [...names].map((field) => [
      field,
      [
        ...(fields[field] ?? Array.from({ length: count }, () => "")),
        ...(crowd.get(field) ?? Array.from({ length: 60 }, () => "")),
      ],
    ]),
  );
}

describe("records of one person", () => {
  it("are found by what they share, whatever is missing or misspelt", () => {
    expect(
      found(`
        孙小美    +8613812345678  mei@example.com  1988-05-06  广州
        孙小美    +8613812345678  -                -           广州
        Sun Mei   -               mei@example.com  1988-06-05  -
        钱多多    +8613900001111  -                1970-01-01  广州`),
    ).toEqual(expect.arrayContaining([[0, 1]]));
  });

  it("are not those who share a name and a city alone", () => {
    expect(
      found(`
        王伟平    +8613812345678  a@example.com  1988-05-06  北京
        王伟平    +8613787654321  b@example.com  1961-11-30  北京`),
    ).toEqual([]);
  });

  it("are the same whichever order the records come in, and every time", () => {
    const rows = people(
      CROWD.split("\n")
        .concat(
          CROWD.split("\n")
            .slice(0, 10)
            .map((row) => row.replace("@qq", "@gmail")),
        )
        .join("\n"),
    );
    const count = rows.get("name")!.length;
    const first = findDuplicates(count, rows);
    expect(findDuplicates(count, rows)).toEqual(first);
    const turned = new Map([...rows].map(([field, values]) => [field, values.toReversed()]));
    const places = findDuplicates(count, turned).clusters.map((cluster) =>
      cluster.map((i) => count - 1 - i).toReversed(),
    );
    expect(places.toSorted(([a = 0], [b = 0]) => a - b)).toEqual(first.clusters);
    expect(first.clusters.length).toBe(10);
  });

  it("come with what each field said", () => {
    const table = people(`${CROWD}\n${CROWD.split("\n")[0]!.replace("@qq", "@gmail")}`);
    const [pair] = findDuplicates(61, table).pairs;
    expect(pair).toMatchObject({ a: 0, b: 60 });
    expect(pair?.evidence.map(({ field, agreement }) => `${field} ${agreement}`)).toEqual([
      "name same",
      "phone same",
      "email close",
      "birthDay same",
      "city same",
    ]);
    expect(pair!.probability).toBeGreaterThan(0.85);
  });

  it.each([0, 1, 2])("are none among %i records", (count) => {
    const table = new Map<FactField, string[]>([["name", ["王伟", "李娜"].slice(0, count)]]);
    expect(findDuplicates(count, table).clusters).toEqual([]);
  });

  it.each([
    ["王小明", "Wang Xiaoming"],
    ["王小明", "Xiaoming WANG"],
    ["欧阳修远", "Xiuyuan Ouyang"],
    ["吕布阳", "Lyu Buyang"],
    ["單雄信", "单雄信先生"],
  ])("are found whether they are written %s or %s", (one, other) => {
    const table = withCrowd({ name: [one, other], birthDay: ["1979-04-05", "1979-04-05"], city: ["广州", "广州"] }, 2);
    expect(findDuplicates(62, table).clusters).toEqual([[0, 1]]);
  });

  it("are not a family with one landline, one address and one family name", () => {
    const family = ["何大山", "何秀英", "何小雨", "何小雪", "周玉兰"];
    const every = <T>(value: T): T[] => family.map(() => value);
    const table = withCrowd(
      {
        name: family,
        phone: every("+8657188886666"),
        address: every("浙江省杭州市西湖区文三路787号"),
        city: every("杭州"),
        birthDay: ["1950-02-03", "1952-11-20", "1980-06-07", "1983-09-30", "1981-01-15"],
      },
      5,
    );
    const { pairs } = findDuplicates(65, table);
    const told = pairs.filter(({ a, b }) => a < 5 && b < 5);
    expect(told.filter((pair) => outcomeOf(pair, 0.5) === "same")).toEqual([]);
  });
});

describe("among a few people", () => {
  /** The pairs more likely one than two, by row. */
  const among = (rows: string): string[] => {
    const table = people(rows);
    const { pairs } = findDuplicates(table.get("name")!.length, table);
    return pairs.filter(({ probability }) => probability >= 0.5).map(({ a, b }) => `${a + 1}+${b + 1}`);
  };
  const OTHERS = `
    王伟  +8613800138000  -  -  杭州
    李芳  +8613900139000  -  -  杭州
    赵敏  +8613700137999  -  -  宁波`;

  it.each([
    ["one name and one number", ["1+2"], "张敏  +8613700137000  -  -  杭州\n张敏  +8613700137000  -  -  -"],
    ["one name alone", [], "张敏  +8613700137000  -  -  -\n张敏  +8613612345678  -  -  -"],
    ["one name and one place", [], "张敏  +8613700137000  -  -  杭州\n张敏  +8613612345678  -  -  杭州"],
    ["one number of two names", [], "张敏  +8657188001234  -  -  杭州\n陈强  +8657188001234  -  -  杭州"],
    ["one name, where nothing else is known", [], "张敏  -  -  -  -\n张敏  -  -  -  -"],
  ])("%s: %j", (_, pairs, rows) => {
    expect(among(`${rows}${OTHERS}`)).toEqual(pairs);
  });
});
