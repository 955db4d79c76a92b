import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import type { TFunction } from "i18next";
import type { Browser, Page } from "@playwright/test";
import { hasOffice, openedInOffice } from "../office.ts";
import { expect } from "./app.ts";
import { savedBy, type SavedFile } from "./saved-file.ts";

type Words = TFunction<"words">;

/** Saves the open report as a file. */
export async function saveReport(page: Page, t: Words, format: "html" | "docx" | "xlsx"): Promise<SavedFile> {
  await page.getByRole("button", { name: t("report.save") }).click();
  return savedBy(page, () => page.getByRole("menuitem", { name: t(`report.${format}`) }).click());
}

/** The page stands by itself: opened in a window of its own it says what it is about, runs no script and asks nobody for anything. */
export async function expectOwnPage(browser: Browser, { bytes }: SavedFile, says: string): Promise<void> {
  const context = await browser.newContext();
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  const page = await context.newPage();
  await page.setContent(bytes.toString("utf8"));
  await expect(page.locator("h1").first()).toContainText(says);
  await expect(page.locator("script, iframe, object, embed, link[rel=stylesheet], img[src^=http]")).toHaveCount(0);
  expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([]);
  await context.close();
}

/** The document's parts can be unpacked, and its text says what it is about. */
export function expectDocument({ bytes }: SavedFile, says: string): void {
  const parts = unzipSync(new Uint8Array(bytes));
  const body = parts["word/document.xml"];
  expect(body).toBeDefined();
  expect(strFromU8(body ?? new Uint8Array()).replaceAll(/<[^>]+>/g, "")).toContain(says);
}

/** The workbook holds figures and no formula. */
export async function expectFigures({ bytes }: SavedFile): Promise<void> {
  const book = await readXlsx(new Uint8Array(bytes));
  const cells = book.sheets.flatMap(({ rows }) => rows.flat());
  expect(cells.filter((cell) => typeof cell === "number").length).toBeGreaterThan(10);
  const sheets = Object.entries(unzipSync(new Uint8Array(bytes))).filter(([name]) => name.startsWith("xl/worksheets/"));
  expect(sheets.length).toBeGreaterThan(0);
  for (const [, sheet] of sheets) expect(strFromU8(sheet)).not.toMatch(/<f[ >/]/);
}

/** Where LibreOffice is installed: it opens every file, finds no formula in a sheet, and the document says what it is about. */
export function expectOpensInOffice(sheets: readonly SavedFile[], document: SavedFile, says: string): void {
  if (!hasOffice) return;
  const books = Object.fromEntries(sheets.map(({ bytes }, at) => [`book${at}.xlsx`, bytes]));
  for (const text of Object.values(openedInOffice(books, "fods"))) {
    expect(text).toContain("<table:table-cell");
    expect(text).not.toContain("table:formula");
  }
  expect(openedInOffice({ "report.docx": document.bytes }, "fodt")["report.docx"]).toContain(says);
}
