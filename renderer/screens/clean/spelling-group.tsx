import { Checkbox, Input } from "antd";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";
import type { GroupChoice, SpellingGroup } from "./spelling-choice.ts";
import { ValueText } from "./value-text.tsx";

interface Props {
  readonly group: SpellingGroup;
  readonly choice: GroupChoice;
  readonly canWrite: boolean;
  onChoose(choice: GroupChoice): void;
}

/** A group of spellings: which of them are meant, and what all become. */
export function SpellingGroupRow({ group: { proposed, spellings }, choice, canWrite, onChoose }: Props) {
  const t = useT();
  const { number } = useFormat();
  const { isChosen, to, left } = choice;
  const leave = (value: string, out: boolean): void => {
    const next = new Set(left);
    if (out) next.add(value);
    else next.delete(value);
    onChoose({ ...choice, left: next });
  };
  return (
    <li className={isChosen ? "rg-clean-group rg-clean-group-chosen" : "rg-clean-group"}>
      <Checkbox
        checked={isChosen}
        disabled={!canWrite}
        aria-label={`${t("clean.spellings.group")}: ${proposed}`}
        onChange={({ target }) => onChoose({ ...choice, isChosen: target.checked })}
      />
      <ul className="rg-clean-spellings">
        {spellings.map(({ value, people }) => (
          <li key={value}>
            <Checkbox
              checked={!left.has(value)}
              disabled={!canWrite}
              aria-label={t("clean.spellings.spelling", { value })}
              onChange={({ target }) => leave(value, !target.checked)}
            >
              <ValueText value={value} /> <span className="rg-quiet">{number(people)}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      <Field label={t("clean.spellings.to")}>
        <Input
          className="rg-clean-to"
          disabled={!canWrite}
          value={to ?? proposed}
          maxLength={1000}
          onChange={({ target }) => onChoose({ ...choice, isChosen: true, to: target.value })}
        />
      </Field>
    </li>
  );
}
