import { Radio } from "antd";
import { Section } from "../../ui/page-head.tsx";
import { useT } from "../../app/words/words.ts";
import { Choice } from "./choice.tsx";
import type { ChangeDraft, Draft } from "./draft.ts";

interface Props {
  readonly draft: Draft;
  readonly onChange: ChangeDraft;
}

/** Whether sales without a customer count for the shop or are left out. */
export function AnonymousQuestion({ draft, onChange }: Props) {
  const t = useT();
  return (
    <Section title={t("data.importing.anonymous.title")}>
      <Radio.Group
        vertical
        aria-label={t("data.importing.anonymous.title")}
        value={draft.anonymous}
        onChange={({ target }) => {
          const anonymous = target.value === "keep" ? "keep" : "leaveOut";
          onChange((now) => ({ ...now, anonymous }));
        }}
      >
        <Radio value="keep">
          <Choice title={t("data.importing.anonymous.keep")} hint={t("data.importing.anonymous.keepHint")} />
        </Radio>
        <Radio value="leaveOut">
          <Choice title={t("data.importing.anonymous.leaveOut")} hint={t("data.importing.anonymous.leaveOutHint")} />
        </Radio>
      </Radio.Group>
    </Section>
  );
}
