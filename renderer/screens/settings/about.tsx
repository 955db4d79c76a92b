import { Button } from "antd";
import { useEffect, useState } from "react";
import type { AppInfo } from "../../../core/engine/bridge.ts";
import { RegularsError } from "../../../core/model/error.ts";
import { bridge } from "../../app/bridge.ts";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { Section } from "../../ui/page-head.tsx";

/** Which version this is, where the data lies, and under which licences. */
export function About() {
  const t = useT();
  const saveLicences = useLicences();
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [persisted, setPersisted] = useState<boolean | null>(null);
  useEffect(() => {
    void bridge.info().then(setInfo);
    void navigator.storage.persisted().then(setPersisted);
  }, []);
  return (
    <Section title={t("settings.about")}>
      {info !== null && (
        <p>
          {t("settings.version", { version: info.version })} · {t(`settings.hosts.${info.host}`)}
        </p>
      )}
      <p>{t("settings.local")}</p>
      {info?.host === "browser" && persisted !== null && (
        <p>{t(persisted ? "settings.persisted" : "settings.notPersisted")}</p>
      )}
      <p>
        {t("settings.licence")}{" "}
        <Button type="link" size="small" onClick={() => void saveLicences()}>
          {t("settings.licences")}
        </Button>
      </p>
    </Section>
  );
}

/** The file that was written beside the page as it was built; the desktop's window opens no other page, so it is saved. */
function useLicences(): () => Promise<void> {
  const t = useT();
  const tell = useTell();
  return async () => {
    const answer = await fetch("./licences.txt");
    if (!answer.ok) throw new RegularsError("file-unreadable", { file: "licences.txt" });
    const kept = await bridge.saveFile("Regulars licences.txt", new Uint8Array(await answer.arrayBuffer()));
    if (kept) tell.done(t("settings.licencesSaved"));
  };
}
