import type { Regulars } from "../../../core/engine/api.ts";
import type { Campaign } from "../../../core/model/campaign.ts";

type Row = readonly (string | number | null)[];
const PAGE = 200;

/**
 * Everybody of a launched campaign's segment: the number of their row, by which the codes on their pieces know them; their code at the
 * till; whether they are contacted, and why not. To be asked on the day of the launch: later the rule holds for others.
 */
export async function audienceTable(engine: Regulars, campaign: Campaign): Promise<Row[]> {
  const ids: { id: number; code: string }[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await engine.query("customers", {
      rule: campaign.audience.rule,
      search: "",
      sort: null,
      columns: ["code"],
      offset,
      limit: PAGE,
    });
    ids.push(...page.rows.map(({ id, cells: [code] }) => ({ id, code: String(code ?? "") })));
    if (offset + PAGE >= page.total) break;
  }
  const rows: Row[] = [["row", "customer", "status", "reason"]];
  for (const { id, code } of ids.sort((a, b) => a.id - b.id)) {
    const { reason } = await engine.query("whyNot", { campaign, customer: id });
    rows.push([rows.length, code, reason === null ? "contacted" : reason === "holdout" ? "held" : "excluded", reason]);
  }
  return rows;
}
