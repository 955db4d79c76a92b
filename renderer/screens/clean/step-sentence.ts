import { useCallback } from "react";
import type { CleanStep } from "../../../core/model/cleaning.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";

/** What a rule does, in words: its steps one after the other. */
export function useStepSentence(): (steps: readonly CleanStep[]) => string {
  const t = useT();
  const { number } = useFormat();
  return useCallback(
    (steps) => {
      const one = (step: CleanStep): string => {
        switch (step.kind) {
          case "words": {
            const [from = "", to = null] = step.words[0] ?? [];
            const first = to === null ? t("clean.does.wordGone", { from }) : t("clean.does.wordTo", { from, to });
            return t("clean.does.words", { count: step.words.length, n: number(step.words.length), first });
          }
          case "case":
            return t(
              (
                { title: "clean.does.caseTitle", upper: "clean.does.caseUpper", lower: "clean.does.caseLower" } as const
              )[step.to],
            );
          case "replace":
            return step.with === "" ? t("clean.does.removeText", step) : t("clean.does.replace", step);
          case "affix":
            if (step.how === "add")
              return t(step.at === "start" ? "clean.does.addStart" : "clean.does.addEnd", { text: step.text });
            return t(step.at === "start" ? "clean.does.removeStart" : "clean.does.removeEnd", { text: step.text });
          case "part":
            return t(`clean.does.${step.keep}`, { text: step.at });
          case "blanks":
          case "width":
          case "phone":
          case "email":
          case "simplified":
            return t(`clean.does.${step.kind}`);
        }
      };
      const [first, ...rest] = steps.map(one);
      if (first === undefined) return t("clean.does.hidden");
      return rest.reduce((said, next) => t("clean.does.joined", { first: said, rest: next }), first);
    },
    [t, number],
  );
}
