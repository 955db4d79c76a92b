import { Button, Space } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { CustomerAnswer } from "../../../core/engine/views.ts";
import { bridge } from "../../app/bridge.ts";
import { useRegulars, useView, useWorkspace } from "../../app/engine.tsx";
import { useJobs } from "../../app/jobs.tsx";
import { usePreferences } from "../../app/preferences.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { ConfirmReason } from "../../ui/confirm-reason.tsx";
import { useRightsWords } from "../../ui/rights-words.ts";
import { EraseDialog } from "./erase-dialog.tsx";

/** What this person may ask for: a copy of everything, to be anonymised, to be erased; and whether their data is held. */
export function PersonRights({ customer }: { readonly customer: CustomerAnswer }) {
  const t = useT();
  const navigate = useNavigate();
  const canWrite = useWorkspace()?.canWrite ?? false;
  const { answer } = useView("rights", {});
  const [erasing, setErasing] = useState<"erase" | "anonymise" | null>(null);
  const held = answer?.holds.find(({ id }) => id === customer.id) ?? null;
  const giveCopy = useCopy(customer.id);
  return (
    <section className="person-rights" aria-label={t("rights.one.title")}>
      <h2>{t("rights.one.title")}</h2>
      <p className="rg-quiet">{t("rights.one.hint")}</p>
      {held !== null && (
        <p>
          <strong>{t("rights.one.held", { reason: held.reason })}</strong>
        </p>
      )}
      <Space wrap>
        <Button onClick={() => void giveCopy()}>{t("rights.one.copy")}</Button>
        {canWrite && <HoldButton customer={customer.id} held={held !== null} />}
        {canWrite && held === null && (
          <>
            <Button onClick={() => setErasing("anonymise")}>{t("rights.one.anonymise")}</Button>
            <Button danger onClick={() => setErasing("erase")}>
              {t("rights.one.erase")}
            </Button>
          </>
        )}
      </Space>
      {erasing !== null && (
        <EraseDialog
          customer={customer.id}
          mode={erasing}
          onClose={() => setErasing(null)}
          onDone={() => void navigate("/customers")}
        />
      )}
    </section>
  );
}

function useCopy(customer: number): () => Promise<void> {
  const t = useT();
  const tell = useTell();
  const jobs = useJobs();
  const regulars = useRegulars();
  const words = useRightsWords();
  const { language } = usePreferences();
  return async () => {
    const file = await jobs.run(t("rights.one.copying"), (job) =>
      regulars.writeAccess({ customer, language, words: words() }, job),
    );
    const kept = await bridge.saveFile(file.fileName, file.bytes);
    tell.done(kept ? t("rights.one.copied") : t("rights.one.notCopied"));
  };
}

function HoldButton({ customer, held }: { readonly customer: number; readonly held: boolean }) {
  const t = useT();
  const tell = useTell();
  const regulars = useRegulars();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(held ? "rights.one.release" : "rights.one.hold")}</Button>
      <ConfirmReason
        open={open}
        title={t(held ? "rights.one.releaseTitle" : "rights.one.holdTitle")}
        action={t(held ? "rights.one.release" : "rights.one.hold")}
        onConfirm={async (reason) => {
          const commit = await regulars.holdCustomer(customer, !held, reason);
          tell.done(t("settings.saved"), commit);
        }}
        onClose={() => setOpen(false)}
      >
        <p>{t(held ? "rights.one.releaseText" : "rights.one.holdText")}</p>
      </ConfirmReason>
    </>
  );
}
