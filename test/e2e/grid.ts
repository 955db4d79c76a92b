import type { Locator, Page } from "@playwright/test";
import { expect } from "./app.ts";
import { countIn } from "./sample.ts";

/** How many rows a table says it has, once those asked for are there. */
export async function gridRows(page: Page): Promise<number> {
  await rowsThere(page);
  return countIn(await page.locator(".rg-grid-tools [role=status]").textContent());
}

/** The cells in sight of a column, counted from 1, from the top, all read at one moment: the rows are those the head speaks of. */
export async function columnInSight(page: Page, grid: Locator, column: number): Promise<readonly string[]> {
  await rowsThere(page);
  return grid.locator(".rg-grid-body [role=row]").evaluateAll(
    (rows, at) =>
      rows
        .map((row) => ({ place: Number(row.getAttribute("aria-rowindex")), row }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ row }) => row.querySelector(`[role=gridcell][aria-colindex="${at}"]`)?.textContent ?? null)
        .filter((text) => text !== null),
    column,
  );
}

/** No table waits for rows. */
async function rowsThere(page: Page): Promise<void> {
  await expect(page.locator(".rg-grid-frame")).toHaveAttribute("aria-busy", "false");
  await expect(page.locator(".rg-grid[aria-busy=true]")).toHaveCount(0);
}
