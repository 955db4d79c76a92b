import { Button, Segmented } from "antd";
import { useState } from "react";
import type { SpellingAnswer } from "../../../core/engine/cleaning-answers.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { useCleanFieldName } from "../../ui/clean-field-name.ts";
import { FieldChoice } from "./field-choice.tsx";
import { KeepAs, NOT_KEPT } from "./keep-as.tsx";
import { PreviewNote } from "./preview-note.tsx";
import type { PartProps } from "./screen.tsx";
import { UNDECIDED, wishOf, type Choices, type GroupChoice } from "./spelling-choice.ts";
import { SpellingGroupRow } from "./spelling-group.tsx";
import { useClean } from "./use-clean.ts";
import { useSpellings, type Spellings } from "./use-spellings.ts";

type Method = SpellingAnswer["method"];
const METHODS: readonly Method[] = ["fingerprint", "ngram", "pinyin", "distance"];

/** Spellings that are likely one word, found in four ways; the groups that are chosen are merged in one step. */
export function SpellingsPart(props: PartProps) {
  const { field } = props;
  const t = useT();
  const [method, setMethod] = useState<Method>("fingerprint");
  const found = useSpellings(field.field, method);
  return (
    <>
      <div className="rg-clean-bar">
        <FieldChoice {...props} />
        <div className="rg-clean-method">
          <span id="clean-method">{t("clean.spellings.method")}</span>
          <Segmented<Method>
            aria-labelledby="clean-method"
            options={METHODS.map((one) => ({ value: one, label: t(`clean.spellings.methods.${one}`) }))}
            value={method}
            onChange={setMethod}
          />
        </div>
      </div>
      <p className="rg-quiet rg-clean-hint">{t(`clean.spellings.methodHints.${method}`)}</p>
      <Looking found={found} />
      {found.answer !== null && (
        <Groups key={`${field.field} ${method}`} {...props} answer={found.answer} isLooking={found.isLooking} />
      )}
    </>
  );
}

function Looking({ found: { isLooking, wasStopped, stop, again } }: { readonly found: Spellings }) {
  const t = useT();
  if (!isLooking && !wasStopped) return null;
  return (
    <p role="status">
      {t(isLooking ? "clean.spellings.looking" : "clean.spellings.stopped")}{" "}
      <Button type="link" size="small" onClick={isLooking ? stop : again}>
        {t(isLooking ? "clean.spellings.stop" : "clean.spellings.again")}
      </Button>
    </p>
  );
}

type GroupsProps = PartProps & { readonly answer: SpellingAnswer; readonly isLooking: boolean };

function Groups({ field, canWrite, answer: { groups, total }, isLooking }: GroupsProps) {
  const t = useT();
  const { number } = useFormat();
  const nameOf = useCleanFieldName();
  const { busy, clean } = useClean();
  const [choices, setChoices] = useState<Choices>(new Map());
  const [keeping, setKeeping] = useState(NOT_KEPT);
  const wish = wishOf(field.field, groups, choices);
  const chosen = groups.filter(({ proposed }) => choices.get(proposed)?.isChosen === true).length;
  const choose = (proposed: string, choice: GroupChoice): void => setChoices(new Map(choices).set(proposed, choice));
  const chooseAll = (isChosen: boolean): void =>
    setChoices(
      new Map(groups.map(({ proposed }) => [proposed, { ...(choices.get(proposed) ?? UNDECIDED), isChosen }])),
    );
  const merge = (): void => {
    void clean(wish, keeping, t("clean.spellings.merged", { count: chosen, n: number(chosen) })).then(() => {
      setChoices(new Map());
      setKeeping(NOT_KEPT);
    });
  };
  if (groups.length === 0) return isLooking ? null : <p>{t("clean.spellings.none")}</p>;
  const count = t("clean.spellings.found", { count: total, n: number(total) });
  return (
    <>
      <div className="rg-clean-bar">
        <span className="rg-clean-count">
          {total > groups.length ? `${count}, ${t("clean.spellings.first", { n: number(groups.length) })}` : count}
        </span>
        {canWrite && (
          <>
            <Button onClick={() => chooseAll(true)}>{t("clean.spellings.all")}</Button>
            <Button onClick={() => chooseAll(false)}>{t("clean.spellings.noneChosen")}</Button>
            <Button type="primary" disabled={chosen === 0 || busy} onClick={merge}>
              {t("clean.spellings.merge", { count: chosen, n: number(chosen) })}
            </Button>
          </>
        )}
      </div>
      {chosen > 0 && (
        <div className="rg-clean-panel">
          <KeepAs
            keeping={keeping}
            proposed={t("clean.keep.ofField", { field: nameOf(field.field), what: t("clean.spellings.what") })}
            onKeep={setKeeping}
          />
          <PreviewNote wish={wish} />
        </div>
      )}
      <ul className="rg-clean-groups">
        {groups.map((group) => (
          <SpellingGroupRow
            key={group.proposed}
            group={group}
            canWrite={canWrite}
            choice={choices.get(group.proposed) ?? UNDECIDED}
            onChoose={(choice) => choose(group.proposed, choice)}
          />
        ))}
      </ul>
    </>
  );
}
