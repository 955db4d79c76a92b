import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decoderOf } from "../../../core/import/decoder.ts";
import type { Converted } from "../../../core/import/converted.ts";
import { createImportWorker } from "../../../core/import/worker.ts";
import { ROW_REASONS } from "../../../core/model/accounting.ts";
import { textAt } from "../../../core/model/block.ts";
import { formatDay } from "../../../core/model/day.ts";
import { LINE_KINDS } from "../../../core/model/fields.ts";
import { formatPlain } from "../../../core/model/money.ts";
import { converted, csv, look } from "./shop.ts";

/** The line facts as `row kind quantity amount`, in their order. */
function lines({ lines }: Converted): string[] {
  return lines.flatMap(({ count, row, kind, numbers }) =>
    Array.from({ length: count }, (_, i) => {
      const quantity = numbers.get("quantity")?.[i] ?? NaN;
      const amount = numbers.get("amount")?.[i] ?? NaN;
      const pieces = Number.isNaN(quantity) ? "?" : formatPlain(quantity);
      return `${row[i]} ${LINE_KINDS[kind[i]!]} ${pieces} ${formatPlain(amount)}`;
    }),
  );
}

/** Rows left out as `row reason`. */
function left({ rejected, skipped }: Converted): string[] {
  return [rejected, skipped].flatMap(({ row, reason }) =>
    Array.from(row, (record, i) => `${record} ${ROW_REASONS[reason[i]!]}`),
  );
}

const HEADER = "order,date,customer,quantity,price,amount\n";

describe("a line of a file", () => {
  it("is a sale, a refund where pieces come back, a discount where only money does", async () => {
    const file = await converted(
      csv(`
        order,date,customer,quantity,price,amount
        1,2024-01-01,A,2,1.5,3
        1,2024-01-01,A,-1,1.5,-1.5
        1,2024-01-01,A,1,,-0.5
        1,2024-01-01,A,1,0,0
      `),
    );
    expect(lines(file)).toEqual(["1 sale 2 3", "2 refund 1 1.5", "3 discount 1 0.5", "4 sale 1 0"]);
  });

  it("counts price times quantity, rounded half up, where no amount is given", async () => {
    const file = await converted(csv(`${HEADER}1,2024-01-01,A,3,0.3333,\n2,2024-01-01,A,0.125,0.0004,\n`));
    expect(lines(file)).toEqual(["1 sale 3 0.9999", "2 sale 0.125 0.0001"]);
  });

  it("is what a column of its kind says", async () => {
    const file = await converted(
      csv(`
        order,date,customer,类型,amount
        1,2024-01-01,A,销售,10
        2,2024-01-02,A,退款,4
        3,2024-01-03,A,优惠,1
      `),
    );
    expect(lines(file)).toEqual(["1 sale ? 10", "2 refund ? 4", "3 discount ? 1"]);
  });

  it("brings a discount and a refund that stand in columns beside it", async () => {
    const file = await converted(
      csv(`
        order,date,customer,amount,discount amount,refund amount
        1,2024-01-01,A,10,2,0
        2,2024-01-02,A,10,,5
      `),
    );
    expect(lines(file)).toEqual(["1 sale ? 10", "1 discount ? 2", "2 sale ? 10", "2 refund ? 5"]);
  });

  it("has a day, a time and words of its own", async () => {
    const { lines } = await converted(csv("order,date,amount,store,item\n1,2024-01-01 09:30,5,East,Tea\n"));
    const [chunk] = lines;
    expect(formatDay(chunk!.day[0]!)).toBe("2024-01-01");
    expect(chunk!.minute[0]).toBe(570);
    expect(textAt(chunk!.words.get("store")!.words, 0)).toBe("East");
  });
});

describe("a row that is left out", () => {
  it.each([
    ["no day", "1,,A,1,1,1", "noDay"],
    ["a day that does not exist", "1,20240230,A,1,1,1", "badDay"],
    ["a day out of all range", "1,9999-12-31,A,1,1,1", "dayOutOfRange"],
    ["no amount", "1,2024-01-01,A,,,", "noAmount"],
    ["a number that is none", "1,2024-01-01,A,two,1,2", "badNumber"],
    ["a number beyond what is exact", "1,2024-01-01,A,1,1,99999999999999", "numberTooLarge"],
    ["an order number a spreadsheet has cut", "2.02E+15,2024-01-01,A,1,1,1", "digitsLost"],
    ["a customer code a spreadsheet has cut", "1,2024-01-01,1.38E+10,1,1,1", "digitsLost"],
    ["too few cells", "1,2024-01-01,A", "tooFewCells"],
    ["too many cells", "1,2024-01-01,A,1,1,1,1", "tooManyCells"],
    ["a sum at the foot", "合计,,,,,99", "totalRow"],
    ["the column names once more", "order,date,customer,quantity,price,amount", "repeatsHeader"],
  ])("for %s", async (_, row, reason) => {
    const file = await converted(csv(`${HEADER}1,2024-01-01,A,1,1,1\n${row}\n3,2024-01-01,A,1,1,1\n`));
    expect(left(file)).toEqual([`2 ${reason}`]);
    expect(file.rows).toBe(3);
  });

  it("for bytes that are no text, alone among its neighbours", async () => {
    const text = `${HEADER}${"1,2024-01-01,王小明,1,1,1\n".repeat(40)}`;
    const bytes = new TextEncoder().encode(text);
    bytes[bytes.length - 14] = 0xff;
    const file = await converted(new Blob([bytes]));
    expect(left(file)).toEqual(["40 notDecodable"]);
  });

  it("for a letter that was lost when the text was misread, alone among its neighbours", async () => {
    const meant = ["姓名,电话", "王小明,13800138000", "李雷,13900139000"].map((line) =>
      decoderOf("windows-1252").decode(new TextEncoder().encode(line)),
    );
    const file = new Blob([`${[...meant, "æ?Žé›·,13700137000"].join("\n")}\n`]);
    const worker = createImportWorker();
    const { mapping } = await worker.inspect(file, "file.csv", { misread: "utf-8 as windows-1252" });
    const read = await worker.convert(file, { mapping, country: "CN", anonymous: "keep" }, () => undefined);
    expect([read.rows, read.people.count, [...read.rejected.row]]).toEqual([3, 2, [3]]);
    expect(read.people.said.fields.get("name")?.words.text).toContain("王小明");
  });

  it("is blank where nothing stands in it", async () => {
    const file = await converted(csv(`${HEADER}1,2024-01-01,A,1,1,1\n\n,,,,,\n2,2024-01-01,A,1,1,1\n\n`));
    expect([...file.blank]).toEqual([2, 3, 5]);
    expect(file.rows).toBe(5);
  });

  it("by choice, where a sale has no customer", async () => {
    const text = `${HEADER}1,2024-01-01,A,1,1,1\n2,2024-01-01,,1,1,1\n`;
    expect(left(await converted(csv(text), { anonymous: "leaveOut" }))).toEqual(["2 anonymousLeftOut"]);
    const kept = await converted(csv(text));
    expect([...kept.lines[0]!.person]).toEqual([0, -1]);
  });
});

describe("the people of a file", () => {
  /** `kind reference` by person. */
  const people = ({ people }: Converted): string[] =>
    Array.from(
      people.kind,
      (kind, i) => `${["code", "phone", "email", "values"][kind]} ${textAt(people.reference, i)}`,
    );

  it("are told by code, else phone, else e-mail", async () => {
    const file = await converted(
      csv(`
        客户编号,姓名,手机,邮箱
        7,王小明,13800138000,a@example.com
        ,张丽,139 0013 9000,
        ,李四,1868888xxxx,LI@example.com
      `),
    );
    expect(people(file)).toEqual(["code 7", "phone +8613900139000", "email li@example.com"]);
  });

  it("are 17850 where a spreadsheet wrote 17850.0, and the file says so", async () => {
    const file = await converted(csv("customer id,name\n17850.0,Ann\n17850,Ann\n"));
    expect(people(file)).toEqual(["code 17850"]);
    expect(file.issues).toContainEqual({ code: "decimalZeroCodes", column: "customer id", count: 1 });
  });

  it("are known without the NUL signs that stand in a code, and the file says so", async () => {
    const file = await converted(
      new Blob(["code,name,phone\nK\u00001,Ann,13800138000\nK1,Ann,138\u000000138000\nK2,Ben,13900139000\n"]),
    );
    expect([file.rows, file.people.count]).toEqual([3, 2]);
    expect(file.issues).toContainEqual({ code: "nulSigns", count: 2 });
  });

  it("are known by their name where a sales file has nothing else, and the file says so", async () => {
    const file = await converted(csv("date,姓名,amount\n2024-01-01,王小明,5\n2024-01-02,王小明,6\n"));
    expect(people(file)).toEqual(["code 王小明"]);
    expect(file.issues).toContainEqual({ code: "namesAsCodes", count: 1 });
  });

  it("without any of these are known by all their values together", async () => {
    const file = await converted(csv("姓名,城市,性别\n王伟,北京,男\n王伟,上海,男\n王伟,北京,男\n"));
    expect(people(file).map((person) => person.slice(0, 8))).toEqual(["values ~", "values ~"]);
    expect([...file.taken.person]).toEqual([0, 1, 0]);
  });

  it("say only what differs from what the file said of them before", async () => {
    const file = await converted(csv("客户编号,姓名,城市\n1,王小明,北京\n1,王小明,北京\n1,王小明,上海\n1,,上海\n"));
    expect([...file.people.said.row]).toEqual([1, 3]);
  });

  it("lose a phone whose digits are gone, never guessed", async () => {
    const file = await converted(csv("客户编号,姓名,手机\n1,王小明,1.38E+10\n2,张丽,13900139000\n"));
    const phones = file.people.said.fields.get("phone")!;
    expect([...phones.codes]).toEqual([0, 1]);
    expect(file.issues).toContainEqual({ code: "digitsLost", column: "手机", count: 1 });
  });

  it("give a permission or refuse it; within a file a refusal stands", async () => {
    const file = await converted(
      csv("客户编号,姓名,接受短信营销,拒收邮件\n1,王小明,是,否\n2,张丽,否,是\n1,王小明,否,否\n1,王小明,是,否\n"),
      { fields: { 接受短信营销: "optIn.sms", 拒收邮件: "optOut.email" } },
    );
    const { permissions, row } = file.people.said;
    expect([...row]).toEqual([1, 2, 3]);
    expect([...permissions.get("sms")!]).toEqual([1, 2, 2]);
    expect([...permissions.get("email")!]).toEqual([0, 2, 0]);
  });
});

describe("a file as a whole", () => {
  const refusal = (file: Blob): Promise<unknown> => converted(file).catch((error: unknown) => error);

  it.each([
    ["is empty", "", "file-empty"],
    ["is blank", "\n \n", "file-empty"],
    ["has names only", "order,date,amount\n", "file-no-rows"],
    ["has two columns of one name", "order, amount ,date,amount\n1,2,2024-01-01,3\n", "file-column-twice"],
    ["has sales without days", "order,customer id,amount\n1,A,5\n2,B,6\n", "mapping-no-day"],
    ["has days and orders without money", "order,date\n1,2024-01-01\n2,2024-01-02\n", "mapping-no-amount"],
    ["says nothing of customers or sales", "foo,bar\n1,x\n2,y\n", "mapping-no-customer"],
    ["opens a quote and never closes it", `${HEADER}1,2024-01-01,A,1,1,1\n2,"2024-01-01,A,1,1,1\n`, "file-cut-short"],
    [
      "stops in the middle of a row",
      `${HEADER}1,2024-01-01,A,1,1,1\n2,2024-01-01,A,1,1,1\n3,2024-01`,
      "file-cut-short",
    ],
  ])("that %s is refused", async (_, text, code) => {
    expect(await refusal(new Blob([text]))).toMatchObject({ code });
  });

  it("says at which row it stops, and which column comes twice", async () => {
    const cut = `${HEADER}1,2024-01-01,A,1,1,1\n2,2024-01-01,A,1,1,1\n3,2024-01`;
    expect(await refusal(new Blob([cut]))).toMatchObject({ facts: { row: 3 } });
    expect(await refusal(new Blob(["day,b,day\n1,2,3\n"]))).toMatchObject({ facts: { column: "day" } });
  });

  it("may end without a line end where its last row is whole", async () => {
    expect((await converted(new Blob([`${HEADER}1,2024-01-01,A,1,1,1`]))).rows).toBe(1);
  });

  it("is read from its gzip, and refused where that is cut", async () => {
    const packed = gzipSync(`${HEADER}${"1,2024-01-01,A,1,1,1\n".repeat(500)}`);
    expect((await converted(new Blob([packed]))).rows).toBe(500);
    expect(await refusal(new Blob([packed.subarray(0, packed.length - 20)]))).toMatchObject({
      code: "file-damaged-gzip",
    });
  });

  it("may call its columns __proto__ and constructor", async () => {
    const file = await converted(csv("__proto__,constructor,客户编号,姓名\n1,2,3,王\n"));
    expect(file.people.count).toBe(1);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("of another layout than the mapping is refused", async () => {
    const { mapping } = await look(csv(`${HEADER}1,2024-01-01,A,1,1,1\n`));
    const other = csv("order,customer,date,quantity,price,amount\n1,A,2024-01-01,1,1,1\n");
    const reading = createImportWorker().convert(other, { mapping, country: "CN", anonymous: "keep" }, () => undefined);
    await expect(reading).rejects.toMatchObject({ code: "mapping-column-missing", facts: { column: "date" } });
  });

  it("of more lines than a chunk holds keeps them all, each with a key of its own", async () => {
    const rows = 70_000;
    const text = `${HEADER}${Array.from({ length: rows }, (_, i) => `${i % 900},2024-01-01,C${i % 50},1,1,1\n`).join("")}`;
    const { lines } = await converted(new Blob([text]));
    expect(lines.map(({ count }) => count).reduce((a, b) => a + b)).toBe(rows);
    expect(lines.length).toBe(2);
    const keys = new Set(lines.flatMap(({ keyHi, keyLo }) => Array.from(keyHi, (hi, i) => hi * 2 ** 32 + keyLo[i]!)));
    expect(keys.size).toBe(rows);
  });

  it("can be stopped on its way", async () => {
    const text = `${HEADER}${"1,2024-01-01,A,1,1,1\n".repeat(50_000)}`;
    const { mapping } = await look(new Blob([text]));
    const worker = createImportWorker();
    const shares: number[] = [];
    const reading = worker.convert(new Blob([text]), { mapping, country: "CN", anonymous: "keep" }, (share) => {
      shares.push(share);
      void worker.cancel();
    });
    await expect(reading).rejects.toMatchObject({ code: "cancelled" });
    expect(shares.length).toBe(1);
  });

  it("gives the cells of some of its rows again", async () => {
    const text = `title\n${HEADER}${Array.from({ length: 40_000 }, (_, i) => `${i + 1},2024-01-01,A,1,1,1\n`).join("")}`;
    const { mapping } = await look(new Blob([text]));
    const cells = await createImportWorker().readRows(new Blob([text]), mapping, [1, 2, 39_999]);
    expect(cells.map(([order]) => order)).toEqual(["1", "2", "39999"]);
  });
});
