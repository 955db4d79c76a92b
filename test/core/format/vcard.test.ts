import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { vcards, type Contact } from "../../../core/format/vcard.ts";
import { day } from "../../table.ts";
import { nastyText } from "./nasty.ts";

const TODAY = day("2026-11-21");

const wang: Contact = {
  uid: "CCD-0041-H",
  familyName: "王",
  givenName: "芳",
  fullName: "王芳",
  company: "甲;乙设计院",
  jobTitle: "高级工程师",
  phones: [
    { number: "+8615400001234", type: "cell" },
    { number: "0371-5550100", type: "work" },
  ],
  emails: ["wang@example.com"],
  address: { street: "花园路1号，3楼", city: "郑州市", region: "河南省", postcode: "450000", country: "中国" },
  note: "第一行\n第二行; 很长的备注".repeat(8),
};

/** The cards of a file, as another reader sees them. */
function read(text: string): { all(name: string): unknown[]; names(): string[] }[] {
  const parsed = ICAL.parse(text) as unknown as
    | [string, [string, unknown, string, ...unknown[]][]]
    | [string, [string, unknown, string, ...unknown[]][]][];
  const cards = typeof parsed[0] === "string" ? [parsed] : parsed;
  return (cards as [string, [string, unknown, string, ...unknown[]][]][]).map(([, properties]) => ({
    all: (name) => properties.filter(([key]) => key === name).map(([, , , value]) => value),
    names: () => properties.map(([key]) => key),
  }));
}

describe("a vCard file", () => {
  it("is vCard 3.0 that another reader reads back", () => {
    const text = vcards([wang], TODAY);
    expect(text.startsWith("BEGIN:VCARD\r\nVERSION:3.0\r\n")).toBe(true);
    const [card] = read(text);
    expect(card?.all("fn")).toEqual(["王芳"]);
    expect(card?.all("n")).toEqual([["王", "芳", "", "", ""]]);
    expect(card?.all("tel")).toEqual(["+8615400001234", "0371-5550100"]);
    expect(card?.all("email")).toEqual(["wang@example.com"]);
    expect(card?.all("adr")).toEqual([["", "", "花园路1号，3楼", "郑州市", "河南省", "450000", "中国"]]);
    // This reader leaves `\\;` in a text as it stands; RFC 2426 (section 4, text-value) has it escaped.
    expect(card?.all("note")).toEqual([wang.note?.replaceAll(";", "\\;")]);
    expect(card?.all("title")).toEqual(["高级工程师"]);
    expect(card?.all("uid")).toEqual(["CCD-0041-H"]);
    expect(text).toContain("ORG:甲\\;乙设计院\r\n");
    expect(text).toContain("REV:2026-11-21T00:00:00.000Z\r\n");
  });

  it("leaves out what is not known", () => {
    const bare: Contact = { uid: "CCD-0001-P", familyName: "", givenName: "", fullName: "", phones: [], emails: [" "] };
    const [card] = read(vcards([bare], TODAY));
    expect(card?.names().toSorted()).toEqual(["fn", "n", "prodid", "rev", "uid", "version"]);
    expect(card?.all("fn")).toEqual(["CCD-0001-P"]);
  });

  it("is the same text for the same people and day", () => {
    expect(vcards([wang, wang], TODAY)).toBe(vcards([wang], TODAY) + vcards([wang], TODAY));
  });

  it("gains no card, no property and no long line from any text", () => {
    fc.assert(
      fc.property(fc.array(nastyText, { minLength: 11, maxLength: 11 }), (texts) => {
        const [a = "", b = "", c = "", d = "", e = "", f = "", g = "", h = "", i = "", j = "", k = ""] = texts;
        const contact: Contact = {
          uid: `u${a}`,
          familyName: b,
          givenName: c,
          fullName: `n${d}`,
          company: `c${e}`,
          phones: [{ number: `1${f}`, type: "cell" }],
          emails: [`e${g}`],
          address: { street: h, city: i, region: j, postcode: "1", country: "中国" },
          note: `x${k}`,
        };
        const text = vcards([contact, wang], TODAY);
        expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n\p{Cs}]|(?!\t)\p{Cc}/u);
        for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const names = text.replaceAll("\r\n ", "").match(/^[A-Z]+(?=[:;])/gm);
        expect(names?.filter((name) => name === "BEGIN")).toHaveLength(2);
        expect(names?.slice(0, names.indexOf("END") + 1).toSorted()).toEqual([
          "ADR",
          "BEGIN",
          "EMAIL",
          "END",
          "FN",
          "N",
          "NOTE",
          "ORG",
          "PRODID",
          "REV",
          "TEL",
          "UID",
          "VERSION",
        ]);
        const cards = read(text);
        expect(cards).toHaveLength(2);
        expect(cards[1]?.all("fn")).toEqual(["王芳"]);
      }),
      { numRuns: 400 },
    );
  });
});
