import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { ValueText } from "../../../../renderer/screens/clean/value-text.tsx";

it.each([
  ["Jane Abbott", "Jane Abbott"],
  ["Jane Abbott ", "Jane Abbott<mark> </mark>"],
  ["  Jane  Abbott", "<mark>  </mark>Jane<mark>  </mark>Abbott"],
  ["李\u3000伟", "李<mark>\u3000</mark>伟"],
  [" ", "<mark> </mark>"],
  ["", ""],
])("a value's needless blanks are marked: %j", (value, marked) => {
  expect(renderToStaticMarkup(<ValueText value={value} />)).toBe(`<span class="rg-clean-text">${marked}</span>`);
});
