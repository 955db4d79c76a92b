import { Input, Modal, Radio } from "antd";
import { useId, useState } from "react";
import { PERMISSIONS, type Permission } from "../../../core/model/fields.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { asRegularsError } from "../../app/workers/errors-across.ts";
import { isLoosening } from "./loosening.ts";
import type { ChannelPermission } from "./permissions.tsx";

interface Props {
  readonly customer: number;
  readonly permission: ChannelPermission;
  onClose(): void;
}

/** Changes the permission for one channel. A refusal is only loosened with a reason typed for it. */
export function PermissionDialog({ customer, permission, onClose }: Props) {
  const t = useT();
  const id = useId();
  const channel = t(`terms.channels.${permission.channel}`);
  const [state, setState] = useState<Permission>(permission.state);
  const [reason, setReason] = useState("");
  const { save, saving } = usePermissionSaving(customer, permission, onClose);
  const loosening = isLoosening(permission.state, state);
  const said = state === "granted" ? "permissionBasis" : "permissionSaid";
  const missing = loosening && reason.trim() === "";
  return (
    <Modal
      open
      title={t("customers.one.permissionChange", { channel })}
      okText={t("customers.one.permissionSave")}
      cancelText={t("customers.one.cancel")}
      okButtonProps={{ disabled: missing || state === permission.state, danger: loosening }}
      confirmLoading={saving}
      onOk={() => void save(state, reason.trim())}
      onCancel={onClose}
      destroyOnHidden
    >
      <fieldset className="plain-fieldset">
        <legend>{t("customers.one.permissionTo")}</legend>
        <Radio.Group
          value={state}
          onChange={(event) => {
            const chosen = PERMISSIONS.find((one) => one === event.target.value);
            if (chosen !== undefined) setState(chosen);
          }}
          options={PERMISSIONS.map((one) => ({ value: one, label: t(`terms.permissions.${one}`) }))}
        />
      </fieldset>
      <label htmlFor={`${id}-reason`} className="form-label">
        {t(loosening ? "customers.one.permissionReason" : `customers.one.${said}`)}
      </label>
      <Input.TextArea
        id={`${id}-reason`}
        rows={3}
        value={reason}
        aria-required={loosening}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setReason(event.target.value)}
      />
      <p id={`${id}-hint`} className="rg-quiet">
        {loosening ? t("customers.one.permissionReasonHint") : t("customers.one.permissionBasisHint")}
      </p>
    </Modal>
  );
}

function usePermissionSaving(customer: number, { channel }: ChannelPermission, onClose: () => void) {
  const regulars = useRegulars();
  const tell = useTell();
  const t = useT();
  const [saving, setSaving] = useState(false);
  const save = async (state: Permission, reason: string): Promise<void> => {
    setSaving(true);
    try {
      const commit = await regulars.setPermission(customer, channel, state, reason);
      tell.done(t("customers.one.permissionSaved", { channel: t(`terms.channels.${channel}`) }), commit);
      onClose();
    } catch (error) {
      tell.error(asRegularsError(error));
      setSaving(false);
    }
  };
  return { save, saving };
}
