import { LockOutlined, UnlockOutlined } from "@ant-design/icons";
import { Button, Flex, Form, Select, Switch } from "antd";
import { useState } from "react";
import { useWorkspace } from "../../app/engine.tsx";
import { useLock } from "../../app/lock/lock.tsx";
import { changeLockSettings, LOCK_AFTER, useLockSettings } from "../../app/lock/lock-settings.ts";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";
import { Section } from "../../ui/page-head.tsx";
import { ChangePassphrase } from "./change-passphrase.tsx";
import { RemovePassphrase } from "./remove-passphrase.tsx";
import { ReplaceCode } from "./replace-code.tsx";
import { SetPassphrase } from "./set-passphrase.tsx";
import "./passphrase.css";

/** What protects the open workspace, and where a passphrase is set, changed and taken away. */
export function PassphrasePanel() {
  const t = useT();
  const workspace = useWorkspace();
  if (workspace === null) return null;
  const { hasPassphrase, canWrite } = workspace;
  return (
    <>
      <Section title={t("lock.panel.title")}>
        <p className="rg-protection">
          {hasPassphrase ? <LockOutlined aria-hidden /> : <UnlockOutlined aria-hidden />}{" "}
          <strong>{t(`lock.status.${hasPassphrase ? "passphrase" : "account"}`)}</strong>
        </p>
        <p className="rg-quiet">{t(hasPassphrase ? "lock.passphraseHelp" : "lock.accountHelp")}</p>
        {canWrite ? <Actions hasPassphrase={hasPassphrase} /> : <p>{t("lock.panel.readOnly")}</p>}
      </Section>
      <Section title={t("lock.auto.title")}>
        {hasPassphrase ? <AutoLock /> : <p className="rg-quiet">{t("lock.auto.none")}</p>}
      </Section>
    </>
  );
}

function Actions({ hasPassphrase }: { readonly hasPassphrase: boolean }) {
  const t = useT();
  const { lock } = useLock();
  const [dialog, setDialog] = useState<"set" | "change" | "code" | "remove" | null>(null);
  const close = (): void => setDialog(null);
  return (
    <>
      <Flex gap={8} wrap>
        {hasPassphrase ? (
          <>
            <Button type="primary" onClick={lock}>
              {t("lock.panel.lockNow")}
            </Button>
            <Button onClick={() => setDialog("change")}>{t("lock.panel.change")}</Button>
            <Button onClick={() => setDialog("code")}>{t("lock.panel.newCode")}</Button>
            <Button danger onClick={() => setDialog("remove")}>
              {t("lock.panel.remove")}
            </Button>
          </>
        ) : (
          <Button type="primary" onClick={() => setDialog("set")}>
            {t("lock.panel.set")}
          </Button>
        )}
      </Flex>
      {dialog === "set" && <SetPassphrase onClose={close} />}
      {dialog === "change" && <ChangePassphrase onClose={close} />}
      {dialog === "code" && <ReplaceCode onClose={close} />}
      {dialog === "remove" && <RemovePassphrase onClose={close} />}
    </>
  );
}

/** After how long without anybody this computer locks, and when besides. */
function AutoLock() {
  const t = useT();
  const { afterMinutes, whenHidden } = useLockSettings();
  return (
    <Form layout="vertical" component="div">
      <Field label={t("lock.auto.after")} help={t("lock.auto.system")}>
        <Select
          className="rg-lock-after"
          value={String(afterMinutes)}
          options={LOCK_AFTER.map((minutes) => ({
            value: String(minutes),
            label: minutes === null ? t("lock.auto.never") : t("lock.auto.minutes", { count: minutes }),
          }))}
          onChange={(value) =>
            changeLockSettings({ afterMinutes: LOCK_AFTER.find((minutes) => String(minutes) === value) ?? null })
          }
        />
      </Field>
      <Field label={t("lock.auto.hidden")}>
        <Switch checked={whenHidden} onChange={(on) => changeLockSettings({ whenHidden: on })} />
      </Field>
    </Form>
  );
}
