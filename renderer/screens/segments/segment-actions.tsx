import { Button } from "antd";
import { useNavigate } from "react-router";
import type { Views } from "../../../core/engine/views.ts";
import type { RuleGroup } from "../../../core/model/rule.ts";
import { useRegulars, useWorkspace } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { forgetDraft } from "./drafts.ts";

interface Props {
  /** Where the draft is kept. */
  readonly under: string;
  readonly saved: Views["segments"]["answer"][number] | null;
  readonly segment: { readonly name: string; readonly note: string; readonly rule: RuleGroup };
  /** Whether there is something to save. */
  readonly changed: boolean;
  /** Says what is missing, and whether all is there. */
  readonly mayBeSaved: () => boolean;
  readonly startOver: () => void;
}

/** Saves a segment, takes it away, makes a list of it. */
export function SegmentActions({ under, saved, segment, changed, mayBeSaved, startOver }: Props) {
  const t = useT();
  const tell = useTell();
  const regulars = useRegulars();
  const navigate = useNavigate();
  const canWrite = useWorkspace()?.canWrite ?? false;
  const { name, note, rule } = segment;
  const save = async (): Promise<void> => {
    if (!mayBeSaved()) return;
    const id = await regulars.saveSegment(saved?.id ?? null, name, note, rule);
    forgetDraft(under);
    tell.done(t("segments.editor.saved", { name }));
    if (saved === null) await navigate(`/segments/${id}`, { replace: true });
  };
  const remove = async (id: string): Promise<void> => {
    await regulars.removeSegment(id);
    forgetDraft(under);
    const { undo } = await regulars.query("workspace", {});
    tell.done(t("segments.editor.removed", { name: saved?.name ?? name }), undo ?? undefined);
    await navigate("/segments");
  };
  return (
    <>
      {changed && <Button onClick={startOver}>{t("segments.editor.startOver")}</Button>}
      {saved !== null && (
        <Button disabled={!canWrite} onClick={() => void remove(saved.id)}>
          {t("segments.editor.remove")}
        </Button>
      )}
      <Button href={`#${listPath(saved?.id ?? null, changed, segment)}`}>{t("segments.editor.makeList")}</Button>
      <Button type="primary" disabled={!canWrite || (saved !== null && !changed)} onClick={() => void save()}>
        {t("segments.editor.save")}
      </Button>
    </>
  );
}

/** A saved segment goes to the list as itself, a draft as its rule. */
function listPath(id: string | null, changed: boolean, { name, rule }: Props["segment"]): string {
  if (id !== null && !changed) return `/list?segment=${encodeURIComponent(id)}`;
  const named = name === "" ? "" : `&name=${encodeURIComponent(name)}`;
  return `/list?rule=${encodeURIComponent(JSON.stringify(rule))}${named}`;
}
