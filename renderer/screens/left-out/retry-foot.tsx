import { Button } from "antd";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { rowsTaken, verdictParts } from "../../ui/accounting-parts.ts";
import type { CheckedMends, Retry } from "./use-retry.ts";

interface Props {
  readonly retry: Retry;
  readonly canWrite: boolean;
}

/** What is mended is checked first, and taken in as it was shown. */
export function RetryFoot({ retry, canWrite }: Props) {
  const t = useT();
  const { number } = useFormat();
  const { mends, checked, isWorking } = retry;
  return (
    <div className="rg-mend-foot">
      {checked === null ? (
        <Button
          type="primary"
          size="large"
          disabled={mends.size === 0 || !canWrite}
          loading={isWorking}
          onClick={() => void retry.check()}
        >
          {t("data.leftOut.check")}
        </Button>
      ) : (
        <Take checked={checked} isWorking={isWorking} onTake={() => void retry.take()} />
      )}
      <span role="status">
        {checked === null
          ? mends.size > 0 && t("data.leftOut.mended", { n: number(mends.size), count: mends.size })
          : `${sentence(checked)} ${checked.wrong.size > 0 ? t("data.leftOut.still") : ""}`}
      </span>
    </div>
  );

  function sentence({ plan: { accounting } }: CheckedMends): string {
    const parts = verdictParts(accounting).map(({ verdict, rows }) =>
      t("data.importing.plan.part", { n: number(rows), verdict: t(`data.importing.verdicts.${verdict}`) }),
    );
    return t("data.leftOut.checked", { read: number(accounting.read), parts: parts.join(" + ") });
  }
}

interface TakeProps {
  readonly checked: CheckedMends;
  readonly isWorking: boolean;
  readonly onTake: () => void;
}

/** Nothing where every row is still wrong; rows that are known already only leave the list. */
function Take({ checked, isWorking, onTake }: TakeProps) {
  const t = useT();
  const { number } = useFormat();
  const { accounting } = checked.plan;
  const taken = rowsTaken(accounting);
  const rejected = Object.values(accounting.rejected).reduce((sum, rows) => sum + rows, 0);
  const count = taken > 0 ? taken : accounting.read - rejected;
  if (count === 0) return null;
  return (
    <Button type="primary" size="large" loading={isWorking} onClick={onTake}>
      {t(taken > 0 ? "data.leftOut.take" : "data.leftOut.clear", { n: number(count), count })}
    </Button>
  );
}
