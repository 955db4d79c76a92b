import { describe, expect, it } from "vitest";
import type { ImportPlan } from "../../../core/import/plan.ts";
import { csv, Shop } from "./shop.ts";

/** `added updated unchanged`, and what was left out. */
function verdicts({ summary: { accounting } }: ImportPlan): string {
  const { added, updated, unchanged, skipped, rejected } = accounting;
  const left = Object.entries({ ...skipped, ...rejected }).map(([reason, count]) => ` ${reason} ${count}`);
  return `${added} ${updated} ${unchanged}${left.join("")}`;
}

describe("who bears a code, where phone and e-mail say two customers", () => {
  /** Three customers without a code. */
  const known = async (): Promise<Shop> => {
    const shop = await Shop.open();
    await shop.take(
      csv(`
        name,phone,email
        Ann,13800138000,ann@example.com
        Bob,13700137000,bob@example.com
        Cid,13600136000,cid@example.com
      `),
    );
    return shop;
  };
  const [ANN, BOB, CID, SOMEBODY_NEW, SOMEBODY_ELSE] = [0, 1, 2, 3, 4];

  it.each([
    [
      "the phone is another code's too, if only in a later row of theirs",
      `
        customer id,phone,email
        2,13900139000,ann@example.com
        1,,ann@example.com
        2,13800138000,ann@example.com
        3,13800138000,bob@example.com
      `,
      { "1": SOMEBODY_ELSE, "2": SOMEBODY_NEW, "3": BOB },
    ],
    [
      "one of the two turns out to bear another code, in a later row",
      `
        customer id,phone,email
        3,13800138000,bob@example.com
        4,,ann@example.com
      `,
      { "3": BOB, "4": ANN },
    ],
    [
      "one of the two turns out to bear another code, in an earlier row",
      `
        customer id,phone,email
        4,,ann@example.com
        3,13800138000,bob@example.com
      `,
      { "3": BOB, "4": ANN },
    ],
    [
      "both turn out to bear other codes",
      `
        customer id,phone,email
        3,13800138000,bob@example.com
        4,,ann@example.com
        5,13700137000,
      `,
      { "3": SOMEBODY_NEW, "4": ANN, "5": BOB },
    ],
    [
      "one is told by another who was told so",
      `
        customer id,phone,email
        6,13700137000,cid@example.com
        3,13800138000,bob@example.com
        4,,ann@example.com
      `,
      { "3": BOB, "4": ANN, "6": CID },
    ],
  ])("is told where %s, and the same file again changes nothing", async (_, text, bearers) => {
    const shop = await known();
    const first = await shop.take(csv(text));
    expect(first.summary.accounting.rejected).toEqual({});
    const codes = shop.state.customers.codes.flatMap((all, customer) =>
      all.map(({ code }) => [code, customer] as const),
    );
    expect(Object.fromEntries(codes)).toMatchObject(bearers);
    const again = await shop.plan(csv(text));
    expect(verdicts(again)).toBe(`0 0 ${first.summary.accounting.read}`);
    expect(again.content.blocks).toEqual([]);
  });

  it("stays open where nobody else of the file is either of them, however often it comes", async () => {
    const shop = await known();
    const text = "customer id,phone,email\n3,13800138000,bob@example.com\n4,13900139000,\n";
    expect(verdicts(await shop.take(csv(text)))).toBe("1 0 0 identitiesDisagree 1");
    expect(verdicts(await shop.plan(csv(text)))).toBe("0 0 1 identitiesDisagree 1");
  });
});
