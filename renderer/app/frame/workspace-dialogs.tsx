import { Form, Input, Modal } from "antd";
import { useEffect } from "react";
import { Controller, useForm } from "react-hook-form";
import { useNavigate } from "react-router";
import type { WorkspaceInfo } from "../../../core/engine/api.ts";
import { ConfirmReason } from "../../ui/confirm-reason.tsx";
import { Field } from "../../ui/field.tsx";
import { useTell } from "../tell.tsx";
import { useT } from "../words/words.ts";
import { useWorkspaces } from "../workspaces.tsx";

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

interface OfWorkspace extends DialogProps {
  readonly workspace: WorkspaceInfo;
}

export function CreateWorkspace({ open, onClose }: DialogProps) {
  const t = useT();
  const navigate = useNavigate();
  const { create } = useWorkspaces();
  return (
    <NameDialog
      open={open}
      title={t("frame.workspace.createTitle")}
      lead={t("frame.workspace.createLead")}
      action={t("frame.workspace.createAction")}
      name=""
      onName={async (name) => {
        await create(name);
        await navigate("/data");
      }}
      onClose={onClose}
    />
  );
}

export function RenameWorkspace({ open, workspace, onClose }: OfWorkspace) {
  const t = useT();
  const { rename } = useWorkspaces();
  return (
    <NameDialog
      open={open}
      title={t("frame.workspace.renameTitle", { name: workspace.name })}
      action={t("frame.workspace.renameAction")}
      name={workspace.name}
      onName={(name) => rename(workspace.id, name)}
      onClose={onClose}
    />
  );
}

/** Undo cannot help here, so the name has to be typed. */
export function RemoveWorkspace({ open, workspace, onClose }: OfWorkspace) {
  const t = useT();
  const tell = useTell();
  const navigate = useNavigate();
  const { remove } = useWorkspaces();
  return (
    <ConfirmReason
      open={open}
      title={t("frame.workspace.removeTitle", { name: workspace.name })}
      action={t("frame.workspace.removeAction")}
      danger
      typed={workspace.name}
      label={t("frame.workspace.removeType", { name: workspace.name })}
      onConfirm={async () => {
        await remove(workspace.id);
        tell.done(t("frame.workspace.removed", { name: workspace.name }));
        await navigate("/start");
      }}
      onClose={onClose}
    >
      <p>{t("frame.workspace.removeLead")}</p>
    </ConfirmReason>
  );
}

interface NameProps extends DialogProps {
  readonly title: string;
  readonly lead?: string;
  readonly action: string;
  readonly name: string;
  readonly onName: (name: string) => Promise<void>;
}

/** Asks for a name; stays open where the engine refuses it (the refusal is told). */
function NameDialog({ open, title, lead, action, name, onName, onClose }: NameProps) {
  const t = useT();
  const { control, handleSubmit, reset, formState } = useForm({ values: { name } });
  useEffect(() => {
    if (open) reset({ name });
  }, [open, name, reset]);
  const submit = handleSubmit(async (given) => {
    await onName(given.name.trim());
    onClose();
  });
  return (
    <Modal
      open={open}
      title={title}
      okText={action}
      cancelText={t("ui.cancel")}
      okButtonProps={{ loading: formState.isSubmitting }}
      onOk={() => void submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {lead !== undefined && <p>{lead}</p>}
      <Form layout="vertical" component="div">
        <Controller
          control={control}
          name="name"
          rules={{ validate: (value) => value.trim() !== "" || t("frame.workspace.nameNeeded") }}
          render={({ field, fieldState }) => (
            <Field label={t("frame.workspace.name")} error={fieldState.error?.message}>
              <Input {...field} maxLength={100} autoComplete="off" autoFocus onPressEnter={() => void submit()} />
            </Field>
          )}
        />
      </Form>
    </Modal>
  );
}
