import { expect, it } from "vitest";
import { settingsSchema } from "../../../core/model/settings.ts";
import { shopRegion } from "../../../renderer/app/shop-region.ts";

it.each([
  [["en-GB"], "GB", "GBP"],
  [["en-US", "en"], "US", "USD"],
  [["zh-CN", "zh"], "CN", "CNY"],
  [["zh-Hant-HK"], "HK", "HKD"],
  // The first that names a region counts, for a bare language says least.
  [["en", "de-AT"], "AT", "EUR"],
  [["en"], "US", "USD"],
  [["zh"], "CN", "CNY"],
  [["zh-Hant"], "TW", "TWD"],
])("somebody who reads %j keeps shop in %s, for %s", (languages, country, currency) => {
  expect(shopRegion(languages, false)).toEqual({ country, currency });
  expect(settingsSchema.partial().safeParse(shopRegion(languages, false)).success).toBe(true);
});

it.each([
  [["en-US"], "CN"],
  [["en-GB", "zh-CN"], "CN"],
  [["zh-HK"], "HK"],
  [["ja-JP"], "JP"],
])("a file in Chinese that is opened by somebody who reads %j is from %s", (languages, country) => {
  expect(shopRegion(languages, true)?.country).toBe(country);
});

it.each([[["en-001"]], [[]]])("somebody who reads %j keeps shop nobody knows where", (languages) => {
  expect(shopRegion(languages, false)).toBeNull();
});
