import { expect, expectAccessible, mostlyIn, settled, test } from "./app.ts";
import { columnInSight, gridRows } from "./grid.ts";
import { countIn, goTo } from "./sample.ts";
import { openSampleShop } from "./screens.ts";
import { wordsIn } from "./words.ts";

for (const language of mostlyIn("en")) {
  const t = wordsIn(language);

  test.describe(`customers in ${language}`, () => {
    test.use({ language, contextOptions: { reducedMotion: "reduce" } });

    test("are found as one types, filtered by class, and handed on as a rule", async ({ app }) => {
      await openSampleShop(app, t);
      await goTo(app, "/customers");
      const grid = app.getByRole("grid", { name: t("customers.gridLabel") });
      await expect.poll(() => gridRows(app)).toBe(2000);
      await expectAccessible(app, "customers");

      await app.getByRole("button", { name: t("terms.fields.class"), exact: true }).click();
      const leader = app.getByRole("checkbox", { name: t("terms.classes.opinionLeader") });
      await leader.check();
      await expectAccessible(app, "customers with a filter open");
      await app.keyboard.press("Escape");
      await expect.poll(() => gridRows(app)).toBeLessThan(200);
      const leaders = await gridRows(app);
      expect(leaders).toBeGreaterThan(0);
      await expect(app.locator(".rule-chip")).toContainText(t("terms.classes.opinionLeader"));
      const rule = encodeURIComponent(
        '{"combinator":"and","rules":[{"field":"class","operator":"=","value":"opinionLeader"}]}',
      );
      await expect(app.getByRole("link", { name: t("customers.makeSegment") })).toHaveAttribute(
        "href",
        `#/segments?rule=${rule}`,
      );
      await expect(app.getByRole("link", { name: t("customers.makeList") })).toHaveAttribute(
        "href",
        `#/list?rule=${rule}`,
      );

      const name = (await grid.locator(".customer-link").first().textContent()) ?? "";
      await app.getByRole("searchbox").fill(name);
      await expect.poll(() => gridRows(app)).toBeLessThan(leaders);
      await expect(grid.locator(".customer-link").first()).toHaveText(name);

      await app.getByRole("button", { name: t("customers.clearRule") }).click();
      await app.getByRole("searchbox").fill("");
      await expect.poll(() => gridRows(app)).toBe(2000);
    });

    test("sort by any column, scroll to the last and open by keyboard", async ({ app }) => {
      await openSampleShop(app, t);
      await goTo(app, "/customers");
      const grid = app.getByRole("grid", { name: t("customers.gridLabel") });
      const header = grid.getByRole("columnheader", { name: t("terms.fields.orders") });
      for (const order of ["descending", "ascending", "descending"]) {
        await header.click();
        // The head says an order only of rows that stand in it.
        await expect(header).toHaveAttribute("aria-sort", order);
        const orders = (await columnInSight(app, grid, 4)).map(countIn);
        expect(orders.length).toBeGreaterThan(10);
        expect(orders).toEqual(orders.toSorted((a, b) => (order === "descending" ? b - a : a - b)));
      }

      await grid.focus();
      await app.keyboard.press("Control+ArrowDown");
      await expect(grid.locator('[aria-rowindex="2001"] .customer-link')).toBeVisible();
      await app.keyboard.press("Control+ArrowUp");
      const first = grid.locator('[aria-rowindex="2"] .customer-link');
      await expect(first).toBeVisible();
      const name = (await first.textContent()) ?? "";
      await app.keyboard.press("Enter");
      await expect(app.getByRole("heading", { level: 1 })).toHaveText(name);
    });
  });

  test.describe(`a customer in ${language}`, () => {
    test.use({ language, contextOptions: { reducedMotion: "reduce" } });

    test("has facts that change in place and come back by undo", async ({ app }) => {
      await openSampleShop(app, t);
      await goTo(app, "/customers/5");
      const heading = app.getByRole("heading", { level: 1 });
      const edit = t("customers.one.edit", { field: t("terms.fields.name") });
      const value = app.getByRole("main").getByRole("button", { name: edit });
      await expect(value).toBeVisible();
      const name = (await heading.textContent()) ?? "";
      await expectAccessible(app, "customer");

      await value.click();
      await app.getByRole("textbox", { name: edit }).fill("Nobody");
      await app.keyboard.press("Escape");
      await expect(heading).toHaveText(name);
      await value.click();
      await app.getByRole("textbox", { name: edit }).fill("Wang Mei 王梅");
      await app.keyboard.press("Enter");
      await expect(heading).toHaveText("Wang Mei 王梅");
      await app.getByRole("button", { name: t("jobs.undo"), exact: true }).click();
      await expect(heading).toHaveText(name);

      await value.click();
      await app.getByRole("textbox", { name: edit }).fill("Wang Mei");
      await app.keyboard.press("Enter");
      await expect(heading).toHaveText("Wang Mei");
      await app.mouse.move(0, 0);
      await value.hover();
      for (const part of t("customers.one.byHand", { when: "@" }).split("@")) {
        await expect(app.getByRole("tooltip")).toContainText(part.trim());
      }
    });

    test("says why the class, and keeps one fixed by hand with its reason", async ({ app }) => {
      await openSampleShop(app, t);
      await goTo(app, "/customers/5");
      await app.getByRole("button", { name: t("customers.one.classWhy") }).click();
      await expect(app.getByRole("dialog")).toContainText(t("terms.definitions.fiveClasses"));
      await expectAccessible(app, "why this class");
      await app.keyboard.press("Escape");

      await app.getByRole("button", { name: t("customers.one.lock") }).click();
      const dialog = app.getByRole("dialog", { name: t("customers.one.lockTitle") });
      const save = dialog.getByRole("button", { name: t("customers.one.lockSave") });
      await expect(save).toBeDisabled();
      await dialog.getByRole("textbox", { name: t("customers.one.lockReason") }).fill("buys for a whole office");
      await expectAccessible(app, "fixing a class");
      await save.click();
      await expect(app.locator(".standing")).toContainText(t("customers.one.locked"));
      await app.getByRole("button", { name: t("customers.one.unlock") }).click();
      await expect(app.locator(".standing")).not.toContainText(t("customers.one.locked"));
    });

    test("keeps a refusal until a reason is typed", async ({ app }) => {
      await openSampleShop(app, t);
      await goTo(app, "/customers/5");
      const channel = t("terms.channels.fax");
      const state = app.locator(".permissions li", { hasText: channel }).locator(".permission-state");
      const change = app.getByRole("button", { name: t("customers.one.permissionChange", { channel }) });
      const dialog = app.getByRole("dialog");
      const save = dialog.getByRole("button", { name: t("customers.one.permissionSave") });

      await change.click();
      await dialog.getByRole("radio", { name: t("terms.permissions.refused") }).check();
      await expectAccessible(app, "changing a permission");
      await save.click();
      await expect(state).toContainText(t("terms.permissions.refused"));

      await change.click();
      await dialog.getByRole("radio", { name: t("terms.permissions.granted") }).check();
      await expect(save).toBeDisabled();
      await dialog.getByRole("textbox").fill("Asked for faxes again on the phone");
      await save.click();
      await expect(state).toContainText(t("terms.permissions.granted"));
    });

    test("shows every purchase and contact by kind", async ({ app }) => {
      await openSampleShop(app, t);
      await goTo(app, "/customers/5");
      const entries = app.locator(".entry");
      await expect(entries.first()).toBeVisible();
      await settled(app);
      const everything = await entries.count();
      // What campaigns sent and what came back stands under a kind of its own.
      const campaigns = await app.locator(".entry.is-campaign").count();
      await app.getByTitle(t("customers.one.contacts"), { exact: true }).click();
      await expect(app.locator(".entry.is-purchase")).toHaveCount(0);
      await settled(app);
      const contacts = await entries.count();
      await app.getByTitle(t("customers.one.purchases"), { exact: true }).click();
      await expect(app.locator(".entry.is-purchase").first()).toBeVisible();
      await expect(app.locator(".entry.is-touch")).toHaveCount(0);
      await expect(entries).toHaveCount(everything - campaigns - contacts);
      await expect(entries.first().locator(".entry-lines li").first()).toBeVisible();
    });
  });
}
