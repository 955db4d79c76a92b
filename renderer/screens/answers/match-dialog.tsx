import { Form, Input, Select } from "antd";
import { useState } from "react";
import type { ReplyRow } from "../../../core/engine/response-answers.ts";
import type { Reply } from "../../../core/model/response.ts";
import { useRegulars, useView } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { CustomerFinder, type Found } from "../../ui/customer-finder.tsx";
import { Field } from "../../ui/field.tsx";
import { SaveDialog } from "../../ui/save-dialog.tsx";

interface Props {
  readonly reply: ReplyRow;
  /** The campaign whose screen is open. */
  readonly campaign: string | null;
  readonly onClose: () => void;
}

const NONE = "";

/** Says whom a reply is from: by its code, read again, or by searching for the person. */
export function MatchDialog({ reply, campaign, onClose }: Props) {
  const t = useT();
  const { day } = useFormat();
  const regulars = useRegulars();
  const tell = useTell();
  const [code, setCode] = useState(reply.code);
  const [person, setPerson] = useState<Found | null>(null);
  const [about, setAbout] = useState(reply.campaign ?? campaign ?? NONE);
  const named = useView("code", { code: code.trim() }).answer;
  const isNamed = named?.found === true && code.trim() !== "";
  const from: Found | null = isNamed ? { id: named.customer, name: named.name } : person;
  const match = async (): Promise<void> => {
    if (from === null) return;
    const { name: _, campaignName: __, waveName: ___, commit: ____, id, removed: _____, ...kept } = reply;
    const whose = isNamed
      ? { campaign: named.campaign, wave: named.wave }
      : { campaign: about === NONE ? null : about, wave: about === reply.campaign ? reply.wave : null };
    const matched: Omit<Reply, "id" | "removed"> = { ...kept, ...whose, code: code.trim(), customer: from.id };
    await regulars.recordReply(matched, id);
    tell.done(t("answers.match.done", { name: from.name ?? t("frame.find.unnamed") }));
  };
  return (
    <SaveDialog
      title={t("answers.match.title")}
      action={t("answers.match.save")}
      ready={from !== null}
      onSave={match}
      onClose={onClose}
    >
      <p className="rg-quiet">
        {[day(reply.day), t(`terms.replyChannels.${reply.channel}`), t(`terms.replyKinds.${reply.kind}`)].join(" · ")}
      </p>
      <p className="answers-quote">
        {[reply.question, reply.request, reply.contactGiven, reply.note].filter((text) => text !== "").join("\n")}
      </p>
      <Form layout="vertical" component="div">
        <Field
          label={t("answers.desk.code")}
          help={
            isNamed ? `${named.name ?? t("frame.find.unnamed")} · ${named.campaignName} · ${named.waveName}` : undefined
          }
          error={code.trim() !== "" && named?.found === false ? t(`answers.desk.codes.${named.because}`) : undefined}
        >
          <Input value={code} autoComplete="off" maxLength={64} onChange={(event) => setCode(event.target.value)} />
        </Field>
        {!isNamed && (
          <>
            <Field label={t("answers.desk.person")}>
              <CustomerFinder value={person} onChange={setPerson} autoFocus />
            </Field>
            <CampaignChoice value={about} onChange={setAbout} />
          </>
        )}
      </Form>
    </SaveDialog>
  );
}

function CampaignChoice({ value, onChange }: { readonly value: string; readonly onChange: (id: string) => void }) {
  const t = useT();
  const { answer } = useView("campaigns", {});
  const launched = (answer ?? []).filter(({ standing }) => standing !== "draft");
  return (
    <Field label={t("answers.match.campaign")}>
      <Select<string>
        value={value}
        options={[
          { value: NONE, label: t("answers.match.noCampaign") },
          ...launched.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={onChange}
      />
    </Field>
  );
}
