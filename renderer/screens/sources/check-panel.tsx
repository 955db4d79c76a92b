import { Button, Select } from "antd";
import { useState } from "react";
import { sampleFor } from "../../../core/engine/checked-share.ts";
import type { BatchYield } from "../../../core/engine/sources-answers.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { Section } from "../../ui/page-head.tsx";
import { CheckCalls } from "./check-calls.tsx";

interface Props {
  readonly batch: BatchYield;
  readonly canWrite: boolean;
  onClose(): void;
}

/** Margins that are offered, as fractions; the middle one is usual. */
const MARGINS = [0.05, 0.1, 0.15] as const;

/** Whether a list is right: a random sample of it is called. */
export function CheckPanel({ batch, canWrite, onClose }: Props) {
  const t = useT();
  const { share } = useFormat();
  const regulars = useRegulars();
  const [margin, setMargin] = useState<number>(0.1);
  const [working, setWorking] = useState(false);
  const [latest] = batch.checks;
  const size = sampleFor(margin, batch.valid);
  const draw = async (): Promise<void> => {
    setWorking(true);
    try {
      await regulars.drawCheck(batch.batch, size);
    } finally {
      setWorking(false);
    }
  };
  return (
    <Section
      title={t("sources.check.title", { file: batch.fileName })}
      action={<Button onClick={onClose}>{t("sources.check.close")}</Button>}
    >
      <p className="sources-text">{t("sources.check.lead")}</p>
      <div className="sources-row">
        <Select
          aria-label={t("sources.check.margin")}
          value={margin}
          onChange={setMargin}
          popupMatchSelectWidth={false}
          options={MARGINS.map((one) => ({
            value: one,
            label: t("sources.check.option", { margin: share(one), count: sampleFor(one, batch.valid) }),
          }))}
        />
        <Button
          {...(latest === undefined ? { type: "primary" as const } : {})}
          disabled={!canWrite || size === 0}
          loading={working}
          onClick={() => void draw()}
        >
          {t(latest === undefined ? "sources.check.draw" : "sources.check.drawAgain", { count: size })}
        </Button>
      </div>
      {latest !== undefined && <CheckCalls key={latest.id} id={latest.id} canWrite={canWrite} />}
    </Section>
  );
}
