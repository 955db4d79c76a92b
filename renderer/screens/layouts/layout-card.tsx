import { Button, Checkbox } from "antd";
import { useState } from "react";
import type { LayoutRow } from "../../../core/engine/layout-answers.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { useLayoutName } from "../../ui/layout-name.ts";
import { RenameLayout } from "./rename-layout.tsx";

interface Props {
  readonly layout: LayoutRow;
  readonly canWrite: boolean;
}

/** A layout: what it is called, how its files are read, which were, and what can be done with it. */
export function LayoutCard({ layout, canWrite }: Props) {
  const t = useT();
  const { number, moment } = useFormat();
  const name = useLayoutName()(layout);
  const taken = layout.columns.filter(({ field }) => field !== null);
  const left = layout.columns.length - taken.length;
  return (
    <li className="rg-layouts-card">
      <h3>{name}</h3>
      <p className="rg-quiet">
        {t("data.layouts.from", { source: layout.source, kind: t(`data.importing.kinds.${layout.kind}`) })} ·{" "}
        {t(layout.isKept ? "data.layouts.keptByName" : "data.layouts.remembered")}
      </p>
      <details>
        <summary>
          {t("data.layouts.columns", { n: number(taken.length), count: taken.length })}
          {left > 0 && ` · ${t("data.layouts.leftOut", { n: number(left), count: left })}`}
        </summary>
        <p>{taken.map(({ column }) => column).join(" · ")}</p>
      </details>
      {layout.files.length === 0 ? (
        <p>{t("data.layouts.noFiles")}</p>
      ) : (
        <details>
          <summary>{t("data.layouts.files", { n: number(layout.files.length), count: layout.files.length })}</summary>
          <ul>
            {layout.files.map(({ commit, fileName, at }) => (
              <li key={`${commit} ${fileName}`}>{t("data.layouts.fileOn", { file: fileName, at: moment(at) })}</li>
            ))}
          </ul>
        </details>
      )}
      <Permission layout={layout} canWrite={canWrite} />
      {canWrite && <Actions layout={layout} name={name} />}
    </li>
  );
}

/** What was answered about permission, and whether that holds for every file. */
function Permission({ layout, canWrite }: Props) {
  const t = useT();
  const tell = useTell();
  const regulars = useRegulars();
  const { permission, samePermission, isKept, name } = layout;
  const channels = (permission?.channels ?? []).map((channel) => t(`terms.channels.${channel}`)).join(", ");
  const answer =
    permission?.state === "granted"
      ? t("data.layouts.granted", { channels, basis: permission.basis })
      : t(permission === null ? "data.layouts.never" : "data.layouts.notKnown");
  const how = t(samePermission ? "data.layouts.sameIs" : "data.layouts.sameNot");
  const change = async (same: boolean): Promise<void> => {
    tell.done(t("data.layouts.saved"), await regulars.keepLayout(layout.id, name ?? "", same));
  };
  return (
    <>
      <p>
        {t("data.layouts.permission", { said: answer })} · {how}
      </p>
      {isKept && permission !== null && (
        <Checkbox checked={samePermission} disabled={!canWrite} onChange={({ target }) => void change(target.checked)}>
          {t("data.layouts.same")}
        </Checkbox>
      )}
    </>
  );
}

function Actions({ layout, name }: { readonly layout: LayoutRow; readonly name: string }) {
  const t = useT();
  const tell = useTell();
  const regulars = useRegulars();
  const [renaming, setRenaming] = useState(false);
  const remove = async (): Promise<void> => {
    tell.done(t("data.layouts.removed", { name }), await regulars.removeLayout(layout.id));
  };
  return (
    <p className="rg-layouts-actions">
      <Button size="small" aria-label={t("data.layouts.renameOf", { name })} onClick={() => setRenaming(true)}>
        {t("data.layouts.rename")}
      </Button>
      <Button size="small" aria-label={t("data.layouts.removeOf", { name })} onClick={() => void remove()}>
        {t("data.layouts.remove")}
      </Button>
      {renaming && <RenameLayout layout={layout} onClose={() => setRenaming(false)} />}
    </p>
  );
}
