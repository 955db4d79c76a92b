import { Button, Space } from "antd";
import { useState } from "react";
import type { SafetyAnswer } from "../../../core/engine/safety-answers.ts";
import { useRegulars, useWorkspace } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { Section } from "../../ui/page-head.tsx";

/** So many are shown before one asks for all. */
const AT_FIRST = 8;

/** The snapshots on this device, newest first, each to be looked at and restored. */
export function Snapshots({
  answer: { snapshots, upToDate },
  onRestore,
}: {
  readonly answer: SafetyAnswer;
  readonly onRestore: (file: string) => void;
}) {
  const t = useT();
  const { moment } = useFormat();
  const [all, setAll] = useState(false);
  const shown = all ? snapshots : snapshots.slice(0, AT_FIRST);
  return (
    <Section title={t("safety.snapshots.title")} action={<TakeNow disabled={upToDate} />}>
      <p className="rg-quiet">{t("safety.snapshots.lead")}</p>
      {snapshots.length === 0 && <p>{t("safety.snapshots.none")}</p>}
      <ul className="rg-rows rg-rows-spread">
        {shown.map(({ file, at, reason, customers, lines }) => (
          <li key={file}>
            <span>
              <strong>{moment(at)}</strong> · {t(`safety.reasons.${reason}`)}
              <span className="rg-quiet">
                {" · "}
                {t("safety.snapshots.customers", { count: customers })} ·{" "}
                {t("safety.snapshots.lines", { count: lines })}
              </span>
            </span>
            <Button onClick={() => onRestore(file)} aria-label={t("safety.snapshots.restoreLabel", { at: moment(at) })}>
              {t("safety.snapshots.restore")}
            </Button>
          </li>
        ))}
      </ul>
      {snapshots.length > shown.length && (
        <Button type="link" onClick={() => setAll(true)}>
          {t("safety.snapshots.all", { count: snapshots.length })}
        </Button>
      )}
    </Section>
  );
}

function TakeNow({ disabled }: { readonly disabled: boolean }) {
  const t = useT();
  const regulars = useRegulars();
  const tell = useTell();
  const canWrite = useWorkspace()?.canWrite ?? false;
  const [taking, setTaking] = useState(false);
  const take = async (): Promise<void> => {
    setTaking(true);
    try {
      await regulars.takeSnapshot();
      tell.done(t("safety.snapshots.taken"));
    } finally {
      setTaking(false);
    }
  };
  return (
    <Space>
      <Button loading={taking} disabled={disabled || !canWrite} onClick={() => void take()}>
        {t("safety.snapshots.take")}
      </Button>
    </Space>
  );
}
