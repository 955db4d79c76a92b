import { describe, expect, it } from "vitest";
import { recogniseShipped } from "../../../core/import/recipes/recognise.ts";
import { formatDay } from "../../../core/model/day.ts";
import { TOUCH_KINDS } from "../../../core/model/fields.ts";
import type { State } from "../../../core/model/state.ts";
import { csv, look, Shop, type Choices } from "./shop.ts";

const LOG = `
  分机号,用户名,通道,状态,主叫号码,被叫号码,呼叫类型,通话开始时间,时长,坐席编号,通话小结
  801,小王,1,已接,13800138000,05718888,呼入,2026-03-05 10:00:12,00:03:05,801,问龙井有没有货
  802,小李,2,已接,05718888,13900139000,外呼,2026-03-05 11:30:00,45,802,回访
  801,小王,1,未接,匿名,05718888,呼入,2026-03-05 12:00:00,0,801,
  801,小王,1,已接,13800138000,05718888,呼入,,10,801,
`;

/** What the layout makes of the log, as choices of a test. */
async function choices(text: string): Promise<Choices> {
  const [log] = recogniseShipped(await look(csv(text)));
  expect(log).toMatchObject({ recipe: { id: "hotline-calls" }, newColumns: [] });
  return { fields: Object.fromEntries(log!.mapping.columns.map(({ column, field }) => [column, field])) };
}

/** The calls as `day minute in/out phone text`. */
function calls({ touches, customers }: State): string[] {
  const phone = customers.fields.get("phone")?.values ?? [];
  return Array.from({ length: touches.count }, (_, i) =>
    [
      formatDay(touches.day[i]!),
      touches.minute[i],
      touches.direction[i] === 0 ? "in" : "out",
      TOUCH_KINDS[touches.kind[i]!],
      phone[touches.customer[i]!],
      touches.text[i],
    ].join(" "),
  );
}

describe("a hotline's log", () => {
  it("brings calls of who called, and of who was called", async () => {
    const shop = await Shop.open();
    const plan = await shop.take(csv(LOG), await choices(LOG));
    expect(plan.summary).toMatchObject({
      newCustomers: 2,
      newCalls: 2,
      accounting: { read: 4, added: 2, rejected: { noCustomer: 1, noDay: 1 } },
    });
    expect(calls(shop.state)).toEqual([
      "2026-03-05 600 in call 13800138000 3:05 · 小王 · 问龙井有没有货",
      "2026-03-05 690 out call 13900139000 0:45 · 小李 · 回访",
    ]);
  });

  it("adds only what is new when it comes again with later calls, and goes when it is taken back", async () => {
    const shop = await Shop.open();
    await shop.take(csv(LOG), await choices(LOG));
    const more = `${LOG}  801,小王,1,已接,13800138000,05718888,呼入,2026-03-06 09:00:00,20,801,又问\n`;
    const plan = await shop.take(csv(more), await choices(more));
    expect(plan.summary).toMatchObject({ newCustomers: 0, newCalls: 1, accounting: { added: 1, unchanged: 2 } });
    expect(calls(shop.state)).toHaveLength(3);
    const again = await shop.plan(csv(more), await choices(more));
    expect(again.summary).toMatchObject({ newCalls: 0, accounting: { added: 0, unchanged: 3 } });
    expect(again.content.blocks).toEqual([]);
    await shop.commit({
      kind: "retract",
      blocks: [],
      decisions: [{ type: "retract", commit: 2, refusals: "kept", reason: "" }],
    });
    expect(calls(shop.state)).toHaveLength(2);
  });

  it("is known in English, too", async () => {
    const log =
      "Caller,Called,Direction,Start Time,Duration,Agent,Notes\n13800138000,8888,Inbound,2026-03-05 10:00,75,Kim,Asked for tea\n";
    const shop = await Shop.open();
    await shop.take(csv(log), await choices(log));
    expect(calls(shop.state)).toEqual(["2026-03-05 600 in call 13800138000 1:15 · Kim · Asked for tea"]);
  });
});
