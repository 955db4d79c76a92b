import { Button, Table } from "antd";
import { useEffect, useState } from "react";
import type { Receipt, RightsAnswer } from "../../../core/engine/rights-answers.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { Section } from "../../ui/page-head.tsx";

/** What was erased, without saying whose it was; and whether every copy is clean. */
export function Receipts({ rights }: { readonly rights: RightsAnswer }) {
  const t = useT();
  const format = useFormat();
  const whatOf = ({ what, mode, before }: Receipt): string => {
    const day = before === null ? "" : format.day(before);
    return `${t(`rights.receipts.what.${what}`, { day })} · ${t(`rights.receipts.modes.${mode}`)}`;
  };
  const goneOf = ({ counts }: Receipt): string => {
    const { people, lines, customers, touches, members, contacts, decisions } = counts;
    return t("rights.receipts.gone", { people, lines, customers, touches, other: members + contacts + decisions });
  };
  return (
    <Section title={t("rights.receipts.title")}>
      <p className="rg-quiet">{t("rights.receipts.hint")}</p>
      <Unclean receipts={rights.receipts.length} />
      {rights.receipts.length === 0 ? (
        <p>{t("rights.receipts.none")}</p>
      ) : (
        <Table<Receipt>
          rowKey="commit"
          size="small"
          pagination={false}
          scroll={{ x: 720 }}
          dataSource={[...rights.receipts]}
          columns={[
            { title: t("rights.receipts.columns.day"), render: (_, { day }) => format.day(day) },
            { title: t("rights.receipts.columns.what"), render: (_, receipt) => whatOf(receipt) },
            {
              title: t("rights.receipts.columns.why"),
              render: (_, { why, reason }) =>
                why === "asked" ? `${t("rights.receipts.why.asked")} · ${reason}` : t("rights.receipts.why.retention"),
            },
            { title: t("rights.receipts.columns.gone"), render: (_, receipt) => goneOf(receipt) },
          ]}
        />
      )}
    </Section>
  );
}

/** Says so where copies outside the store could not be cleaned. */
function Unclean({ receipts }: { readonly receipts: number }) {
  const t = useT();
  const tell = useTell();
  const regulars = useRegulars();
  const [clean, setClean] = useState(true);
  useEffect(() => {
    if (receipts > 0) void regulars.finishErasure().then(setClean);
  }, [regulars, receipts]);
  if (clean) return null;
  const again = async (): Promise<void> => {
    const now = await regulars.finishErasure();
    setClean(now);
    if (now) tell.done(t("rights.receipts.clean"));
  };
  return (
    <p role="alert">
      <strong>{t("rights.receipts.unclean")} </strong>
      <Button size="small" onClick={() => void again()}>
        {t("rights.receipts.again")}
      </Button>
    </p>
  );
}
