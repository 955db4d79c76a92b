import { LockOutlined } from "@ant-design/icons";
import { Alert, Button, Dropdown, Form } from "antd";
import { useCallback, useEffect, useState } from "react";
import type { WorkspaceInfo } from "../../../core/engine/api.ts";
import type { RegularsError } from "../../../core/model/error.ts";
import type { SecretKind } from "../../../core/model/secret.ts";
import { Field } from "../../ui/field.tsx";
import { SecretInput } from "../../ui/secret-input.tsx";
import { useRegulars } from "../engine.tsx";
import { LanguageMenu, ThemeMenu } from "../frame/preference-menus.tsx";
import { useTell } from "../tell.tsx";
import { useT } from "../words/words.ts";
import { asRegularsError } from "../workers/errors-across.ts";
import { useWorkspaces } from "../workspaces.tsx";
import "./lock-screen.css";

/** All that is shown of a locked workspace: its name, and the way in. */
export function LockScreen({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const t = useT();
  return (
    <div className="rg-lock">
      <header className="rg-lock-top">
        <LanguageMenu />
        <ThemeMenu />
      </header>
      <main className="rg-lock-main">
        <h1>
          <LockOutlined aria-hidden /> {t("lock.screen.title", { name: workspace.name })}
        </h1>
        <Unlocking id={workspace.id} />
        <Others id={workspace.id} />
      </main>
    </div>
  );
}

function Unlocking({ id }: { readonly id: string }) {
  const t = useT();
  const [by, setBy] = useState<SecretKind>("passphrase");
  const [text, setText] = useState("");
  const [tries, setTries] = useState(0);
  const { unlock, busy, wrong, wait } = useUnlock(id);
  const isCode = by === "recovery";
  const submit = (): void => {
    if (text === "" || wait > 0 || busy) return;
    void unlock(by, text).then((isOpen) => {
      if (isOpen) return;
      // A code is corrected, a passphrase typed again; the field is ready for it.
      if (!isCode) setText("");
      setTries(tries + 1);
    });
  };
  return (
    <>
      <p>{t(isCode ? "lock.screen.leadRecovery" : "lock.screen.lead")}</p>
      <Form layout="vertical" component="form" onFinish={submit}>
        <Field
          label={t(isCode ? "lock.screen.code" : "lock.screen.passphrase")}
          {...(isCode ? { help: t("lock.screen.codeHelp") } : {})}
        >
          <SecretInput key={`${by} ${tries}`} value={text} onChange={setText} visible={isCode} autoFocus />
        </Field>
        <div aria-live="polite">
          {wrong !== null && (
            <Alert
              type="error"
              title={t(`errors.${wrong.code}.title`)}
              description={t(`errors.${wrong.code}.remedy`)}
            />
          )}
          {wait > 0 && <p>{t("lock.screen.wait", { count: wait })}</p>}
        </div>
        <Button type="primary" htmlType="submit" loading={busy} disabled={text === "" || wait > 0}>
          {t(busy ? "lock.screen.unlocking" : "lock.screen.unlock")}
        </Button>
      </Form>
      <div className="rg-lock-ways">
        <Button
          type="link"
          onClick={() => {
            setBy(isCode ? "passphrase" : "recovery");
            setText("");
          }}
        >
          {t(isCode ? "lock.screen.toPassphrase" : "lock.screen.toRecovery")}
        </Button>
      </div>
    </>
  );
}

/** Other workspaces are named only when they are asked for. */
function Others({ id }: { readonly id: string }) {
  const t = useT();
  const { list, openWorkspace } = useWorkspaces();
  const others = (list ?? []).filter((one) => one.id !== id);
  if (others.length === 0) return null;
  const items = others.map((one) => ({ key: one.id, label: one.name, onClick: () => void openWorkspace(one.id) }));
  return (
    <Dropdown autoFocus trigger={["click"]} menu={{ items }}>
      <Button type="link" className="rg-lock-others">
        {t("lock.screen.another")}
      </Button>
    </Dropdown>
  );
}

interface Unlock {
  /** Whether it opened. */
  unlock(by: SecretKind, text: string): Promise<boolean>;
  readonly busy: boolean;
  readonly wrong: RegularsError | null;
  /** Seconds until the next try. */
  readonly wait: number;
}

function useUnlock(id: string): Unlock {
  const t = useT();
  const regulars = useRegulars();
  const tell = useTell();
  const { openWorkspace } = useWorkspaces();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<RegularsError | null>(null);
  const [wait, setWait] = useState(0);

  const askWait = useCallback(async () => setWait(await regulars.unlockWait(id)), [regulars, id]);
  useEffect(() => {
    void askWait();
  }, [askWait]);
  useEffect(() => {
    if (wait === 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);

  const unlock = async (by: SecretKind, text: string): Promise<boolean> => {
    setBusy(true);
    setWrong(null);
    try {
      await regulars.unlock(id, { by, text });
    } catch (thrown) {
      setWrong(asRegularsError(thrown));
      await askWait();
      setBusy(false);
      return false;
    }
    try {
      await openWorkspace(id);
    } finally {
      setBusy(false);
    }
    if (by === "recovery") {
      // Who has forgotten the passphrase sets another before anything else.
      location.hash = "/safety";
      tell.done(t("lock.screen.setNew"));
    }
    return true;
  };
  return { unlock, busy, wrong, wait };
}
