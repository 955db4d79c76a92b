import { Alert } from "antd";
import { useMemo } from "react";
import { Link } from "react-router";
import type { FieldInfo, Views } from "../../../core/engine/views.ts";
import type { RuleGroup } from "../../../core/model/rule.ts";
import { useView, useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { FIRST_RULE } from "./ideas.ts";
import { SegmentDraft } from "./segment-draft.tsx";

interface Props {
  /** Null: a new one. */
  readonly id: string | null;
  /** The rule a new one begins with. */
  readonly begun: RuleGroup | "broken" | null;
}

type Segment = Views["segments"]["answer"][number];

/** A saved segment, or a new one, to be written. */
export function SegmentEditor({ id, begun }: Props) {
  const t = useT();
  const workspace = useWorkspace();
  const segments = useView("segments", {});
  const fields = useView("fields", {});
  const byId = useMemo(() => new Map((fields.answer ?? []).map((field) => [field.id, field])), [fields.answer]);
  const error = segments.error ?? fields.error;
  if (error !== null) return <ErrorNote error={error} />;
  if (segments.answer === null || fields.answer === null || workspace === null) return <Loading />;
  const saved = segments.answer.find((segment) => segment.id === id) ?? null;
  if (id !== null && saved === null) {
    return (
      <Alert
        type="info"
        showIcon
        title={t("segments.editor.gone")}
        action={<Link to="/segments">{t("segments.editor.back")}</Link>}
      />
    );
  }
  const first = saved?.rule ?? (begun === null || begun === "broken" ? FIRST_RULE : begun);
  return (
    <>
      {begun === "broken" && <Alert type="warning" showIcon title={t("segments.editor.broken")} />}
      <SegmentDraft
        key={saved === null ? "new" : versionOf(saved)}
        under={`${workspace.id}/${saved === null ? JSON.stringify(begun) : versionOf(saved)}`}
        fields={byId satisfies ReadonlyMap<string, FieldInfo>}
        saved={saved}
        first={first}
        taken={segments.answer.filter((segment) => segment.id !== id).map(({ name }) => name)}
      />
    </>
  );
}

/** Undo and another window change what is saved; the draft then begins from that. */
function versionOf({ id, name, note, rule }: Segment): string {
  return JSON.stringify([id, name, note, rule]);
}
