import { Input, Tooltip } from "antd";
import { useRef, useState, type KeyboardEvent } from "react";
import type { FieldValue } from "../../../core/engine/views.ts";
import type { FactField } from "../../../core/model/fields.ts";
import { useT } from "../../app/words/words.ts";
import { useFieldWords } from "../../ui/field-words.ts";
import { useOriginText } from "../../ui/origin-text.ts";
import { useFactReading } from "../../ui/fact-reading.ts";

interface Props {
  readonly field: FactField;
  /** Null: unknown so far. */
  readonly value: FieldValue | null;
  readonly canWrite: boolean;
  readonly startEditing?: boolean;
  /** Saves a value, null to take it away; false where it was refused, so that the box stays open. */
  onSave(field: FactField, value: string | null): Promise<boolean>;
  onClose?(): void;
}

/** One fact: its value, where it came from on hover or focus, and a box to change it in place. */
export function FactRow({ field, value, canWrite, startEditing = false, onSave, onClose }: Props) {
  const words = useFieldWords();
  const [editing, setEditing] = useState(startEditing);
  const close = (): void => {
    setEditing(false);
    onClose?.();
  };
  return (
    <div className="fact">
      <dt>{words.field(field)}</dt>
      <dd>
        {editing ? (
          <FactBox field={field} from={value?.value ?? ""} onSave={onSave} onClose={close} />
        ) : (
          <FactValue field={field} value={value} canWrite={canWrite} onEdit={() => setEditing(true)} />
        )}
      </dd>
    </div>
  );
}

function FactValue(props: Pick<Props, "field" | "value" | "canWrite"> & { onEdit(): void }) {
  const t = useT();
  const words = useFieldWords();
  const originText = useOriginText();
  const reading = useFactReading();
  const { field, value, canWrite, onEdit } = props;
  const shown = value === null ? "–" : reading(field, value.value);
  const stated = value?.stated;
  const origin = [
    value === null ? "" : originText(value.origin),
    stated === undefined ? "" : t(value?.origin.row === 0 ? "clean.statedAsByHand" : "clean.statedAs", { stated }),
  ].join(" ");
  if (!canWrite) {
    return (
      <Tooltip title={origin}>
        <span className="fact-value">{shown}</span>
      </Tooltip>
    );
  }
  return (
    <Tooltip title={origin}>
      <button
        type="button"
        className="fact-value"
        aria-label={`${shown}. ${t("customers.one.edit", { field: words.field(field) })}`}
        onClick={onEdit}
      >
        {shown}
      </button>
    </Tooltip>
  );
}

/** The box: Enter or leaving it saves what changed, Esc leaves the value as it was. */
function FactBox({
  field,
  from,
  onSave,
  onClose,
}: Pick<Props, "field" | "onSave"> & { from: string; onClose(): void }) {
  const t = useT();
  const words = useFieldWords();
  const [text, setText] = useState(from);
  const [saving, setSaving] = useState(false);
  const done = useRef(false);

  const save = async (): Promise<void> => {
    if (done.current) return;
    done.current = true;
    const next = text.trim();
    if (next === from.trim()) return onClose();
    setSaving(true);
    const saved = await onSave(field, next === "" ? null : next);
    setSaving(false);
    done.current = saved;
    if (saved) onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.stopPropagation();
      done.current = true;
      onClose();
    } else if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void save();
    }
  };
  const common = {
    autoFocus: true,
    value: text,
    disabled: saving,
    "aria-label": t("customers.one.edit", { field: words.field(field) }),
    title: t("customers.one.editHint"),
    onKeyDown,
    onBlur: () => void save(),
  };
  return field === "notes" ? (
    <Input.TextArea {...common} rows={3} onChange={(event) => setText(event.target.value)} />
  ) : (
    <Input {...common} size="small" onChange={(event) => setText(event.target.value)} />
  );
}
