import { Checkbox, Form, Input, Modal } from "antd";
import { useEffect, useState } from "react";
import type { ErasePreviewAnswer, OutsideCopy } from "../../../core/engine/rights-answers.ts";
import { CHANNELS } from "../../../core/model/fields.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useJobs } from "../../app/jobs.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";
import { Loading } from "../../ui/loading.tsx";

interface Props {
  readonly customer: number;
  readonly mode: "erase" | "anonymise";
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says what would go and what the program cannot reach, and asks for a reason and a word before it goes for good. */
export function EraseDialog({ customer, mode, onClose, onDone }: Props) {
  const t = useT();
  const [reason, setReason] = useState("");
  const [typed, setTyped] = useState("");
  const [refuse, setRefuse] = useState(true);
  const [working, setWorking] = useState(false);
  const refused = refuse ? CHANNELS : [];
  const preview = usePreview(customer, mode);
  const erase = useErase();
  const ready = preview !== null && reason.trim() !== "" && typed === t("rights.one.typedWord");
  const submit = async (): Promise<void> => {
    if (!ready || working) return;
    setWorking(true);
    try {
      await erase({ customers: [customer], mode, reason, refuse: refused });
      onDone();
    } finally {
      setWorking(false);
    }
  };
  return (
    <Modal
      open
      title={t(mode === "erase" ? "rights.one.eraseTitle" : "rights.one.anonymiseTitle")}
      okText={t(mode === "erase" ? "rights.one.erase" : "rights.one.anonymise")}
      cancelText={t("ui.cancel")}
      okButtonProps={{ danger: true, disabled: !ready, loading: working }}
      onOk={() => void submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>
        {t(mode === "erase" ? "rights.one.eraseText" : "rights.one.anonymiseText")}{" "}
        <strong>{t("rights.one.final")}</strong>
      </p>
      {preview === null ? <Loading /> : <Preview preview={preview} />}
      <Form layout="vertical" component="div">
        <Field label={t("rights.one.reason")} required>
          <Input
            value={reason}
            maxLength={500}
            autoComplete="off"
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <Checkbox checked={refuse} onChange={(event) => setRefuse(event.target.checked)}>
          {t("rights.one.refuse")}
        </Checkbox>
        <Field label={t("rights.one.typed")} required>
          <Input
            value={typed}
            maxLength={20}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
            onPressEnter={() => void submit()}
          />
        </Field>
      </Form>
    </Modal>
  );
}

function usePreview(customer: number, mode: Props["mode"]): ErasePreviewAnswer | null {
  const regulars = useRegulars();
  const [preview, setPreview] = useState<ErasePreviewAnswer | null>(null);
  useEffect(() => {
    let wanted = true;
    void regulars.erasePreview({ customers: [customer], mode, refuse: CHANNELS }).then((answer) => {
      if (wanted) setPreview(answer);
    });
    return () => {
      wanted = false;
    };
  }, [regulars, customer, mode]);
  return preview;
}

function useErase() {
  const t = useT();
  const tell = useTell();
  const jobs = useJobs();
  const regulars = useRegulars();
  return async (request: Parameters<typeof regulars.erasePeople>[0]): Promise<void> => {
    const done = await jobs.run(t("rights.one.erasing"), (job) => regulars.erasePeople(request, job));
    tell.done(t(done.clean ? "rights.one.done" : "rights.one.doneUnclean"));
  };
}

/** What would go, in numbers, and the files that left. */
function Preview({ preview: { counts, records, copies } }: { readonly preview: ErasePreviewAnswer }) {
  const t = useT();
  return (
    <div className="erase-preview">
      <p>{t("rights.one.counts", { ...counts })}</p>
      {records > 1 && <p>{t("rights.one.records", { count: records })}</p>}
      {copies.length === 0 ? (
        <p>{t("rights.one.noCopies")}</p>
      ) : (
        <>
          <p>{t("rights.one.copies")}</p>
          <ul>
            {copies.slice(0, 20).map((copy, i) => (
              // Two files of one day and segment differ in nothing that is shown.
              <li key={i}>
                <Copy copy={copy} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="rg-quiet">{t("rights.one.backups")}</p>
    </div>
  );
}

function Copy({ copy }: { readonly copy: OutsideCopy }) {
  const t = useT();
  const format = useFormat();
  const parts = [
    copy.segment,
    t(`terms.channels.${copy.channel}`),
    t(`list.formats.${copy.format}`),
    format.day(copy.day),
    t(copy.isSure ? "rights.one.copySure" : "rights.one.copyMaybe"),
  ];
  return parts.join(" · ");
}
