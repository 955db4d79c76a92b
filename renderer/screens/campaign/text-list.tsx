import { DeleteOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useT } from "../../app/words/words.ts";
import { replacedAt, withoutAt } from "./list-edits.ts";

interface Props {
  readonly items: readonly string[];
  readonly onChange: (items: string[]) => void;
  /** What the nth line, from 1, is called. */
  readonly label: (n: number) => string;
  readonly add: string;
}

/** Lines of text one below the other. */
export function TextList({ items, onChange, label, add }: Props) {
  const t = useT();
  return (
    <div className="plan-list">
      {items.map((text, at) => (
        <div key={at} className="plan-line">
          <Input.TextArea
            aria-label={label(at + 1)}
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={20_000}
            value={text}
            onChange={({ target }) => onChange(replacedAt(items, at, target.value))}
          />
          <Button
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t("campaignPlan.removeItem", { what: label(at + 1) })}
            onClick={() => onChange(withoutAt(items, at))}
          />
        </div>
      ))}
      <Button onClick={() => onChange([...items, ""])}>{add}</Button>
    </div>
  );
}
