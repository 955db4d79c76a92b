import { Button, Input } from "antd";
import { useState } from "react";
import type { RightsAnswer, SuppressionTest } from "../../../core/engine/rights-answers.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";
import { Section } from "../../ui/page-head.tsx";

/** Asks whether a phone, e-mail or code may be contacted; the list itself is never shown. */
export function Suppression({ rights }: { readonly rights: RightsAnswer }) {
  const t = useT();
  const regulars = useRegulars();
  const [text, setText] = useState("");
  const [found, setFound] = useState<SuppressionTest | null>(null);
  const ask = async (): Promise<void> => setFound(await regulars.testSuppressed(text));
  return (
    <Section title={t("rights.suppression.title")}>
      <p className="rg-quiet">{t("rights.suppression.hint")}</p>
      <p>{t("rights.suppression.counts", { kept: rights.kept, refused: rights.refused })}</p>
      <div className="rg-rights-test">
        <Field label={t("rights.suppression.test")}>
          <Input
            value={text}
            autoComplete="off"
            maxLength={200}
            onChange={(event) => {
              setText(event.target.value);
              setFound(null);
            }}
            onPressEnter={() => void ask()}
          />
        </Field>
        <Button onClick={() => void ask()}>{t("rights.suppression.ask")}</Button>
      </div>
      <p aria-live="polite">{found === null ? "" : <Answer found={found} />}</p>
    </Section>
  );
}

function Answer({ found }: { readonly found: SuppressionTest }) {
  const t = useT();
  if (found.kinds.length === 0) return t("rights.suppression.unreadable");
  if (found.refused.length === 0) return t("rights.suppression.free");
  const channels = found.refused.map((channel) => t(`terms.channels.${channel}`)).join(" · ");
  const because = found.because.map((why) => t(`rights.suppression.because.${why}`)).join(" · ");
  return (
    <strong>
      <span aria-hidden>✕ </span>
      {`${t("rights.suppression.refused", { channels })} (${because})`}
    </strong>
  );
}
