import { Button, Input } from "antd";
import { useEffect, useState } from "react";
import { useView, useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { NoCustomers } from "../../ui/no-customers.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { useTableAddress, type TableAddress } from "./address.ts";
import { CustomersTable } from "./customers-table.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { RuleChips } from "./rule-chips.tsx";
import "./customers.css";

/** How long after the last letter a search is asked, in milliseconds: less than one notices, more than between two letters. */
const TYPING = 120;

/** Everybody in a table: searched, filtered, sorted, and from there to a page, a segment or a list. */
export function Screen() {
  const t = useT();
  const workspace = useWorkspace();
  const fields = useView("fields", {});
  const address = useTableAddress();
  if (workspace === null) return <Loading />;
  const head = (
    <PageHead
      title={t("customers.title")}
      lead={t("customers.lead")}
      action={workspace.customers > 0 && <NextSteps address={address} />}
    />
  );
  if (workspace.customers === 0) {
    return (
      <>
        {head}
        <NoCustomers title={t("customers.empty")}>{t("customers.emptyHint")}</NoCustomers>
      </>
    );
  }
  return (
    <div className="customers">
      {head}
      <div className="customers-tools">
        <SearchBox address={address} />
        {fields.answer !== null && <FilterBar fields={fields.answer} rule={address.rule} onRule={address.setRule} />}
      </div>
      <RuleChips address={address} />
      {fields.error !== null && <ErrorNote error={fields.error} />}
      {fields.answer === null && fields.error === null && <Loading />}
      {fields.answer !== null && <CustomersTable fields={fields.answer} address={address} />}
    </div>
  );
}

/** From those shown to a segment or a list. */
function NextSteps({ address }: { readonly address: TableAddress }) {
  const t = useT();
  const query = `?rule=${encodeURIComponent(JSON.stringify(address.rule))}`;
  return (
    <>
      <Button href={`#/segments${query}`}>{t("customers.makeSegment")}</Button>
      <Button type="primary" href={`#/list${query}`}>
        {t("customers.makeList")}
      </Button>
    </>
  );
}

/** Finds as one types; the letters stand here at once, the address follows. */
function SearchBox({ address }: { readonly address: TableAddress }) {
  const t = useT();
  const [text, setText] = useState(address.search);
  const [known, setKnown] = useState(address.search);
  // What went to the address and is not read there yet: until then the address says nothing new of this box.
  const [sent, setSent] = useState<string | null>(null);
  if (address.search !== known) {
    setKnown(address.search);
    if (sent === null) setText(address.search);
  }
  if (address.search === sent) setSent(null);
  useEffect(() => {
    if (text === (sent ?? known)) return;
    const timer = setTimeout(() => {
      setSent(text);
      address.setSearch(text);
    }, TYPING);
    return () => clearTimeout(timer);
  }, [text, sent, known, address]);
  return (
    <Input
      type="search"
      allowClear
      className="customers-search"
      value={text}
      placeholder={t("customers.search")}
      aria-label={t("customers.search")}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
