import { Button, Form, Segmented, Space } from "antd";
import { useState } from "react";
import type { WorkspaceAnswer } from "../../../core/engine/views.ts";
import { RenameWorkspace } from "../../app/frame/workspace-dialogs.tsx";
import { useT } from "../../app/words/words.ts";
import { useWorkspaces } from "../../app/workspaces.tsx";
import { Field } from "../../ui/field.tsx";
import { RegionFields } from "../../ui/region-fields.tsx";
import { Section } from "../../ui/page-head.tsx";
import { NumberSetting } from "./number-setting.tsx";
import { useChange } from "./use-change.ts";

/** Name, currency, basis, country, loyal orders of the open workspace. */
export function WorkspaceSettings({ workspace }: { readonly workspace: WorkspaceAnswer }) {
  const t = useT();
  const change = useChange();
  const { open } = useWorkspaces();
  const [renaming, setRenaming] = useState(false);
  const { settings, canWrite } = workspace;
  const bases = (["net", "gross"] as const).map((value) => ({ value, label: t(`settings.bases.${value}`) }));
  return (
    <Section title={t("settings.workspace")}>
      <Form layout="vertical" component="div" className="rg-settings-form">
        <Form.Item label={t("settings.name")}>
          <Space>
            <strong>{workspace.name}</strong>
            <Button size="small" onClick={() => setRenaming(true)}>
              {t("settings.rename")}
            </Button>
          </Space>
        </Form.Item>
        <RegionFields region={settings} canWrite={canWrite} onChange={change} />
        <Field label={t("settings.basis")} help={t(`settings.basisHelp.${settings.basis}`)}>
          <Segmented
            disabled={!canWrite}
            value={settings.basis}
            options={bases}
            aria-label={t("settings.basis")}
            onChange={(basis) => change({ basis })}
          />
        </Field>
        <Field label={t("settings.loyalOrders")} help={t("settings.loyalHelp")}>
          <NumberSetting
            min={1}
            max={1000}
            isWhole
            disabled={!canWrite}
            value={settings.loyalOrders}
            onSave={(loyalOrders) => change({ loyalOrders })}
          />
        </Field>
      </Form>
      {open !== null && <RenameWorkspace open={renaming} workspace={open} onClose={() => setRenaming(false)} />}
    </Section>
  );
}
