import { Alert } from "antd";
import { useState } from "react";
import { useHealSentence } from "../../ui/heal-sentence.ts";
import { useWorkspace } from "../engine.tsx";

/** Said until it is closed; stays to be read under Safety. */
export function HealedNote() {
  const sentence = useHealSentence();
  const workspace = useWorkspace();
  const [closed, setClosed] = useState<readonly string[]>([]);
  if (workspace === null) return null;
  const notes = workspace.healed.map((finding, i) => {
    const { text, type } = sentence(finding);
    return { key: `${workspace.id} ${i} ${finding.kind}`, text, type };
  });
  return notes
    .filter(({ key }) => !closed.includes(key))
    .map(({ key, text, type }) => (
      <Alert
        key={key}
        type={type}
        banner
        title={text}
        closable
        onClose={() => setClosed((before) => [...before, key])}
      />
    ));
}
