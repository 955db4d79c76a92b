import { Link } from "react-router";
import type { Accounting } from "../../../core/model/accounting.ts";
import type { CommitSeq } from "../../../core/model/decision.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { reasonParts } from "../../ui/accounting-parts.ts";

interface Props {
  readonly commit: CommitSeq;
  readonly accounting: Accounting;
  /** How many of them can be mended. */
  readonly kept: number;
}

/** Why rows of a file were left out, folded away until somebody asks. */
export function LeftOut({ commit, accounting, kept }: Props) {
  const t = useT();
  const { number } = useFormat();
  const parts = reasonParts(accounting);
  if (parts.length === 0) return null;
  return (
    <>
      {kept > 0 && (
        <div>
          <Link to={`/data/left-out/${commit}`}>{t("data.leftOut.open", { n: number(kept), count: kept })}</Link>
        </div>
      )}
      <details className="rg-data-left-out">
        <summary>{t("data.importing.plan.unread")}</summary>
        <ul>
          {parts.map(({ verdict, reason, rows }) => (
            <li key={`${verdict} ${reason}`}>
              {t("ui.part", { name: t(`rowReasons.${reason}`), value: number(rows) })}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
