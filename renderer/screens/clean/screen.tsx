import { Form, Segmented } from "antd";
import type { CleanableField } from "../../../core/engine/cleaning-answers.ts";
import { useView, useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { DataHead } from "../../ui/data-head.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { NoCustomers } from "../../ui/no-customers.tsx";
import { PARTS, useCleanAddress, type Part } from "./address.ts";
import { FixPart } from "./fix-part.tsx";
import { HealthPart } from "./health-part.tsx";
import { RulesPart } from "./rules-part.tsx";
import { SpellingsPart } from "./spellings-part.tsx";
import { ValuesPart } from "./values-part.tsx";
import "./clean.css";

/** What every part of the workbench is given. */
export interface PartProps {
  readonly fields: readonly CleanableField[];
  readonly field: CleanableField;
  readonly canWrite: boolean;
  onField(field: CleanableField["field"]): void;
  onPart(part: Part, field?: CleanableField["field"]): void;
}

const VIEWS = { health: HealthPart, values: ValuesPart, spellings: SpellingsPart, fix: FixPart, rules: RulesPart };

/** The cleaning workbench: how good the data is, and putting it right, one step a commit. */
export function Screen() {
  const t = useT();
  const workspace = useWorkspace();
  const { answer: fields, error } = useView("cleanable", {});
  const address = useCleanAddress();
  const canWrite = workspace?.canWrite ?? false;
  const View = VIEWS[address.part];
  const field = fields?.find((one) => one.field === address.field) ?? fields?.[0];
  return (
    <div className="rg-clean">
      <DataHead title={t("clean.title")} lead={t("clean.lead")} />
      {error !== null && <ErrorNote error={error} />}
      {fields === null && error === null && <Loading />}
      {fields !== null && field === undefined && (
        <NoCustomers title={t("clean.empty.title")}>{t("clean.empty.text")}</NoCustomers>
      )}
      {fields !== null && field !== undefined && (
        <>
          <Segmented<Part>
            className="rg-clean-parts"
            aria-label={t("clean.parts.label")}
            options={PARTS.map((part) => ({ value: part, label: t(`clean.parts.${part}`) }))}
            value={address.part}
            onChange={(part) => address.go(part)}
          />
          <Form layout="vertical" component="div">
            <View
              key={address.part}
              fields={fields}
              field={field}
              canWrite={canWrite}
              onField={(to) => address.go(address.part, to)}
              onPart={address.go}
            />
          </Form>
        </>
      )}
    </div>
  );
}
