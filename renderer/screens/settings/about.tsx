import { useEffect, useState } from "react";
import type { AppInfo } from "../../../core/engine/bridge.ts";
import { bridge } from "../../app/bridge.ts";
import { useT } from "../../app/words/words.ts";
import { Section } from "../../ui/page-head.tsx";

/** Which version this is, where the data lies, and under which licences. */
export function About() {
  const t = useT();
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
        <a href="./licences.txt" target="_blank" rel="noreferrer">
          {t("settings.licences")}
        </a>
      </p>
    </Section>
  );
}
