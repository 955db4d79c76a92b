import { useT } from "../../app/words/words.ts";

const STEPS = ["open", "understand", "check", "done"] as const;
export type ImportStep = (typeof STEPS)[number];

/** Where in the four steps one is. */
export function ImportSteps({ at }: { readonly at: ImportStep }) {
  const t = useT();
  const reached = STEPS.indexOf(at);
  return (
    <ol className="rg-import-steps" aria-label={t("data.importing.steps.label")}>
      {STEPS.map((step, i) => (
        <li key={step} data-reached={i <= reached} aria-current={step === at ? "step" : undefined}>
          <span aria-hidden>{i + 1}</span> {t(`data.importing.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
