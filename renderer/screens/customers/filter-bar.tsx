import { DownOutlined } from "@ant-design/icons";
import { Button, Checkbox, Dropdown, Popover } from "antd";
import { useState } from "react";
import type { FieldInfo } from "../../../core/engine/views.ts";
import type { RuleGroup } from "../../../core/model/rule.ts";
import { useT } from "../../app/words/words.ts";
import { EVENT_FIELDS, useFieldWords } from "../../ui/field-words.ts";
import { chosen, withChosen } from "./filters.ts";

/** Filters that always stand there; any other field with choices can be added. */
const USUAL: readonly string[] = ["class", "stage", "city", "lapsed"];

interface Props {
  readonly fields: readonly FieldInfo[];
  readonly rule: RuleGroup;
  onRule(rule: RuleGroup): void;
}

/** A button for each usual filter, and one to add others. */
export function FilterBar({ fields, rule, onRule }: Props) {
  const t = useT();
  const words = useFieldWords();
  const [added, setAdded] = useState<readonly string[]>([]);
  const withChoices = fields.filter((field) => field.choices.length > 0 && !EVENT_FIELDS.has(field.id));
  const place = (id: string): number => {
    const usual = USUAL.indexOf(id);
    if (usual >= 0) return usual;
    return added.includes(id) || chosen(rule, id).length > 0 ? USUAL.length : -1;
  };
  const isShown = (id: string): boolean => place(id) >= 0;
  const shown = withChoices.filter(({ id }) => isShown(id)).sort((a, b) => place(a.id) - place(b.id));
  const others = withChoices.filter((field) => !isShown(field.id));
  return (
    <div className="filter-bar">
      {shown.map((field) => (
        <ChoiceFilter
          key={field.id}
          field={field}
          startOpen={added.at(-1) === field.id}
          values={chosen(rule, field.id)}
          onValues={(values) => onRule(withChosen(rule, field.id, values))}
        />
      ))}
      {others.length > 0 && (
        <Dropdown
          trigger={["click"]}
          menu={{
            className: "long-menu",
            items: others.map((field) => ({ key: field.id, label: words.field(field.id) })),
            onClick: ({ key }) => setAdded([...added, key]),
          }}
        >
          <Button type="dashed">{t("customers.addFilter")}</Button>
        </Dropdown>
      )}
    </div>
  );
}

interface FilterProps {
  readonly field: FieldInfo;
  readonly startOpen: boolean;
  readonly values: readonly string[];
  onValues(values: readonly string[]): void;
}

function ChoiceFilter({ field, startOpen, values, onValues }: FilterProps) {
  const t = useT();
  const words = useFieldWords();
  const [open, setOpen] = useState(startOpen);
  // A tick stands at once; the address, and with it the rule, follows a moment later.
  const [picked, setPicked] = useState(values);
  const [known, setKnown] = useState(values);
  if (known.join("\n") !== values.join("\n")) {
    setKnown(values);
    setPicked(values);
  }
  const name = words.field(field.id);
  return (
    <Popover
      trigger={["click"]}
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <div className="filter-choices" role="dialog" aria-label={t("customers.filterBy", { field: name })}>
          <p>{t("customers.filterBy", { field: name })}</p>
          <Checkbox.Group
            value={[...picked]}
            onChange={(next) => {
              setPicked(next);
              onValues(next);
            }}
            options={field.choices.map((choice) => ({ value: choice, label: words.choice(field.id, choice) }))}
          />
        </div>
      }
    >
      <Button icon={<DownOutlined aria-hidden />} iconPlacement="end" aria-expanded={open} aria-haspopup="dialog">
        {values.length === 0 ? name : `${name} (${values.length})`}
      </Button>
    </Popover>
  );
}
