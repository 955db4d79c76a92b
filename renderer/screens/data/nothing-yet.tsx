import { Button } from "antd";
import { useIncomingFile } from "../../app/files.tsx";
import { useSampleShop } from "../../app/sample-shop.ts";
import { useT } from "../../app/words/words.ts";
import { Empty } from "../../ui/empty.tsx";

/** The data screen before anything came in: what it is for, the next step, the sample shop beside it. */
export function NothingYet() {
  const t = useT();
  const { choose } = useIncomingFile();
  const openSample = useSampleShop();
  return (
    <Empty
      title={t("data.empty.title")}
      actions={
        <>
          <Button type="primary" onClick={() => void choose()}>
            {t("data.open")}
          </Button>
          <Button onClick={() => void openSample()}>{t("data.empty.sample")}</Button>
        </>
      }
    >
      {t("data.empty.text")}
    </Empty>
  );
}
