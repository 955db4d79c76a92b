import { Button } from "antd";
import { useNavigate } from "react-router";
import { useRegulars } from "../../app/engine.tsx";
import { useIncomingFile } from "../../app/files.tsx";
import { useJobs } from "../../app/jobs.tsx";
import { useT } from "../../app/words/words.ts";
import { Empty } from "../../ui/empty.tsx";

/** The sample shop: customers, and the seed that makes it the same everywhere. */
const SAMPLE = { customers: 2000, seed: 1 };

/** The data screen before anything came in: what it is for, the next step, the sample shop beside it. */
export function NothingYet() {
  const t = useT();
  const regulars = useRegulars();
  const navigate = useNavigate();
  const { choose } = useIncomingFile();
  const { run } = useJobs();
  const fill = async (): Promise<void> => {
    await run(t("data.kinds.sample"), (job) => regulars.loadSample(SAMPLE.customers, SAMPLE.seed, job));
    await navigate("/value");
  };
  return (
    <Empty
      title={t("data.empty.title")}
      actions={
        <>
          <Button type="primary" onClick={() => void choose()}>
            {t("data.open")}
          </Button>
          <Button onClick={() => void fill()}>{t("data.empty.sample")}</Button>
        </>
      }
    >
      {t("data.empty.text")}
    </Empty>
  );
}
