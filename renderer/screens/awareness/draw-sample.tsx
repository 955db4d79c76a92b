import { Button, Form } from "antd";
import { useState } from "react";
import { useRegulars } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { BoundedNumber } from "../../ui/bounded-number.tsx";
import { Field } from "../../ui/field.tsx";
import { Section } from "../../ui/page-head.tsx";

/** Below it nothing is said of awareness; the engine refuses smaller samples too. */
const LEAST = 30;
const USUAL = 60;

/** How many people are asked; drawn by lot, once. */
export function DrawSample({ campaign, canWrite }: { readonly campaign: string; readonly canWrite: boolean }) {
  const t = useT();
  const regulars = useRegulars();
  const tell = useTell();
  const [size, setSize] = useState(USUAL);
  const [working, setWorking] = useState(false);
  const draw = async (): Promise<void> => {
    setWorking(true);
    try {
      const commit = await regulars.drawSample(campaign, size);
      tell.done(t("awareness.draw.drawn", { count: size }), commit);
    } finally {
      setWorking(false);
    }
  };
  return (
    <Section title={t("awareness.draw.title")}>
      <p className="awareness-text">{t("awareness.draw.text")}</p>
      <Form layout="vertical" component="div" className="awareness-draw">
        <Field label={t("awareness.draw.size")} help={t("awareness.draw.why")}>
          <BoundedNumber
            min={LEAST}
            max={5000}
            isWhole
            value={size}
            onChange={(typed) => {
              if (typed !== null) setSize(typed);
            }}
          />
        </Field>
        <Button type="primary" disabled={!canWrite || size < LEAST} loading={working} onClick={() => void draw()}>
          {t("awareness.draw.draw", { count: size })}
        </Button>
      </Form>
    </Section>
  );
}
