import { Button, Switch, Table } from "antd";
import type { CommitInfo } from "../../../core/model/decision.ts";
import type { CleanRuleRow } from "../../../core/engine/cleaning-answers.ts";
import { useRegulars, useView } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { useCleanFieldName } from "../../ui/clean-field-name.ts";
import { Empty } from "../../ui/empty.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import type { PartProps } from "./screen.tsx";
import { useStepSentence } from "./step-sentence.ts";

/** The rules that are kept: switched for the next files, run again, removed; each a step that can be taken back. */
export function RulesPart({ canWrite, onPart }: PartProps) {
  const t = useT();
  const regulars = useRegulars();
  const tell = useTell();
  const { number } = useFormat();
  const nameOf = useCleanFieldName();
  const sentence = useStepSentence();
  const { answer, error } = useView("cleanRules", {});
  if (error !== null && answer === null) return <ErrorNote error={error} />;
  if (answer === null) return <Loading />;
  if (answer.length === 0) {
    const make = <Button onClick={() => onPart("fix")}>{t("clean.rules.none.make")}</Button>;
    return (
      <Empty title={t("clean.rules.none.title")} actions={make}>
        {t("clean.rules.none.text")}
      </Empty>
    );
  }
  const act = async (work: Promise<CommitInfo>, said: string): Promise<void> => tell.done(said, await work);
  return (
    <Table<CleanRuleRow>
      rowKey="id"
      size="small"
      pagination={false}
      scroll={{ x: 820 }}
      dataSource={[...answer]}
      columns={[
        { title: t("clean.rules.columns.name"), width: 200, render: (_, { name }) => name },
        { title: t("clean.rules.columns.field"), width: 120, render: (_, { field }) => nameOf(field) },
        { title: t("clean.rules.columns.does"), render: (_, { steps }) => sentence(steps) },
        {
          title: t("clean.rules.columns.next"),
          width: 110,
          render: (_, { id, name, isOn }) => (
            <Switch
              size="small"
              checked={isOn}
              disabled={!canWrite}
              aria-label={t("clean.rules.switch", { name })}
              onChange={(on) =>
                void act(regulars.switchCleanRule(id, on), t(on ? "clean.rules.on" : "clean.rules.off", { name }))
              }
            />
          ),
        },
        {
          title: t("clean.rules.columns.now"),
          align: "right",
          width: 150,
          render: (_, { values }) => t("clean.valuesCount", { count: values, n: number(values) }),
        },
        {
          title: t("clean.rules.columns.act"),
          width: 170,
          render: (_, { id, name, values }) => (
            <div className="rg-clean-bar">
              <Button
                size="small"
                disabled={!canWrite || values === 0}
                aria-label={t("clean.rules.runOf", { name })}
                onClick={() => void act(regulars.runCleanRule(id), t("clean.rules.ran", { name }))}
              >
                {t("clean.rules.run")}
              </Button>
              <Button
                size="small"
                disabled={!canWrite}
                aria-label={t("clean.rules.removeOf", { name })}
                onClick={() => void act(regulars.removeCleanRule(id), t("clean.rules.removed", { name }))}
              >
                {t("clean.rules.remove")}
              </Button>
            </div>
          ),
        },
      ]}
    />
  );
}
