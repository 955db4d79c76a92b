import { DatePicker, Input, Modal, Select } from "antd";
import { useId, useState } from "react";
import type { CustomerAnswer } from "../../../core/engine/views.ts";
import { parseIsoDay, type Day } from "../../../core/model/day.ts";
import { CLASSES, type CustomerClass } from "../../../core/model/fields.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { asRegularsError } from "../../app/workers/errors-across.ts";

interface Props {
  readonly customer: CustomerAnswer;
  onClose(): void;
}

/** Fixes the class of one person by hand, with a reason and, if wanted, a day it ends on. */
export function ClassLock({ customer, onClose }: Props) {
  const t = useT();
  const id = useId();
  const [to, setTo] = useState<CustomerClass>(customer.class);
  const [reason, setReason] = useState("");
  const [expires, setExpires] = useState<Day | null>(null);
  const { lock, saving } = useClassLocking(customer.id);
  const save = async (): Promise<void> => {
    if (await lock(to, reason.trim(), expires)) onClose();
  };
  return (
    <Modal
      open
      title={t("customers.one.lockTitle")}
      okText={t("customers.one.lockSave")}
      cancelText={t("customers.one.cancel")}
      okButtonProps={{ disabled: reason.trim() === "" }}
      confirmLoading={saving}
      onOk={() => void save()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="rg-quiet">{t("customers.one.lockHint")}</p>
      <label htmlFor={`${id}-class`} className="form-label">
        {t("customers.one.lockClass")}
      </label>
      <Select
        id={`${id}-class`}
        className="wide"
        value={to}
        onChange={setTo}
        options={CLASSES.map((one) => ({ value: one, label: t(`terms.classes.${one}`) }))}
      />
      <label htmlFor={`${id}-reason`} className="form-label">
        {t("customers.one.lockReason")}
      </label>
      <Input
        id={`${id}-reason`}
        value={reason}
        placeholder={t("customers.one.lockReasonHint")}
        aria-required
        onChange={(event) => setReason(event.target.value)}
      />
      <label htmlFor={`${id}-expires`} className="form-label">
        {t("customers.one.lockExpires")}
      </label>
      <DatePicker
        id={`${id}-expires`}
        className="wide"
        placeholder={t("customers.one.lockForever")}
        onChange={(date) => setExpires(date === null ? null : parseIsoDay(date.format("YYYY-MM-DD")))}
      />
    </Modal>
  );
}

/** Fixes a class, or with null lets the rules decide again; says so and offers undo. */
export function useClassLocking(id: number) {
  const regulars = useRegulars();
  const tell = useTell();
  const t = useT();
  const [saving, setSaving] = useState(false);
  const lock = async (to: CustomerClass | null, reason: string, expires: Day | null): Promise<boolean> => {
    setSaving(true);
    try {
      const commit = await regulars.lockClass(id, to, reason, expires);
      tell.done(to === null ? t("customers.one.unlocked") : t("customers.one.lockSaved"), commit);
      return true;
    } catch (error) {
      tell.error(asRegularsError(error));
      return false;
    } finally {
      setSaving(false);
    }
  };
  return { lock, saving };
}
