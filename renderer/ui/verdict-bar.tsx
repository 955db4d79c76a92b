import { VERDICTS, rowsWith, type Accounting, type Verdict } from "../../core/model/accounting.ts";
import { useFormat } from "../app/format.ts";
import { useT } from "../app/words/words.ts";
import { StackBar, type BarPart } from "./stack-bar.tsx";

const COLOURS: Readonly<Record<Verdict, string>> = {
  added: "var(--accent)",
  updated: "var(--series-1)",
  unchanged: "var(--quiet)",
  skipped: "var(--warning)",
  rejected: "var(--bad)",
  blank: "var(--hairline)",
};

interface Props {
  readonly accounting: Accounting;
  /** What the bar divides, for screen readers. */
  readonly label: string;
  /** Makes the parts doors to their rows. */
  readonly onOpen?: (verdict: Verdict) => void;
}

/** The rows of a file as one bar, divided by what becomes of them. */
export function VerdictBar({ accounting, label, onOpen }: Props) {
  const t = useT();
  const { number } = useFormat();
  const parts = VERDICTS.map((verdict): BarPart => {
    const size = rowsWith(accounting, verdict);
    const name = t(`data.importing.verdicts.${verdict}`);
    const part = { id: verdict, name, size, value: number(size), colour: COLOURS[verdict] };
    return onOpen === undefined ? part : Object.assign(part, { to: () => onOpen(verdict) });
  });
  return <StackBar label={label} parts={parts.filter(({ size }) => size > 0)} />;
}
