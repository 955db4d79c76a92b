import { Button } from "antd";
import { useState } from "react";
import type { ValueAnswer } from "../../../core/engine/value-answer.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { asRegularsError } from "../../app/workers/errors-across.ts";
import { isEmptyDraft, type CutDraft } from "./draft.ts";

interface Props {
  readonly answer: ValueAnswer;
  readonly draft: CutDraft;
  readonly canWrite: boolean;
  onDone(): void;
}

/** What the moved cuts would do, and the way to keep them or not. Stands only while something is being tried. */
export function MovesBar({ answer, draft, canWrite, onDone }: Props) {
  const t = useT();
  const format = useFormat();
  const { save, saving } = useCutSaving(draft, onDone);
  if (isEmptyDraft(draft)) return null;
  const people = answer.migrations.reduce((sum, move) => sum + move.people, 0);
  const money = answer.migrations.reduce((sum, move) => sum + move.money, 0);
  return (
    <section className="moves" aria-label={t("value.moves")}>
      <div className="moves-said" role="status">
        <strong>
          {people === 0 ? t("value.nobodyMoves") : t("value.would", { count: people, money: format.moneyShort(money) })}
        </strong>
        <span className="rg-quiet">{t("value.unsaved")}</span>
      </div>
      <ul>
        {answer.migrations.map((move) => (
          <li key={`${move.from} ${move.to}`}>
            {t("value.move", { from: t(`terms.classes.${move.from}`), to: t(`terms.classes.${move.to}`) })}
            <strong>
              {` ${format.inUnit(move.people, "people")}${t("value.comma")}${format.moneyShort(move.money)}`}
            </strong>
          </li>
        ))}
      </ul>
      <div className="moves-actions">
        <Button onClick={onDone}>{t("value.reset")}</Button>
        <Button type="primary" disabled={!canWrite} loading={saving} onClick={() => void save()}>
          {t("value.save")}
        </Button>
      </div>
    </section>
  );
}

function useCutSaving(draft: CutDraft, onDone: () => void) {
  const regulars = useRegulars();
  const tell = useTell();
  const t = useT();
  const [saving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    setSaving(true);
    try {
      const commit = await regulars.saveSettings(draft);
      tell.done(t("value.saved"), commit);
      onDone();
    } catch (error) {
      tell.error(asRegularsError(error));
    } finally {
      setSaving(false);
    }
  };
  return { save, saving };
}
