import { Input } from "antd";
import { useState } from "react";
import type { LayoutRow } from "../../../core/engine/layout-answers.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { useLayoutName } from "../../ui/layout-name.ts";
import { SaveDialog } from "../../ui/save-dialog.tsx";

/** Gives a layout another name; one that was only remembered is kept by it. */
export function RenameLayout({ layout, onClose }: { readonly layout: LayoutRow; readonly onClose: () => void }) {
  const t = useT();
  const tell = useTell();
  const regulars = useRegulars();
  const called = useLayoutName()(layout);
  const [name, setName] = useState(layout.name ?? (layout.shipped === null ? layout.source : called));
  const save = async (): Promise<void> => {
    tell.done(
      t("data.layouts.kept", { name: name.trim() }),
      await regulars.keepLayout(layout.id, name, layout.samePermission),
    );
  };
  return (
    <SaveDialog
      title={t("data.layouts.renameOf", { name: called })}
      ready={name.trim() !== ""}
      onSave={save}
      onClose={onClose}
    >
      {(saveNow) => (
        <Input
          aria-label={t("data.layouts.name")}
          value={name}
          maxLength={200}
          autoFocus
          onChange={({ target }) => setName(target.value)}
          onPressEnter={saveNow}
        />
      )}
    </SaveDialog>
  );
}
