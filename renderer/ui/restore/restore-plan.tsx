import { Form, Input, Modal, Radio, Space } from "antd";
import { useState } from "react";
import type { RestorePlan, RestoreWay, WorkspaceSize } from "../../../core/engine/safety-answers.ts";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { Field } from "../field.tsx";

interface Props {
  readonly plan: RestorePlan;
  readonly busy: boolean;
  readonly onRestore: (way: RestoreWay) => void;
  readonly onClose: () => void;
}

/** What is in a copy beside what is open, and what becomes of it. */
export function RestorePlanDialog({ plan, busy, onRestore, onClose }: Props) {
  const t = useT();
  const { moment } = useFormat();
  const [as, setAs] = useState<RestoreWay["as"]>(plan.sameWorkspace ? "replace" : "beside");
  const [name, setName] = useState<string>(() =>
    plan.sameWorkspace ? t("safety.restore.besideName", { name: plan.name, at: moment(plan.madeAt) }) : plan.name,
  );
  return (
    <Modal
      open
      width={640}
      title={t("safety.restore.planTitle", { at: moment(plan.madeAt) })}
      okText={t(as === "replace" ? "safety.restore.replace" : "safety.restore.beside")}
      cancelText={t("ui.cancel")}
      okButtonProps={{ loading: busy, disabled: as === "beside" && name.trim() === "", danger: as === "replace" }}
      onOk={() => onRestore(as === "replace" ? { as } : { as, name })}
      onCancel={onClose}
      closable={!busy}
    >
      <p>{t("safety.restore.sound", { name: plan.name })}</p>
      <Comparison plan={plan} />
      {plan.differences !== null && <Consequences differences={plan.differences} />}
      {!plan.sameWorkspace && <p>{t("safety.restore.other")}</p>}
      <Form layout="vertical" component="div">
        <Radio.Group
          value={as}
          onChange={({ target }) => setAs(target.value as RestoreWay["as"])}
          aria-label={t("safety.restore.how")}
        >
          <Space orientation="vertical">
            <Radio value="replace" disabled={!plan.sameWorkspace}>
              {t("safety.restore.replaceHow")}
            </Radio>
            <Radio value="beside">{t("safety.restore.besideHow")}</Radio>
          </Space>
        </Radio.Group>
        {as === "beside" && (
          <div className="rg-restore-typed">
            <Field label={t("safety.restore.name")} required>
              <Input value={name} maxLength={80} onChange={({ target }) => setName(target.value)} />
            </Field>
          </div>
        )}
      </Form>
    </Modal>
  );
}

function Comparison({ plan: { there, differences } }: { readonly plan: RestorePlan }) {
  const t = useT();
  const { number, day, moment } = useFormat();
  const sides = differences === null ? [there] : [differences.here, there];
  const rows: readonly (readonly [string, (size: WorkspaceSize) => string])[] = [
    [t("safety.restore.rows.customers"), (size) => number(size.customers)],
    [t("safety.restore.rows.lines"), (size) => number(size.lines)],
    [
      t("safety.restore.rows.days"),
      ({ firstDay, lastDay }) =>
        firstDay === null || lastDay === null ? UNKNOWN : `${day(firstDay)} – ${day(lastDay)}`,
    ],
    [t("safety.restore.rows.last"), ({ lastAt }) => (lastAt === null ? UNKNOWN : moment(lastAt))],
  ];
  return (
    <table className="rg-restore-sides">
      <thead>
        <tr>
          <td />
          {differences !== null && <th scope="col">{t("safety.restore.here")}</th>}
          <th scope="col">{t("safety.restore.there")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, of]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {sides.map((size, i) => (
              <td key={i}>{of(size)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Consequences({ differences }: { readonly differences: NonNullable<RestorePlan["differences"]> }) {
  const t = useT();
  const { onlyHere, onlyThere, refusalsKept, erasedAgain } = differences;
  return (
    <ul className="rg-restore-consequences">
      <li>{t("safety.restore.onlyHere", { count: onlyHere })}</li>
      {onlyThere > 0 && <li>{t("safety.restore.onlyThere", { count: onlyThere })}</li>}
      <li>{t("safety.restore.refusals", { count: refusalsKept })}</li>
      {erasedAgain > 0 && <li>{t("safety.restore.erased", { count: erasedAgain })}</li>}
      <li>{t("safety.restore.kept")}</li>
    </ul>
  );
}
