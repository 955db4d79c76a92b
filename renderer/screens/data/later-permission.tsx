import { Button } from "antd";
import { useState } from "react";
import type { HistoryEntry } from "../../../core/engine/views.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { GrantedChannels } from "../../ui/granted-channels.tsx";
import { SaveDialog } from "../../ui/save-dialog.tsx";

/** The permission question of a file that is in: what was answered, and a way to answer it now. */
export function LaterPermission({ entry, canWrite }: { readonly entry: HistoryEntry; readonly canWrite: boolean }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { permission } = entry;
  if (permission === null) return null;
  const channels = permission.channels.map((channel) => t(`terms.channels.${channel}`)).join(", ");
  return (
    <div className="rg-quiet">
      {permission.state === "granted" ? t("data.permission.granted", { channels }) : t("data.permission.unknown")}{" "}
      <Button type="link" size="small" disabled={!canWrite} onClick={() => setOpen(true)}>
        {t("data.permission.answer")}
      </Button>
      {open && <Answer entry={entry} onClose={() => setOpen(false)} />}
    </div>
  );
}

function Answer({ entry, onClose }: { readonly entry: HistoryEntry; readonly onClose: () => void }) {
  const t = useT();
  const tell = useTell();
  const regulars = useRegulars();
  const [answer, setAnswer] = useState({
    channels: entry.permission?.channels ?? [],
    basis: entry.permission?.basis ?? "",
  });
  const ready = answer.channels.length > 0 && answer.basis.trim() !== "";
  const save = async (): Promise<void> => {
    const commit = await regulars.answerPermission(entry.seq, { state: "granted", ...answer });
    tell.done(t("data.permission.saved"), commit);
  };
  return (
    <SaveDialog title={t("data.importing.permission.title")} ready={ready} onSave={save} onClose={onClose}>
      <p>{t("data.importing.permission.lead")}</p>
      <GrantedChannels {...answer} onChange={(changes) => setAnswer((now) => ({ ...now, ...changes }))} />
    </SaveDialog>
  );
}
