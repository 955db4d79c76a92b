import { Button, Checkbox, Input } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { LayoutRow } from "../../../core/engine/layout-answers.ts";
import type { CommitSeq } from "../../../core/model/decision.ts";
import { useRegulars, useView } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { useLayoutName } from "../../ui/layout-name.ts";

/** The file's layout is remembered as it is; here it gets a name, and may answer the question of permission for every file like it. */
export function KeepLayout({ commit }: { readonly commit: CommitSeq }) {
  const { answer } = useView("layouts", {});
  const layout = answer?.layouts.find(({ files }) => files[0]?.commit === commit);
  if (layout === undefined) return null;
  return layout.isKept ? <Kept layout={layout} /> : <Keep key={layout.id} layout={layout} />;
}

function Kept({ layout }: { readonly layout: LayoutRow }) {
  const t = useT();
  const called = useLayoutName();
  return (
    <p>
      {t("data.layouts.keptAs", { name: called(layout) })} <Link to="/data/layouts">{t("data.layouts.toList")}</Link>
    </p>
  );
}

function Keep({ layout }: { readonly layout: LayoutRow }) {
  const t = useT();
  const tell = useTell();
  const regulars = useRegulars();
  const called = useLayoutName();
  const [name, setName] = useState(layout.shipped === null ? layout.source : called(layout));
  const [same, setSame] = useState(false);
  const [saving, setSaving] = useState(false);
  const keep = async (): Promise<void> => {
    setSaving(true);
    try {
      tell.done(t("data.layouts.kept", { name: name.trim() }), await regulars.keepLayout(layout.id, name, same));
    } finally {
      setSaving(false);
    }
  };
  return (
    <section className="rg-import-keep">
      <h3>{t("data.layouts.keep")}</h3>
      <p className="rg-quiet">{t("data.layouts.keepHint")}</p>
      <div className="rg-import-keep-row">
        <Input
          aria-label={t("data.layouts.name")}
          value={name}
          maxLength={200}
          onChange={({ target }) => setName(target.value)}
        />
        <Button disabled={name.trim() === ""} loading={saving} onClick={() => void keep()}>
          {t("data.layouts.keepIt")}
        </Button>
      </div>
      <Checkbox checked={same} onChange={({ target }) => setSame(target.checked)}>
        {t("data.layouts.same")}
      </Checkbox>
    </section>
  );
}
