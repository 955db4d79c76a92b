import { Alert, Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { copyText } from "../../app/lock/own-clipboard.ts";
import type { FollowUpRow } from "../../../core/engine/response-answers.ts";
import { useFormat } from "../../app/format.ts";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { ContactOffer } from "../../ui/contact-offer.tsx";
import { FigureView } from "../../ui/figure-view.tsx";
import { saidIn } from "./said.ts";

interface Props {
  readonly row: FollowUpRow;
  readonly canWrite: boolean;
}

/** Whom one speaks to: number, class, value, what they said, what was tried before. */
export function CallPerson({ row, canWrite }: Props) {
  const t = useT();
  const { followUp, campaignName, value } = row;
  return (
    <section className="follow-ups-person" aria-label={row.name ?? t("frame.find.unnamed")}>
      {row.mayCall ? <Phone phone={row.phone} /> : <MayNot row={row} />}
      <dl className="follow-ups-facts">
        <dt>{t("followUps.columns.class")}</dt>
        <dd>{t(`terms.classes.${row.class}`)}</dd>
        <dt>{t("followUps.columns.value")}</dt>
        <dd>
          <FigureView figure={value} />
        </dd>
        {campaignName !== null && (
          <>
            <dt>{t("followUps.columns.campaign")}</dt>
            <dd>{campaignName}</dd>
          </>
        )}
        <dt>{t("followUps.call.reason")}</dt>
        <dd>{followUp.entries[0]?.reason}</dd>
      </dl>
      <Said row={row} canWrite={canWrite} />
      <Attempts row={row} />
      <Link to={`/customers/${followUp.customer}`}>{t("followUps.call.toCustomer")}</Link>
    </section>
  );
}

/** A number that may not be called is not shown: a refusal is never one click from being ignored. */
function MayNot({ row: { phone, writeBy } }: { readonly row: FollowUpRow }) {
  const t = useT();
  const channels = writeBy.map((channel) => t(`terms.channels.${channel}`)).join(" · ");
  return (
    <Alert
      type="warning"
      showIcon
      title={t(phone === null ? "followUps.call.noNumber" : "followUps.call.mayNot")}
      description={
        <>
          <p>
            <strong>
              {channels === "" ? t("followUps.call.noChannel") : t("followUps.call.byChannels", { channels })}
            </strong>
          </p>
          <p>
            {phone !== null && t("followUps.call.mayNotHint")} {t("followUps.call.mayNote")}
          </p>
        </>
      }
    />
  );
}

function Phone({ phone }: { readonly phone: string | null }) {
  const t = useT();
  const tell = useTell();
  if (phone === null) return null;
  const copy = async (): Promise<void> => {
    await copyText(phone);
    tell.done(t("followUps.call.copied"));
  };
  return (
    <div className="follow-ups-phone">
      <strong>{phone}</strong>
      <Button size="small" onClick={() => void copy()}>
        {t("followUps.call.copy")}
      </Button>
    </div>
  );
}

function Said({ row: { reply, followUp, name }, canWrite }: Props) {
  const t = useT();
  const { day } = useFormat();
  const [offering, setOffering] = useState(false);
  if (reply === null) return null;
  const texts = saidIn(reply, t);
  return (
    <div className="follow-ups-said">
      <h2>{t("followUps.call.said")}</h2>
      <p>
        <strong>{t(`terms.replyKinds.${reply.kind}`)}</strong>{" "}
        <span className="rg-quiet">
          {day(reply.day)} · {t(`terms.replyChannels.${reply.channel}`)}
        </span>
      </p>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {reply.contactGiven !== "" && (
        <Button size="small" disabled={!canWrite} onClick={() => setOffering(true)}>
          {t("answers.replies.update")}
        </Button>
      )}
      {offering && (
        <ContactOffer
          person={{ id: followUp.customer, name }}
          given={reply.contactGiven}
          onClose={() => setOffering(false)}
        />
      )}
    </div>
  );
}

/** What was tried before, the latest first; the beginning is no attempt. */
function Attempts({ row: { followUp } }: { readonly row: FollowUpRow }) {
  const t = useT();
  const { day } = useFormat();
  const attempts = followUp.entries.slice(1).toReversed();
  if (attempts.length === 0) return null;
  return (
    <div className="follow-ups-said">
      <h2>{t("followUps.call.attempts")}</h2>
      <ol>
        {attempts.map(({ commit, day: on, outcome, note, nextStep }) => (
          <li key={commit}>
            <span className="rg-quiet">{day(on)}</span>{" "}
            {[outcome === null ? "" : t(`terms.outcomes.${outcome}`), note, nextStep].filter(Boolean).join(" · ")}
          </li>
        ))}
      </ol>
    </div>
  );
}
