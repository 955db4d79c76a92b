import { Button } from "antd";
import type { Accounting } from "../../../core/model/accounting.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { Section } from "../../ui/page-head.tsx";
import { reasonParts } from "../../ui/accounting-parts.ts";
import type { OpenRows } from "./plan-rows-drawer.tsx";

interface Props {
  /** Of several tables: which one. */
  readonly table?: string;
  readonly accounting: Accounting;
  readonly onOpen: (rows: OpenRows) => void;
}

/** Why rows are left out, most frequent first, each with a way to its rows. */
export function ReasonTable({ table, accounting, onOpen }: Props) {
  const t = useT();
  const { number } = useFormat();
  const parts = reasonParts(accounting);
  if (parts.length === 0) return null;
  const what = t("data.importing.plan.unread");
  return (
    <Section title={table === undefined ? what : t("data.importing.bundle.of", { table, what })}>
      <table className="rg-import-reasons">
        <thead>
          <tr>
            <th scope="col">{t("data.importing.plan.reason")}</th>
            <th scope="col" className="rg-import-number">
              {t("data.importing.plan.rows")}
            </th>
            <th scope="col">
              <span className="rg-hidden">{t("data.importing.plan.see")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ verdict, reason, rows }) => {
            const why = t(`rowReasons.${reason}`);
            return (
              <tr key={`${verdict} ${reason}`}>
                <td>{why}</td>
                <td className="rg-import-number">{number(rows)}</td>
                <td>
                  <Button
                    type="link"
                    size="small"
                    aria-label={t("data.importing.plan.seeRows", { what: why })}
                    onClick={() => onOpen({ verdict, reason })}
                  >
                    {t("data.importing.plan.see")}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
