import { Button } from "antd";
import { useT } from "../../app/words/words.ts";
import type { Gap } from "./draft.ts";
import { ORIGIN_PLACE, PERMISSION_PLACE, SOURCE_PLACE, columnPlace, focusPlace } from "./places.ts";
import { useColumnWords } from "./use-column-words.ts";

interface Props {
  readonly gaps: readonly Gap[];
  /** Leads to the place of one of them; absent: all of them are in sight. */
  readonly onOpen?: (at: number) => void;
}

/** What must still be answered, each a way to its place. */
export function GapList({ gaps, onOpen }: Props) {
  const t = useT();
  const say = useGapWords();
  return (
    <div className="rg-import-gaps" role="alert">
      <strong>{t("data.importing.before")}</strong>
      <ul>
        {gaps.map((gap, at) => (
          <li key={`${at} ${gap.kind}`}>
            <Button type="link" size="small" onClick={() => (onOpen === undefined ? focusGap(gap) : onOpen(at))}>
              {say(gap)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Leads to the place where a gap is filled. */
export function focusGap(gap: Gap): void {
  if ("index" in gap) focusPlace(columnPlace(gap.index));
  else if (gap.kind === "origin") focusPlace(ORIGIN_PLACE);
  else focusPlace(gap.kind === "source" ? SOURCE_PLACE : PERMISSION_PLACE);
}

function useGapWords(): (gap: Gap) => string {
  const t = useT();
  const { heading } = useColumnWords();
  return (gap) => {
    switch (gap.kind) {
      case "day":
        return t("data.importing.beforeDay", { column: heading(gap.column, gap.index) });
      case "number":
        return t("data.importing.beforeNumber", { column: heading(gap.column, gap.index) });
      case "twice":
        return t("data.importing.beforeTwice", { a: heading(gap.a, gap.index), b: heading(gap.b, gap.index) });
      case "source":
        return t("data.importing.source.missing");
      case "origin":
        return t("data.importing.origin.missing");
      case "permission":
        return t("data.importing.permission.missingAnswer");
      case "channel":
        return t("data.importing.permission.missingChannel");
      case "basis":
        return t("data.importing.permission.missingBasis");
    }
  };
}
