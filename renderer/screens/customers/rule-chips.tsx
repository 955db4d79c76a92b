import { CloseOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { EVERYBODY } from "../../../core/model/rule.ts";
import { useT } from "../../app/words/words.ts";
import { useRuleSentence } from "../../ui/rule-sentence.ts";
import type { TableAddress } from "./address.ts";
import { partsOf, withoutPart } from "./filters.ts";

/** The rule in force as sentences that can be taken away one by one. */
export function RuleChips({ address }: { readonly address: TableAddress }) {
  const t = useT();
  const sentence = useRuleSentence();
  const parts = partsOf(address.rule);
  if (address.broken) return <Alert type="warning" showIcon title={t("customers.ruleBroken")} />;
  if (parts.length === 0) return null;
  return (
    <div className="rule-chips">
      <span className="rg-quiet">{t("customers.onlyThose")}</span>
      <ul>
        {parts.map((part, at) => {
          const text = sentence(part);
          return (
            <li key={JSON.stringify(part)} className="rule-chip">
              <span>{text}</span>
              <button
                type="button"
                aria-label={t("customers.clearPart", { rule: text })}
                onClick={() => address.setRule(withoutPart(address.rule, at))}
              >
                <CloseOutlined aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
      <Button type="link" size="small" onClick={() => address.setRule(EVERYBODY)}>
        {t("customers.clearRule")}
      </Button>
    </div>
  );
}
