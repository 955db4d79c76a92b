import { Button, Space, Tag } from "antd";
import { useState } from "react";
import type { SecondPlace } from "../../../core/engine/safety-answers.ts";
import { bridge } from "../../app/bridge.ts";
import { useEngine, useRegulars, useWorkspace } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useJobs } from "../../app/jobs.tsx";
import { useT } from "../../app/words/words.ts";
import { Section } from "../../ui/page-head.tsx";
import { useSize } from "./use-size.ts";

interface Props {
  readonly place: SecondPlace | null;
  readonly sealed: boolean;
}

/** A folder of the person's own, on a stick or another computer, that gets whole copies: how old the last one is, in words. */
export function SecondPlacePart({ place, sealed }: Props) {
  const t = useT();
  const canWrite = useWorkspace()?.canWrite ?? false;
  return (
    <Section title={t("safety.second.title")}>
      <p className="rg-quiet">{t(sealed ? "safety.second.leadSealed" : "safety.second.lead")}</p>
      {place !== null && <Standing place={place} />}
      {bridge.canChooseFolder ? (
        <Actions place={place} disabled={!canWrite} />
      ) : (
        place === null && <p>{t("safety.second.cannot")}</p>
      )}
    </Section>
  );
}

function Standing({ place: { name, state, last } }: { readonly place: SecondPlace }) {
  const t = useT();
  const size = useSize();
  const { moment } = useFormat();
  return (
    <p>
      <Tag className={state === "good" ? "rg-safety-good" : state === "ageing" ? "rg-safety-notice" : "rg-safety-bad"}>
        {t(`safety.second.states.${state}`)}
      </Tag>
      <strong>{name}</strong>
      {" · "}
      {last === null
        ? t("safety.second.never")
        : t("safety.second.last", { at: moment(last.at), size: size(last.bytes) })}
    </p>
  );
}

function Actions({ place, disabled }: { readonly place: SecondPlace | null; readonly disabled: boolean }) {
  const t = useT();
  const jobs = useJobs();
  const regulars = useRegulars();
  const { views } = useEngine();
  const [busy, setBusy] = useState(false);
  const during = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } finally {
      setBusy(false);
    }
  };
  const choose = () =>
    during(async () => {
      const folder = await bridge.chooseFolder();
      if (folder === null) return;
      await jobs.run(t("safety.second.copying"), (job) => regulars.chooseSecondPlace(folder, job));
    });
  const copy = () =>
    during(async () => {
      // A browser wants a click for the right to a folder each time it was started.
      if (place?.state === "away") await bridge.allowFolder(place.id);
      await jobs
        .run(t("safety.second.copying"), (job) => regulars.copyToSecondPlace(job))
        .finally(() => views.refresh(["safety"]));
    });
  const forget = () =>
    during(async () => {
      if (place === null) return;
      await jobs.run(t("safety.second.forgetting"), (job) => regulars.chooseSecondPlace(null, job));
      await bridge.forgetFolder(place.id);
    });
  return (
    <Space wrap>
      {place !== null && (
        <Button loading={busy} disabled={disabled} onClick={() => void copy()}>
          {t(place.state === "away" ? "safety.second.reach" : "safety.second.copyNow")}
        </Button>
      )}
      <Button loading={busy && place === null} disabled={disabled || busy} onClick={() => void choose()}>
        {t(place === null ? "safety.second.choose" : "safety.second.change")}
      </Button>
      {place !== null && (
        <Button type="text" disabled={disabled || busy} onClick={() => void forget()}>
          {t("safety.second.forget")}
        </Button>
      )}
    </Space>
  );
}
