import { Select } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { WhyNotAnswer } from "../../../core/engine/campaign-answers.ts";
import { useView } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { usePlan } from "./plan-context.ts";
import { useSettled } from "./use-settled.ts";
import { useWhyFacts } from "./why-facts.ts";

const FOUND = 8;

/** Finds somebody and says whether the campaign contacts them, or why not. */
export function WhyNot() {
  const t = useT();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<number | null>(null);
  const settled = useSettled(text.trim(), 200);
  const { answer } = useView("find", { text: settled, limit: FOUND });
  const found = settled === "" ? [] : (answer ?? []);
  const label = t("campaignPlan.whom.whyNot");
  return (
    <>
      <Select<number>
        className="plan-find"
        aria-label={label}
        disabled={false}
        showSearch={{ filterOption: false, onSearch: setText }}
        placeholder={t("campaignPlan.whom.whyNotHelp")}
        notFoundContent={settled === "" ? t("campaignPlan.whom.whyNotHelp") : t("campaignPlan.whom.noneFound")}
        options={found.map(({ id, name, hint }) => ({
          value: id,
          label: [name ?? t("frame.find.unnamed"), hint].filter((part) => part !== null).join(" · "),
        }))}
        onChange={setChosen}
      />
      {chosen !== null && <Because customer={chosen} />}
    </>
  );
}

function Because({ customer }: { readonly customer: number }) {
  const { campaign } = usePlan();
  const { answer, error } = useView("whyNot", { campaign: useSettled(campaign, 350), customer });
  if (error !== null) return <ErrorNote error={error} />;
  if (answer === null || answer.customer !== customer) return null;
  return <Said answer={answer} />;
}

function Said({ answer }: { readonly answer: WhyNotAnswer }) {
  const t = useT();
  const facts = useWhyFacts()(answer.facts);
  const name = answer.name ?? t("campaignPlan.whom.unnamed");
  const said =
    answer.reason === null
      ? t("campaignPlan.whom.contacted", { name })
      : answer.reason === "notInSegment"
        ? t("campaignPlan.whom.notInSegment", { name })
        : t("campaignPlan.whom.out", { name, reason: t(`campaigns.reasons.${answer.reason}`) });
  return (
    <p role="status">
      <strong>{said}</strong> {facts.join(" · ")} {answer.frozen && t("campaignPlan.whom.asAtLaunch")}{" "}
      <Link to={`/customers/${answer.customer}`}>{t("campaignPlan.whom.see")}</Link>
    </p>
  );
}
