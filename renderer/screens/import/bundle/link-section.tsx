import { Button, Select } from "antd";
import { TABLE_ROLES, type TableLink } from "../../../../core/model/bundle.ts";
import { useFormat } from "../../../app/format.ts";
import { useT } from "../../../app/words/words.ts";
import { Section } from "../../../ui/page-head.tsx";
import { focusColumn } from "../places.ts";
import type { BundleSession } from "./bundle-session.ts";
import { tabName, type BundleState } from "./bundle-state.ts";

interface Props {
  readonly state: BundleState;
  readonly session: BundleSession;
}

const ROLES = [...TABLE_ROLES, "out"] as const;

/** What each table is, and what speaks for how they hang together, in plain sentences. */
export function LinkSection({ state, session }: Props) {
  const t = useT();
  const { links } = state;
  return (
    <Section title={t("data.importing.bundle.together")}>
      <ul className="rg-bundle-roles">
        {state.tabs.map((_, at) => (
          <RoleRow key={at} at={at} state={state} session={session} />
        ))}
      </ul>
      {links === null ? (
        <p className="rg-quiet" role="status">
          {t("data.importing.bundle.linking")}
        </p>
      ) : (
        <ul className="rg-bundle-links">
          {links.map((link) => (
            <LinkRow key={`${link.by} ${link.from} ${link.to}`} link={link} state={state} session={session} />
          ))}
          {links.length === 0 && <li className="rg-quiet">{t("data.importing.bundle.unlinked")}</li>}
        </ul>
      )}
    </Section>
  );
}

/** One table: what it is, and of lines where their orders are. */
function RoleRow({ at, state, session }: Props & { readonly at: number }) {
  const t = useT();
  const { tabs } = state;
  const tab = tabs[at]!;
  const name = tabName(tab, tabs);
  const others = tabs.flatMap((one, value) => (value !== at && one.role === "orders" ? [value] : []));
  return (
    <li>
      <Button type="link" className="rg-bundle-name" onClick={() => session.show(at)} aria-current={state.shown === at}>
        {name}
      </Button>
      <Select
        aria-label={t("data.importing.bundle.role", { table: name })}
        value={tab.role}
        disabled={tab.preview === null}
        options={ROLES.map((value) => ({ value, label: t(`data.importing.bundle.roles.${value}`) }))}
        popupMatchSelectWidth={false}
        onChange={(role) => session.place(at, role, role === "lines" ? (tab.orders ?? others[0] ?? null) : null)}
      />
      {tab.role === "lines" && (
        <Select
          aria-label={t("data.importing.bundle.ordersOf", { table: name })}
          value={tab.orders !== null && others.includes(tab.orders) ? tab.orders : null}
          placeholder={t("data.importing.bundle.noOrders")}
          options={others.map((value) => ({
            value,
            label: t("data.importing.bundle.ofOrders", { table: tabName(tabs[value]!, tabs) }),
          }))}
          popupMatchSelectWidth={false}
          onChange={(orders) => session.place(at, "lines", orders)}
        />
      )}
    </li>
  );
}

/** A link: how many of the values meet, what stays alone, and the ways to the two columns. */
function LinkRow({ link, state, session }: Props & { readonly link: TableLink }) {
  const t = useT();
  const { number, share } = useFormat();
  const { tabs } = state;
  const { by, from, to, fromColumn, toColumn, values, shared, toValues, toFilled } = link;
  const column = (tab: number, index: number): string =>
    tabs[tab]?.draft?.mapping.columns.find((one) => one.index === index)?.column ?? "";
  const name = (tab: number): string => tabName(tabs[tab]!, tabs);
  const alone = toValues - shared;
  const twice = toFilled - toValues;
  const lead = (tab: number, index: number): void => {
    session.show(tab);
    // The columns of the other table are drawn by then.
    setTimeout(() => focusColumn(index));
  };
  const met = values === 0 ? 0 : shared / values;
  return (
    <li>
      <p data-weak={met < 0.5}>
        {t(`data.importing.bundle.${by}.met`, {
          share: share(met),
          n: number(values),
          count: values,
          from: name(from),
          to: name(to),
        })}{" "}
        {alone > 0 && t(`data.importing.bundle.${by}.alone`, { n: number(alone), count: alone, to: name(to) })}{" "}
        {twice > 0 && t(`data.importing.bundle.${by}.twice`, { n: number(twice), count: twice, to: name(to) })}{" "}
        {by === "order" && t("data.importing.bundle.order.gives")}
      </p>
      <p className="rg-quiet">
        {t("data.importing.bundle.by")}{" "}
        <Button type="link" size="small" onClick={() => lead(from, fromColumn)}>
          {t("data.importing.bundle.of", { table: name(from), what: column(from, fromColumn) })}
        </Button>
        {" = "}
        <Button type="link" size="small" onClick={() => lead(to, toColumn)}>
          {t("data.importing.bundle.of", { table: name(to), what: column(to, toColumn) })}
        </Button>
      </p>
    </li>
  );
}
