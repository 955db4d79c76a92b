import { Form } from "antd";
import { useRegulars, useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { Section } from "../../ui/page-head.tsx";
import { RegionFields } from "../../ui/region-fields.tsx";
import "../../ui/field-grid.css";

/** Where the shop is, as it was taken from its first file; asked only as long as the workspace holds nobody. */
export function RegionQuestion() {
  const t = useT();
  const regulars = useRegulars();
  const workspace = useWorkspace();
  if (workspace === null || workspace.customers > 0) return null;
  return (
    <Section title={t("data.importing.region.title")}>
      <p className="rg-quiet">{t("data.importing.region.hint")}</p>
      <Form layout="vertical" component="div" className="rg-field-grid">
        <RegionFields
          region={workspace.settings}
          canWrite={workspace.canWrite}
          onChange={(change) => void regulars.saveSettings(change)}
        />
      </Form>
    </Section>
  );
}
