import { Radio } from "antd";
import type { ReactNode } from "react";
import { GrantedChannels } from "../../ui/granted-channels.tsx";
import { Section } from "../../ui/page-head.tsx";
import { useT } from "../../app/words/words.ts";
import { Choice } from "./choice.tsx";
import type { ChangeDraft, Draft, PermissionAnswer } from "./draft.ts";
import { PERMISSION_PLACE } from "./places.ts";

interface Props {
  readonly draft: Draft;
  /** What is to be known before one says that all agreed. */
  readonly refusals: ReactNode;
  readonly onChange: ChangeDraft;
}

/** May these people be contacted, by which channel, on what basis? Not knowing is an answer. */
export function PermissionQuestion({ draft, refusals, onChange }: Props) {
  const t = useT();
  const { permission } = draft;
  const change = (changes: Partial<PermissionAnswer>): void =>
    onChange((now) => ({ ...now, permission: { ...now.permission, ...changes } }));
  return (
    <Section title={t("data.importing.permission.title")}>
      <div id={PERMISSION_PLACE}>
        <p className="rg-quiet">{t("data.importing.permission.lead")}</p>
        <Radio.Group
          vertical
          aria-label={t("data.importing.permission.title")}
          value={permission.state}
          onChange={({ target }) => change({ state: target.value === "granted" ? "granted" : "unknown" })}
        >
          <Radio value="granted">
            <Choice title={t("data.importing.permission.yes")} hint={t("data.importing.permission.yesHint")} />
          </Radio>
          <Radio value="unknown">
            <Choice title={t("data.importing.permission.unknown")} hint={t("data.importing.permission.unknownHint")} />
          </Radio>
        </Radio.Group>
        {permission.state === "granted" && (
          <div className="rg-import-granted">
            {refusals}
            <GrantedChannels channels={permission.channels} basis={permission.basis} onChange={change} />
          </div>
        )}
      </div>
    </Section>
  );
}
