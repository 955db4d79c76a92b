import { Button } from "antd";
import type { ReactNode } from "react";
import { useWorkspace } from "../app/engine.tsx";
import { useIncomingFile } from "../app/files.tsx";
import { useRunningJobs } from "../app/jobs.tsx";
import { useSampleShop } from "../app/sample-shop.ts";
import { useT } from "../app/words/words.ts";
import { Empty } from "./empty.tsx";

/**
 * A screen about customers in a workspace that has none: what it would be for, a file to begin with, the sample shop beside it. Where all sales
 * so far name nobody that is said, and where something is coming in nothing is asked for.
 */
export function NoCustomers({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const t = useT();
  const { choose } = useIncomingFile();
  const openSample = useSampleShop();
  const sold = (useWorkspace()?.lines ?? 0) > 0;
  if (useRunningJobs().length > 0) return <Empty title={t("ui.nobody.comingIn")}>{t("ui.nobody.comingInText")}</Empty>;
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
      <p>{children}</p>
      <p>{t(sold ? "ui.nobody.sales" : "ui.nobody.nothing")}</p>
    </Empty>
  );
}
