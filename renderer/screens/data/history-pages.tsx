import { Button } from "antd";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";

interface Props {
  readonly offset: number;
  readonly page: number;
  readonly total: number;
  readonly onMove: (offset: number) => void;
}

/** Which steps are shown, and the way to older and newer ones. */
export function HistoryPages({ offset, page, total, onMove }: Props) {
  const t = useT();
  const { number } = useFormat();
  if (total <= page) return null;
  const to = Math.min(total, offset + page);
  return (
    <nav className="rg-data-pages" aria-label={t("data.title")}>
      <Button size="small" disabled={offset === 0} onClick={() => onMove(Math.max(0, offset - page))}>
        {t("data.newer")}
      </Button>
      <span>{t("data.page", { from: number(offset + 1), to: number(to), total: number(total) })}</span>
      <Button size="small" disabled={to === total} onClick={() => onMove(offset + page)}>
        {t("data.more")}
      </Button>
    </nav>
  );
}
