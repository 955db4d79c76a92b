import { InfoCircleOutlined } from "@ant-design/icons";
import { Popover } from "antd";
import type { ReactNode } from "react";
import { useT } from "../app/words/words.ts";
import "./figure-view.css";

interface Props {
  /** What the number is called. */
  readonly name: string;
  /** How it is defined. */
  readonly text: string;
  /** What it is worked out from, by name. */
  readonly inputs?: readonly (readonly [name: string, value: string])[];
  /** More, such as the way to where it is from. */
  readonly children?: ReactNode;
}

/** The small button beside a number of a campaign that says how it is defined and from what it comes. */
export function WhyNote({ name, text, inputs = [], children }: Props) {
  const t = useT();
  const content = (
    <div className="rg-why-text">
      <p>{text}</p>
      {inputs.length > 0 && (
        <dl>
          {inputs.map(([input, value]) => (
            <div key={input}>
              <dt>{input}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {children}
    </div>
  );
  return (
    <Popover trigger={["click"]} title={name} content={content} destroyOnHidden>
      <button type="button" className="rg-why" aria-label={t("ui.why", { name })}>
        <InfoCircleOutlined aria-hidden />
      </button>
    </Popover>
  );
}
