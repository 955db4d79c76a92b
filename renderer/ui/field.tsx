import { Form } from "antd";
import { cloneElement, useId, type ReactElement, type ReactNode } from "react";

interface Props {
  readonly label: string;
  /** What the choice means, below it. */
  readonly help?: ReactNode;
  /** What is wrong with what was typed, in words. */
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** The control: one element that takes an `id`. */
  readonly children: ReactElement<{ id?: string }>;
}

/** A labelled control of a form; layout by the kit, state by react-hook-form (`Controller`, or `register`). */
export function Field({ label, help, error, required = false, children }: Props) {
  const id = useId();
  return (
    <Form.Item
      label={label}
      htmlFor={id}
      required={required}
      extra={help}
      {...(error === undefined ? {} : { help: error, validateStatus: "error" as const })}
    >
      {cloneElement(children, { id })}
    </Form.Item>
  );
}
