import { describe, expect, test } from "vitest";
import { findCommands, type Command } from "../../../renderer/app/commands.ts";

const command = (title: string, words: readonly string[] = []): Command => ({ id: title, title, words, run: () => {} });

const all = [command("Go to Customers"), command("Go to Value"), command("Language: 中文", ["language", "语言"])];
const found = (text: string): string[] => findCommands(all, text).map(({ title }) => title);

describe("finding a command", () => {
  test.each([
    ["", ["Go to Customers", "Go to Value", "Language: 中文"]],
    ["go", ["Go to Customers", "Go to Value"]],
    ["value GO", ["Go to Value"]],
    ["语言", ["Language: 中文"]],
    ["campaign", []],
  ])("“%s”", (text, titles) => {
    expect(found(text)).toEqual(titles);
  });
});
