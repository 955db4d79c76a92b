import { describe, expect, test } from "vitest";
import { DARK, LIGHT, type Tokens } from "../../../renderer/app/theme/tokens.ts";

/** WCAG 2.2: relative luminance of an sRGB colour. */
function luminance(colour: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test("contrast as WCAG computes it: black on white is 21, #767676 on white is 4.54", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
  expect(contrast("#767676", "#FFFFFF")).toBeCloseTo(4.54, 2);
});

describe.each([
  ["light", LIGHT],
  ["dark", DARK],
] satisfies [string, Tokens][])("in the %s theme everything that is read stands out at least 4.5 : 1", (_, tokens) => {
  const { text, quiet, accent, good, warning, bad, classes } = tokens;
  const read = { text, quiet, accent, good, warning, bad, ...classes };
  test.each(Object.entries(read))("%s on page and surface", (_name, colour) => {
    expect(contrast(colour, tokens.page)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour, tokens.surface)).toBeGreaterThanOrEqual(4.5);
  });

  test("words on the accent, and the accent on its soft ground", () => {
    expect(contrast(tokens.onAccent, accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(accent, tokens.accentSoft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(text, tokens.accentSoft)).toBeGreaterThanOrEqual(4.5);
  });
});
