import { Button } from "antd";
import type { ReactNode } from "react";
import { useIncomingFile } from "../app/files.tsx";
import { useSampleShop } from "../app/sample-shop.ts";
import { useT } from "../app/words/words.ts";
import { Empty } from "./empty.tsx";

/** A screen about customers in a workspace that has none: what it would be for, a file to begin with, the sample shop beside it. */
export function NoCustomers({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const t = useT();
  const { choose } = useIncomingFile();
  const openSample = useSampleShop();
  const actions = (
    <>
      <Button type="primary" onClick={() => void choose()}>
        {t("start.open")}
      </Button>
      <Button onClick={() => void openSample()}>{t("start.sample")}</Button>
    </>
  );
  return (
    <Empty title={title} actions={actions}>
      {children}
    </Empty>
  );
}
