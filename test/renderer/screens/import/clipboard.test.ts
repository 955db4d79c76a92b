import { describe, expect, it } from "vitest";
import { createImportWorker } from "../../../../core/import/worker.ts";
import { pastedFile, type Pasted } from "../../../../renderer/screens/import/clipboard.ts";

const pasted = (texts: Readonly<Record<string, string>>, ...files: readonly File[]): Pasted => ({
  files,
  getData: (type) => texts[type] ?? "",
});

async function tableOf(given: Pasted): Promise<unknown> {
  const file = pastedFile(given, "Pasted table");
  if (file === null) return null;
  const worker = createImportWorker();
  const { mapping } = await worker.inspect(file, file.name, {});
  return [mapping.columns.map(({ column }) => column), ...(await worker.readRows(file, mapping, null))];
}

const TABLE = [
  ["姓名", "电话"],
  ["王伟", "013800138000"],
];

describe("what is pasted", () => {
  it.each([
    [
      "from a spreadsheet",
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{color:red}</style></head><body>\r\n<table border=0><!--StartFragment--><tr><td>姓名</td><td>电话</td></tr><tr><td>王伟</td><td style=\'mso-number-format:"\\@"\'>013800138000</td></tr><!--EndFragment--></table></body></html>',
    ],
    [
      "from a browser",
      "<meta charset='utf-8'><table><tbody><tr><th>姓名</th><th>电话</th></tr><tr><td>王伟</td><td>013800138000</td></tr></tbody></table>",
    ],
    [
      "from an online sheet",
      '<google-sheets-html-origin><style>td{}</style><table dir="ltr"><colgroup><col width="100"/></colgroup><tbody><tr><td>姓名</td><td>电话</td></tr><tr><td>王伟</td><td data-sheets-value="x">013800138000</td></tr></tbody></table></google-sheets-html-origin>',
    ],
  ])("as a page's table %s is read like a file", async (_, html) => {
    expect(await tableOf(pasted({ "text/html": html, "text/plain": "姓名" }))).toEqual(TABLE);
  });

  it("as text is read at its tabs, quoted line ends and all", async () => {
    expect(await tableOf(pasted({ "text/plain": '姓名\t备注\r\n王伟\t"两\n行"\r\n' }))).toEqual([
      ["姓名", "备注"],
      ["王伟", "两\n行"],
    ]);
  });

  it("as a file is that file, but for the picture a spreadsheet adds", () => {
    const file = new File(["a,b\n1,2\n"], "till.csv", { type: "text/csv" });
    const picture = new File(["x"], "image.png", { type: "image/png" });
    expect(pastedFile(pasted({}, file), "Pasted table")).toBe(file);
    expect(pastedFile(pasted({ "text/plain": "a\tb\n1\t2" }, picture), "Pasted table")?.name).toBe("Pasted table");
  });

  it("is no table where it is a word or nothing", () => {
    expect(pastedFile(pasted({ "text/plain": "13800138000" }), "x")).toBeNull();
    expect(pastedFile(pasted({}), "x")).toBeNull();
  });
});
