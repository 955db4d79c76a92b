import { Button, Table } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { ReplyRow } from "../../../core/engine/response-answers.ts";
import { useRegulars } from "../../app/engine.tsx";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { ContactOffer } from "../../ui/contact-offer.tsx";
import { MatchDialog } from "./match-dialog.tsx";

interface Props {
  readonly rows: readonly ReplyRow[];
  /** The campaign whose screen is open: its name need not stand in every row. */
  readonly campaign: string | null;
  readonly canWrite: boolean;
}

/** Replies with what was said, and what can be done about each. */
export function ReplyTable({ rows, campaign, canWrite }: Props) {
  const t = useT();
  const format = useFormat();
  const [matching, setMatching] = useState<ReplyRow | null>(null);
  const [offering, setOffering] = useState<ReplyRow | null>(null);
  return (
    <>
      <Table<ReplyRow>
        rowKey="id"
        size="small"
        pagination={false}
        scroll={{ x: 860 }}
        dataSource={[...rows]}
        columns={[
          { title: t("answers.replies.columns.day"), width: 108, render: (_, row) => <When row={row} /> },
          { title: t("answers.replies.columns.who"), width: 130, render: (_, row) => <Who row={row} /> },
          { title: t("answers.replies.columns.kind"), width: 120, render: (_, row) => <Kind row={row} /> },
          { title: t("answers.replies.columns.wave"), width: 120, render: (_, row) => wavesOf(row, campaign) },
          { title: t("answers.replies.columns.said"), render: (_, row) => <Said row={row} /> },
          {
            title: t("answers.replies.columns.interest"),
            align: "right",
            width: 76,
            render: (_, { interest }) => (interest === null ? UNKNOWN : format.number(interest)),
          },
          {
            title: t("answers.replies.columns.actions"),
            width: 128,
            render: (_, row) => (
              <Actions
                row={row}
                canWrite={canWrite}
                onMatch={() => setMatching(row)}
                onOffer={() => setOffering(row)}
              />
            ),
          },
        ]}
      />
      {matching !== null && <MatchDialog reply={matching} campaign={campaign} onClose={() => setMatching(null)} />}
      {offering !== null && offering.customer !== null && (
        <ContactOffer
          person={{ id: offering.customer, name: offering.name }}
          given={offering.contactGiven}
          onClose={() => setOffering(null)}
        />
      )}
    </>
  );
}

function wavesOf(row: ReplyRow, campaign: string | null): string {
  const parts = [row.campaign === campaign ? null : row.campaignName, row.waveName];
  return parts.filter((part) => part !== null).join(" · ") || UNKNOWN;
}

function When({ row: { day, recorder } }: { readonly row: ReplyRow }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      {format.day(day)}
      {recorder !== "" && <div className="rg-quiet">{t("answers.replies.by", { recorder })}</div>}
    </>
  );
}

function Kind({ row: { kind, channel } }: { readonly row: ReplyRow }) {
  const t = useT();
  return (
    <>
      {t(`terms.replyKinds.${kind}`)}
      <div className="rg-quiet">{t(`terms.replyChannels.${channel}`)}</div>
    </>
  );
}

function Who({ row: { customer, name, code } }: { readonly row: ReplyRow }) {
  const t = useT();
  if (customer !== null) return <Link to={`/customers/${customer}`}>{name ?? t("frame.find.unnamed")}</Link>;
  return (
    <span className="rg-quiet">
      {code === "" ? t("answers.replies.nobody") : t("answers.replies.nobodyCode", { code })}
    </span>
  );
}

/** What was asked, wanted, given and noted, each under its own word. */
function Said({ row }: { readonly row: ReplyRow }) {
  const t = useT();
  const parts = (["question", "request", "contactGiven", "note"] as const).filter((name) => row[name] !== "");
  if (parts.length === 0) return UNKNOWN;
  return (
    <dl className="answers-said">
      {parts.map((name) => (
        <div key={name}>
          <dt>{t(`answers.said.${name}`)}</dt>
          <dd>{row[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ActionProps {
  readonly row: ReplyRow;
  readonly canWrite: boolean;
  readonly onMatch: () => void;
  readonly onOffer: () => void;
}

function Actions({ row, canWrite, onMatch, onOffer }: ActionProps) {
  const t = useT();
  const { day } = useFormat();
  const regulars = useRegulars();
  const tell = useTell();
  const of = { name: row.name ?? t("answers.replies.nobody"), day: day(row.day) };
  const remove = async (): Promise<void> => {
    const commit = await regulars.removeReply(row.id);
    tell.done(t("answers.replies.removed"), commit);
  };
  return (
    <div className="answers-actions">
      {row.customer === null && (
        <Button
          size="small"
          type="primary"
          disabled={!canWrite}
          aria-label={t("answers.replies.matchOf", of)}
          onClick={onMatch}
        >
          {t("answers.replies.match")}
        </Button>
      )}
      {row.customer !== null && row.contactGiven !== "" && (
        <Button size="small" disabled={!canWrite} aria-label={t("answers.replies.updateOf", of)} onClick={onOffer}>
          {t("answers.replies.update")}
        </Button>
      )}
      <Button
        size="small"
        disabled={!canWrite}
        aria-label={t("answers.replies.removeOf", of)}
        onClick={() => void remove()}
      >
        {t("answers.replies.remove")}
      </Button>
    </div>
  );
}
