import { Alert, Button } from "antd";
import type { RememberedLayout } from "../../../core/model/importing.ts";
import { useT } from "../../app/words/words.ts";
import { lastAnswer, type ChangeDraft, type Draft } from "./draft.ts";

interface Props {
  readonly layout: RememberedLayout;
  readonly draft: Draft;
  readonly onChange: ChangeDraft;
}

/** What was answered about permission for the last file like this one, and a way to answer the same; or that it holds for every one. */
export function LastPermission({ layout, draft, onChange }: Props) {
  const t = useT();
  const { permission, samePermission } = layout;
  if (permission === null) return null;
  const channels = permission.channels
    .map((channel) => t(`terms.channels.${channel}`))
    .join(t("data.importing.known.and"));
  const { basis } = permission;
  const said = t(`data.importing.known.${permission.state === "granted" ? "granted" : "notAsked"}`, {
    channels,
    basis,
  });
  if (samePermission) return <Alert type="info" showIcon title={t("data.importing.known.always", { said })} />;
  if (draft.permission.state !== null) return null;
  return (
    <p className="rg-import-known-last">
      {t("data.importing.known.lastTime", { said })}{" "}
      <Button onClick={() => onChange((now) => ({ ...now, permission: lastAnswer(layout) }))}>
        {t("data.importing.known.again")}
      </Button>
    </p>
  );
}
