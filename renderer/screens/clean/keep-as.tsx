import { Checkbox, Input } from "antd";
import type { CleanKeeping } from "../../../core/engine/cleaning-decisions.ts";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";

interface Props {
  readonly keeping: CleanKeeping;
  /** What the rule is called as long as nobody says otherwise. */
  readonly proposed: string;
  onKeep(keeping: CleanKeeping): void;
}

/** Whether a cleaning is kept as a rule, and whether it cleans the next files too. */
export function KeepAs({ keeping: { name, later }, proposed, onKeep }: Props) {
  const t = useT();
  const isKept = name !== "" || later;
  return (
    <div className="rg-clean-keep">
      <Checkbox
        checked={later}
        onChange={({ target }) =>
          onKeep({ later: target.checked, name: target.checked && name === "" ? proposed.slice(0, 200) : name })
        }
      >
        {t("clean.keep.later")}
      </Checkbox>
      {!later && (
        <Checkbox
          checked={isKept}
          onChange={({ target }) => onKeep({ later: false, name: target.checked ? proposed.slice(0, 200) : "" })}
        >
          {t("clean.keep.save")}
        </Checkbox>
      )}
      {isKept && (
        <Field label={t("clean.keep.name")} {...(later ? { help: t("clean.keep.hint") } : {})}>
          <Input
            className="rg-clean-name"
            maxLength={200}
            value={name}
            autoComplete="off"
            onChange={(event) => onKeep({ later, name: event.target.value })}
          />
        </Field>
      )}
    </div>
  );
}

export const NOT_KEPT: CleanKeeping = { name: "", later: false };
