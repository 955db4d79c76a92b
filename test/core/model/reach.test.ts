import { describe, expect, it } from "vitest";
import { addressOf, reachOf } from "../../../core/model/reach.ts";
import { customerOf, stateOf } from "../../state.ts";

describe("whether somebody can be reached", () => {
  it("asks for a yes, an address of the channel, and nobody's no", () => {
    const state = stateOf({
      customers: `
        customer  phone        email           permission.sms  permission.email
        yes       13800001001  -               granted         -
        no        13800001002  -               refused         -
        later-no  13800001003  -               withdrawn       -
        unasked   13800001004  a@example.com   -               -
        nothing   -            -               granted         granted
        landline  010-12345678 -               granted         -
      `,
    });
    const reach = (code: string): string => reachOf(state, customerOf(state, code), "sms");
    expect(["yes", "no", "later-no", "unasked", "nothing", "landline"].map(reach)).toEqual([
      "ok",
      "refused",
      "refused",
      "noPermission",
      "noAddress",
      "noAddress",
    ]);
  });

  it.each([
    ["a German mobile", "DE", "0151 23456789", "ok"],
    ["a German landline", "DE", "030 1234567", "noAddress"],
    ["a German free number", "DE", "0800 1234567", "noAddress"],
    ["a British mobile abroad", "DE", "+44 7911 123456", "ok"],
    ["a British landline abroad", "CN", "+44 20 7946 0958", "noAddress"],
    ["a French landline", "FR", "01 42 68 53 00", "noAddress"],
    ["a number of the USA, which may be either", "US", "(415) 555-2671", "ok"],
    ["a Chinese mobile abroad", "DE", "+86 138 0000 1001", "ok"],
    ["a Chinese service number", "CN", "4001234567", "noAddress"],
  ])("sends no message to a landline: %s", (_, country, phone, expected) => {
    const customers = `
      customer  phone                           permission.sms  permission.phone
      one       ${phone.replaceAll(" ", "_")}   granted         granted
    `;
    const state = stateOf({ customers, settings: { country } });
    expect(reachOf(state, 0, "sms")).toBe(expected);
    expect(reachOf(state, 0, "phone")).toBe("ok");
  });

  it("sends it to the second phone where only the first is a landline", () => {
    const state = stateOf({
      customers: `
        customer  phone       phone2       permission.sms
        one       0301234567  015123456789 granted
      `,
      settings: { country: "DE" },
    });
    expect(addressOf(state, 0, "sms")).toBe("+4915123456789");
    expect(addressOf(state, 0, "phone")).toBe("+49301234567");
  });

  it("counts a refusal for everybody who bears the number or address, however it is written", () => {
    const state = stateOf({
      customers: `
        customer  phone            phone2       email          permission.sms  permission.phone  permission.email
        said-no   13800001001      -            A@Example.com  refused         granted           refused
        twice     +86_138_0000_1001 -           a@example.com  granted         granted           granted
        second    13800001009      13800001001  b@example.com  granted         granted           granted
      `,
    });
    const reach = (code: string): string[] =>
      (["sms", "phone", "email"] as const).map((channel) => reachOf(state, customerOf(state, code), channel));
    expect(reach("twice")).toEqual(["refused", "ok", "refused"]);
    expect(reach("second")).toEqual(["ok", "ok", "ok"]);
  });

  it("takes the refusal of a letter for one's own: a house shares its letter box", () => {
    const state = stateOf({
      customers: `
        customer  address   permission.post
        one       1_Lane    refused
        other     1_Lane    granted
      `,
    });
    expect([
      reachOf(state, customerOf(state, "one"), "post"),
      reachOf(state, customerOf(state, "other"), "post"),
    ]).toEqual(["refused", "ok"]);
  });
});
