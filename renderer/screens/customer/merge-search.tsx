import { Input } from "antd";
import { useId, useState } from "react";
import { useView } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";

interface Props {
  readonly keep: number;
  onChoose(gone: number): void;
}

/** How many are shown; whoever is not among them is found by more letters. */
const MOST = 12;

/** Finds the other one as one types. */
export function MergeSearch({ keep, onChoose }: Props) {
  const t = useT();
  const id = useId();
  const [text, setText] = useState("");
  const { answer } = useView("find", { text, limit: MOST + 1 });
  const found = (answer ?? []).filter((one) => one.id !== keep).slice(0, MOST);
  return (
    <section className="merge-search" aria-label={t("merging.find")}>
      <label htmlFor={id}>{t("merging.find")}</label>
      <Input
        id={id}
        type="search"
        allowClear
        autoFocus
        value={text}
        placeholder={t("merging.findHint")}
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() !== "" && answer !== null && found.length === 0 && (
        <p className="rg-quiet" role="status">
          {t("merging.foundNobody")}
        </p>
      )}
      {found.length > 0 && (
        <ul aria-label={t("merging.found")}>
          {found.map((one) => (
            <li key={one.id}>
              <button type="button" onClick={() => onChoose(one.id)}>
                {one.name ?? t("customers.noName")}
                {one.hint !== null && <span className="rg-quiet">{one.hint}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
