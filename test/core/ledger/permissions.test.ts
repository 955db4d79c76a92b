import { describe, expect, it } from "vitest";
import { NO_DAY } from "../../../core/model/day.ts";
import { day } from "../../table.ts";
import { after, hand, permission } from "./after.ts";
import { batch, channelsOf, retraction, type Drawn } from "./content.ts";

describe("permission", () => {
  const granted = (rows: string): Drawn => ({
    customers: rows,
    decisions: [batch({ state: "granted", channels: ["sms"], basis: "asked at the till" })],
  });

  it("is granted for everybody a batch names, lines included, on the day of the import", async () => {
    const state = await after({
      ...granted(`customer code\n0 A1`),
      lines: `customer day amount\n1 2024-01-02 5\n- 2024-01-02 5`,
    });
    expect(permission(state, "sms")).toBe("0:granted 1:granted");
    expect(permission(state, "email")).toBe("0:unknown 1:unknown");
    expect([...state.customers.permissions.sms.day]).toEqual([day("2024-01-01"), day("2024-01-01")]);
    expect([...state.customers.permissions.email.day]).toEqual([NO_DAY, NO_DAY]);
  });

  it("becomes only stricter by import, looser only by hand", async () => {
    const refusing = { customers: `customer code permission.sms\n0 A1 refused` };
    expect(permission(await after(refusing, granted(`customer code\n0 A1`)), "sms")).toBe("0:refused");
    expect(permission(await after(granted(`customer code\n0 A1`), refusing), "sms")).toBe("0:refused");
    expect(permission(await after(refusing, hand("sms", 0, "granted")), "sms")).toBe("0:granted");
    expect(permission(await after(refusing, hand("sms", 0, "granted"), refusing), "sms")).toBe("0:refused");
    expect(permission(await after(refusing, hand("sms", 0, "granted"), 2), "sms")).toBe("0:refused");
  });

  it("keeps refusals of an import that was taken back, for whom other rows still name", async () => {
    const first = granted(`customer code\n0 A1`);
    const refusing = { customers: `customer code permission.sms permission.email\n0 A1 withdrawn granted` };
    const state = await after(first, refusing, 2);
    expect(permission(state, "sms")).toBe("0:withdrawn");
    expect(permission(state, "email")).toBe("0:unknown");
    expect(permission(await after(first, refusing, retraction(2, "neverGiven", "wrong file")), "sms")).toBe(
      "0:granted",
    );
    expect(permission(await after(first, refusing, 2, hand("sms", 0, "granted")), "sms")).toBe("0:granted");
  });

  it("keeps a refusal set by hand and undone, unless it was never given", async () => {
    const first = granted(`customer code\n0 A1`);
    expect(permission(await after(first, hand("sms", 0, "refused"), 2), "sms")).toBe("0:refused");
    const never = retraction(2, "neverGiven", "mixed two people up");
    expect(permission(await after(first, hand("sms", 0, "refused"), never), "sms")).toBe("0:granted");
  });
});

describe("suppressions", () => {
  const refusing = {
    customers: `customer code phone email permission.sms\n0 A1 138-0013-8000 Li@Example.com refused\n1 A2 13900139000 - -`,
  };
  const grant = [batch({ state: "granted", channels: ["sms"], basis: "asked" })];

  it("name what the refused person was recognised by", async () => {
    const { keys } = (await after(refusing, 1)).suppressions;
    expect([...keys].map(([key, mask]) => `${key.replaceAll("\u0001", " ")}: ${channelsOf(mask).join(" ")}`)).toEqual([
      "code till A1: sms",
      "phone +8613800138000: sms",
      "email li@example.com: sms",
    ]);
    expect((await after(refusing)).suppressions.keys.size).toBe(0);
    expect((await after(refusing, retraction(1, "neverGiven", "a test"))).suppressions.keys.size).toBe(0);
  });

  it.each([
    ["code", "2 A1 -"],
    ["phone", "2 B7 +86_138_0013_8000"],
    ["phone in full-width digits", "2 B7 １３８００１３８０００"],
  ])("refuse who comes back with the same %s", async (_, row) => {
    const back = { customers: `customer code phone\n${row}`, decisions: grant };
    const state = await after(refusing, 1, back);
    expect(permission(state, "sms")).toBe("2:refused");
    expect(state.customers.permissions.sms.commit[2]).toBe(1);
  });

  it("refuse who comes back with the same e-mail, and nobody else", async () => {
    const back = { customers: `customer email\n2 LI@example.com\n3 wang@example.com`, decisions: grant };
    expect(permission(await after(refusing, 1, back), "sms")).toBe("2:refused 3:granted");
  });

  it("give way to a later decision by hand on that one person", async () => {
    const back = { customers: `customer code\n2 A1`, decisions: grant };
    expect(permission(await after(refusing, 1, back, hand("sms", 2, "granted")), "sms")).toBe("2:granted");
    expect(permission(await after(refusing, 1, back, hand("sms", 2, "granted"), 4), "sms")).toBe("2:refused");
  });

  it("end when the import stands again: then the refusal itself does", async () => {
    const state = await after(refusing, 1, 2);
    expect(state.suppressions.keys.size).toBe(0);
    expect(permission(state, "sms")).toBe("0:refused 1:unknown");
  });

  it("follow a person through rows that were taken back themselves", async () => {
    const moved = { customers: `customer code phone\n2 A1 13700137000` };
    const back = { customers: `customer phone\n3 13700137000`, decisions: grant };
    expect(permission(await after(refusing, 1, moved, 3, back), "sms")).toBe("3:refused");
  });

  it("hold for a refusal by hand whose customer's rows were taken back", async () => {
    const file = { customers: `customer code\n0 A1` };
    const back = { customers: `customer code\n1 A1`, decisions: grant };
    expect(permission(await after(file, hand("sms", 0, "refused"), 1, back), "sms")).toBe("0:refused 1:refused");
  });
});
