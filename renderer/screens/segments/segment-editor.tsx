import { Alert, Button, Form, Input } from "antd";
import { useMemo, useState } from "react";
import { Link, useNavigate } from "react-router";
import type { RuleGroupType } from "react-querybuilder";
import type { FieldInfo } from "../../../core/engine/views.ts";
import { EVERYBODY, type RuleGroup } from "../../../core/model/rule.ts";
import { useRegulars, useView } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Field } from "../../ui/field.tsx";
import { Loading } from "../../ui/loading.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { RuleEditor } from "../../ui/rule-editor/rule-editor.tsx";
import { queryOfRule, ruleOfQuery } from "../../ui/rule-editor/rule-query.ts";
import { SegmentPreview } from "./segment-preview.tsx";
import "./segments.css";

interface Props {
  /** Null: a new one. */
  readonly id: string | null;
  /** The rule a new one begins with. */
  readonly begun: RuleGroup | null;
}

/** A segment's name and rule on the left, who that is on the right. */
export function SegmentEditor({ id, begun }: Props) {
  const t = useT();
  const segments = useView("segments", {});
  const fields = useView("fields", {});
  const error = segments.error ?? fields.error;
  if (error !== null) return <ErrorNote error={error} />;
  if (segments.answer === null || fields.answer === null) return <Loading />;
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
  return (
    <Draft
      id={id}
      fields={new Map(fields.answer.map((field) => [field.id, field]))}
      first={{ name: saved?.name ?? "", note: saved?.note ?? "", rule: saved?.rule ?? begun ?? EVERYBODY }}
    />
  );
}

interface DraftProps {
  readonly id: string | null;
  readonly fields: ReadonlyMap<string, FieldInfo>;
  readonly first: { readonly name: string; readonly note: string; readonly rule: RuleGroup };
}

function Draft({ id, fields, first }: DraftProps) {
  const t = useT();
  const [name, setName] = useState(first.name);
  const [note, setNote] = useState(first.note);
  const [query, setQuery] = useState<RuleGroupType>(() => queryOfRule(first.rule));
  const { rule, unfinished } = useMemo(() => ruleOfQuery(query, fields), [query, fields]);
  return (
    <>
      <PageHead
        title={id === null ? t("segments.editor.new") : first.name}
        lead={t("segments.editor.lead")}
        action={<Actions id={id} name={name.trim()} note={note.trim()} rule={rule} />}
      />
      <div className="segment">
        <div className="segment-rule">
          <Form layout="vertical" component="div">
            <Field label={t("segments.editor.name")} required>
              <Input value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
            </Field>
            <Field label={t("segments.editor.note")}>
              <Input value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
            </Field>
          </Form>
          <RuleEditor fields={fields} query={query} onChange={setQuery} />
          {unfinished > 0 && <p className="rg-quiet">{t("segments.editor.unfinished")}</p>}
        </div>
        <SegmentPreview rule={rule} />
      </div>
    </>
  );
}

function Actions({
  id,
  name,
  note,
  rule,
}: {
  readonly id: string | null;
  readonly name: string;
  readonly note: string;
  readonly rule: RuleGroup;
}) {
  const t = useT();
  const tell = useTell();
  const regulars = useRegulars();
  const navigate = useNavigate();
  const save = async (): Promise<void> => {
    const saved = await regulars.saveSegment(id, name, note, rule);
    tell.done(t("segments.editor.saved", { name }));
    if (id === null) await navigate(`/segments/${saved}`);
  };
  const remove = async (): Promise<void> => {
    if (id === null) return;
    await regulars.removeSegment(id);
    tell.done(t("segments.editor.removed", { name }));
    await navigate("/segments");
  };
  return (
    <>
      {id !== null && <Button onClick={() => void remove()}>{t("segments.editor.remove")}</Button>}
      <Button
        href={`#/list?rule=${encodeURIComponent(JSON.stringify(rule))}${name === "" ? "" : `&name=${encodeURIComponent(name)}`}`}
      >
        {t("segments.editor.makeList")}
      </Button>
      <Button
        type="primary"
        disabled={name === ""}
        title={name === "" ? t("segments.editor.nameNeeded") : ""}
        onClick={() => void save()}
      >
        {t("segments.editor.save")}
      </Button>
    </>
  );
}
