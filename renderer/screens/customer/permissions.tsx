import { Button } from "antd";
import { useState } from "react";
import type { CustomerAnswer } from "../../../core/engine/views.ts";
import { useWorkspace } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { useOriginText } from "../../ui/origin-text.ts";
import { PermissionHistory } from "./permission-history.tsx";
import { PermissionDialog } from "./permission-dialog.tsx";

export type ChannelPermission = CustomerAnswer["permissions"][number];

/** A sign beside each state, so that colour is never alone. */
const SIGNS = { unknown: "?", granted: "✓", refused: "✕", withdrawn: "✕" } as const;

/** By which channels this person may be contacted, where that is known from, and a way to change it. */
export function Permissions({ customer }: { readonly customer: CustomerAnswer }) {
  const t = useT();
  const canWrite = useWorkspace()?.canWrite ?? false;
  const [changing, setChanging] = useState<ChannelPermission | null>(null);
  return (
    <section className="permissions" aria-label={t("customers.one.permission")}>
      <h2>{t("customers.one.permission")}</h2>
      <p className="rg-quiet">{t("customers.one.permissionHint")}</p>
      <ul>
        {customer.permissions.map((permission) => (
          <li key={permission.channel}>
            <span className="permission-channel">
              {t(`terms.channels.${permission.channel}`)}
              <PermissionOrigin permission={permission} />
            </span>
            <span className={`permission-state is-${permission.state}`}>
              <span aria-hidden>{SIGNS[permission.state]} </span>
              {t(`terms.permissions.${permission.state}`)}
            </span>
            {canWrite && (
              <Button
                type="link"
                size="small"
                aria-label={t("customers.one.permissionChange", { channel: t(`terms.channels.${permission.channel}`) })}
                onClick={() => setChanging(permission)}
              >
                {t("customers.one.change")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <PermissionHistory customer={customer.id} />
      {changing !== null && (
        <PermissionDialog customer={customer.id} permission={changing} onClose={() => setChanging(null)} />
      )}
    </section>
  );
}

/** Since when, and what it is known from. */
function PermissionOrigin({ permission }: { readonly permission: ChannelPermission }) {
  const t = useT();
  const format = useFormat();
  const originText = useOriginText();
  const said: string[] = [];
  if (permission.day !== null) said.push(t("customers.one.since", { day: format.day(permission.day) }));
  if (permission.origin !== null) said.push(originText(permission.origin));
  if (permission.suppressed) said.push(t("customers.one.permissionSuppressed"));
  return <small>{said.length === 0 ? t("customers.one.neverAsked") : said.join(" · ")}</small>;
}
