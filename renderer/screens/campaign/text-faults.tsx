import { Button } from "antd";
import type { PreviewAnswer } from "../../../core/engine/campaign-answers.ts";
import { campaignWave as english } from "../../app/words/en/campaignWave.ts";
import { useT } from "../../app/words/words.ts";
import { lineOf } from "./merge-syntax.ts";

interface Props {
  readonly text: string;
  readonly faults: PreviewAnswer["faults"];
  /** Shows the place of a fault, by character. */
  readonly show: (at: number) => void;
}

type FaultCode = Exclude<keyof typeof english.faults, "show" | "line">;

/** What is wrong with a text, each with the way to its place. */
export function TextFaults({ text, faults, show }: Props) {
  const t = useT();
  return (
    <ul className="plan-faults" aria-live="polite">
      {faults.map(({ code, at, what }) => (
        <li key={`${code} ${at}`}>
          {t(`campaignWave.faults.${isFault(code) ? code : "other"}`, { what })}{" "}
          <span className="rg-quiet">{t("campaignWave.faults.line", { line: lineOf(text, at) })}</span>{" "}
          <Button type="link" size="small" onClick={() => show(at)}>
            {t("campaignWave.faults.show")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function isFault(code: string): code is FaultCode {
  return Object.hasOwn(english.faults, code);
}
