import { Form, Input, Modal } from "antd";
import { useEffect, type ReactNode } from "react";
import { Controller, useForm } from "react-hook-form";
import { useT } from "../app/words/words.ts";
import { Field } from "./field.tsx";

interface Props {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, with numbers. */
  readonly children: ReactNode;
  /** The word on the button that does it. */
  readonly action: string;
  readonly danger?: boolean;
  /** Text that must be typed exactly, instead of a reason: a name, before it is deleted. */
  readonly typed?: string;
  /** The label of what is typed; for a reason the word "Reason". */
  readonly label?: string;
  /** Called with the reason; the dialog closes when it is done. */
  readonly onConfirm: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks for a typed reason (or a typed name) before something that undo cannot bring back. */
export function ConfirmReason(props: Props) {
  const { open, title, children, action, danger = false, typed, label, onConfirm, onClose } = props;
  const t = useT();
  const { control, handleSubmit, reset, formState } = useForm({ defaultValues: { reason: "" }, mode: "onChange" });
  useEffect(() => {
    if (open) reset();
  }, [open, reset]);
  const submit = handleSubmit(async ({ reason }) => {
    await onConfirm(reason.trim());
    onClose();
  });
  return (
    <Modal
      open={open}
      title={title}
      okText={action}
      cancelText={t("ui.cancel")}
      okButtonProps={{ danger, disabled: !formState.isValid, loading: formState.isSubmitting }}
      onOk={() => void submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {children}
      <Form layout="vertical" component="div">
        <Controller
          control={control}
          name="reason"
          rules={{ validate: (value) => (typed === undefined ? value.trim() !== "" : value === typed) }}
          render={({ field }) => (
            <Field
              label={label ?? t("ui.reason")}
              {...(typed === undefined ? { help: t("ui.reasonNeeded") } : {})}
              required
            >
              <Input {...field} autoComplete="off" maxLength={500} onPressEnter={() => void submit()} />
            </Field>
          )}
        />
      </Form>
    </Modal>
  );
}
