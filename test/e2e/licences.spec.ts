import { expect, test } from "./app.ts";
import { goTo } from "./sample.ts";
import { savedBy } from "./saved-file.ts";
import { openSampleShop } from "./screens.ts";
import { wordsIn } from "./words.ts";

const t = wordsIn("en");

test("the licences of the libraries in the app can be had from the app", async ({ app }) => {
  await openSampleShop(app, t);
  await goTo(app, "/settings");
  const { name, bytes } = await savedBy(app, () =>
    app.getByRole("button", { name: t("settings.licences"), exact: true }).click(),
  );
  expect(name).toBe("Regulars licences.txt");
  for (const library of ["react ", "dexie ", "papaparse "]) expect(bytes.toString("utf8")).toContain(`\n${library}`);
});
