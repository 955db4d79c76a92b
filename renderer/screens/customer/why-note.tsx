import { InfoCircleOutlined } from "@ant-design/icons";
import { Popover } from "antd";
import type { Why } from "../../../core/engine/views.ts";
import { useFormat } from "../../app/format.ts";
import { useT, useWordFor } from "../../app/words/words.ts";

interface Props {
  readonly title: string;
  readonly why: Why;
  /** What the rule belongs to: a class or a stage has its own sentence for the same name. */
  readonly definition: "fiveClasses" | "stage";
}

/** Why somebody is in a class or at a stage: the rule that decided, in words, and the values it looked at. */
export function WhyNote({ title, why, definition }: Props) {
  return (
    <Popover trigger={["click"]} content={<WhyText title={title} why={why} definition={definition} />} destroyOnHidden>
      <button type="button" className="rg-why" aria-label={title}>
        <InfoCircleOutlined aria-hidden />
      </button>
    </Popover>
  );
}

function WhyText({ title, why, definition }: Props) {
  const t = useT();
  const wordFor = useWordFor();
  const format = useFormat();
  return (
    <div className="rg-why-text" role="dialog" aria-label={title}>
      <p>
        <strong>{wordFor("terms.why", why.rule)}</strong>
      </p>
      {why.inputs.length > 0 && (
        <dl>
          {why.inputs.map((input) => (
            <div key={input.name}>
              <dt>{wordFor("terms.inputs", input.name)}</dt>
              <dd>{format.input(input)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p>{t(`terms.definitions.${definition}`)}</p>
    </div>
  );
}
