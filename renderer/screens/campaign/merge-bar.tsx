import { Button, Checkbox, Input, Popover, Select } from "antd";
import { useMemo, useState } from "react";
import type { FieldInfo } from "../../../core/engine/views.ts";
import { useView } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { isColumn, useFieldWords } from "../../ui/field-words.ts";
import { blockMark, CAMPAIGN_FIELDS, fieldMark } from "./merge-syntax.ts";

/** Puts fields and conditions into a text. */
export function MergeBar({ onInsert }: { readonly onInsert: (piece: string) => void }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const groups = useMergeFields();
  return (
    <div className="plan-merge" role="group" aria-label={t("campaignWave.insert.label")}>
      <Select<string | null>
        value={null}
        className="plan-merge-field"
        aria-label={t("campaignWave.insert.field")}
        placeholder={t("campaignWave.insert.field")}
        showSearch={{ optionFilterProp: "label" }}
        options={groups}
        onChange={(field) => {
          if (field === null) return;
          onInsert(fieldMark(field, field === "salutation" ? t("campaignWave.insert.fallback") : ""));
        }}
      />
      <Popover
        trigger={["click"]}
        open={asking}
        onOpenChange={setAsking}
        title={t("campaignWave.insert.blockLabel")}
        content={
          <BlockForm
            onInsert={(piece) => {
              setAsking(false);
              onInsert(piece);
            }}
          />
        }
        destroyOnHidden
      >
        <Button aria-expanded={asking}>{t("campaignWave.insert.block")}</Button>
      </Popover>
      <span className="rg-quiet">{t("campaignWave.insert.help", { mark: "{{name|…}}" })}</span>
    </div>
  );
}

interface Options {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The fields a text can name: of the campaign, and of people. */
function useMergeFields(): Options[] {
  const t = useT();
  const words = useFieldWords();
  const { answer } = useView("fields", {});
  return useMemo(() => {
    const own = (answer ?? []).filter(({ id, group }) => isColumn(id) && group !== "permission");
    return [
      {
        label: t("campaignWave.insert.campaign"),
        options: CAMPAIGN_FIELDS.map((value) => ({ value, label: t(`campaignWave.insert.fields.${value}`) })),
      },
      {
        label: t("campaignWave.insert.person"),
        options: own.map(({ id }) => ({ value: id, label: words.field(id) })),
      },
    ];
  }, [t, words, answer]);
}

/** Which people a piece of text is for, and whether the others get another. */
function BlockForm({ onInsert }: { readonly onInsert: (piece: string) => void }) {
  const t = useT();
  const groups = useMergeFields();
  const { answer } = useView("fields", {});
  const [field, setField] = useState("class");
  const [value, setValue] = useState<string | null>(null);
  const [withElse, setWithElse] = useState(false);
  const info = answer?.find(({ id }) => id === field);
  const piece = blockMark({
    field,
    value: value === null || value.trim() === "" ? null : value.trim(),
    forThem: t("campaignWave.insert.forThem"),
    otherwise: withElse ? t("campaignWave.insert.otherwise") : null,
  });
  return (
    <div className="plan-block">
      <Select
        aria-label={t("campaignWave.insert.ifField")}
        value={field}
        showSearch={{ optionFilterProp: "label" }}
        options={groups}
        onChange={(chosen) => {
          setField(chosen);
          setValue(null);
        }}
      />
      <BlockValue info={info} value={value} onChange={setValue} />
      <Checkbox checked={withElse} onChange={({ target }) => setWithElse(target.checked)}>
        {t("campaignWave.insert.withElse")}
      </Checkbox>
      <code>{piece}</code>
      <Button type="primary" onClick={() => onInsert(piece)}>
        {t("campaignWave.insert.put")}
      </Button>
    </div>
  );
}

interface ValueProps {
  readonly info: FieldInfo | undefined;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function BlockValue({ info, value, onChange }: ValueProps) {
  const t = useT();
  const words = useFieldWords();
  const label = t("campaignWave.insert.value");
  if (info?.type === "choice") {
    return (
      <Select<string | null>
        aria-label={label}
        value={value}
        options={[
          { value: null, label: t("campaignWave.insert.known") },
          ...info.choices.map((choice) => ({
            value: choice,
            label: `${t("campaignWave.insert.is")} ${words.choice(info.id, choice)}`,
          })),
        ]}
        onChange={onChange}
      />
    );
  }
  return (
    <Input
      aria-label={label}
      value={value ?? ""}
      placeholder={t("campaignWave.insert.known")}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
