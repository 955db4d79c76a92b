import { Alert } from "antd";
import { useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { useHealSentence } from "../../ui/heal-sentence.ts";

/** What was damaged or lost since the workspace was opened; nothing where nothing was. */
export function Healed() {
  const t = useT();
  const sentence = useHealSentence();
  const healed = useWorkspace()?.healed ?? [];
  if (healed.length === 0) return null;
  const told = healed.map(sentence);
  const worst = ["error", "warning", "info"].find((type) => told.some((one) => one.type === type)) as "info";
  return (
    <Alert
      type={worst}
      showIcon
      title={t("healing.found")}
      description={
        <ul>
          {told.map(({ text }, i) => (
            <li key={i}>{text}</li>
          ))}
        </ul>
      }
    />
  );
}
