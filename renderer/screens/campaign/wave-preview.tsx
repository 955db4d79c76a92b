import { Tag } from "antd";
import type { PreviewPerson } from "../../../core/engine/campaign-answers.ts";
import { WITH_SUBJECT, type Wave } from "../../../core/model/campaign.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { useFieldWords } from "../../ui/field-words.ts";
import { CAMPAIGN_FIELDS } from "./merge-syntax.ts";
import { usePreview } from "./use-preview.ts";

/** The text as five real people would get it, the worst case first, with length and price. */
export function WavePreview({ wave }: { readonly wave: Wave }) {
  const t = useT();
  const { answer, error } = usePreview(wave.id);
  return (
    <section className="plan-preview" aria-label={t("campaignWave.preview.title")}>
      <h4>{t("campaignWave.preview.title")}</h4>
      {error !== null && <ErrorNote error={error} />}
      {wave.channel === "sms" && answer !== null && <SmsLine people={answer.people} />}
      {answer?.people.length === 0 && <p className="rg-quiet">{t("campaignWave.preview.none")}</p>}
      <ul>
        {answer?.people.map((person) => (
          <Person key={person.customer} person={person} withSubject={WITH_SUBJECT.has(wave.channel)} />
        ))}
      </ul>
    </section>
  );
}

function SmsLine({ people }: { readonly people: readonly PreviewPerson[] }) {
  const t = useT();
  const format = useFormat();
  const longest = people.reduce<PreviewPerson | null>(
    (most, person) => ((person.parts ?? 0) > (most?.parts ?? 0) ? person : most),
    null,
  );
  return (
    <p role="status">
      {longest !== null && (
        <strong>
          {t("campaignWave.preview.longest", { count: longest.parts ?? 0, cost: format.money(longest.cost) })}{" "}
        </strong>
      )}
      <span className="rg-quiet">{t("campaignWave.preview.smsHelp")}</span>
    </p>
  );
}

function Person({ person, withSubject }: { readonly person: PreviewPerson; readonly withSubject: boolean }) {
  const t = useT();
  const words = useFieldWords();
  const own = (field: string): string => {
    const known = CAMPAIGN_FIELDS.find((one) => one === field);
    return known === undefined ? words.field(field) : t(`campaignWave.insert.fields.${known}`);
  };
  return (
    <li>
      <div className="plan-preview-who">
        <strong>{person.name ?? t("campaignWave.preview.unnamed")}</strong>
        <span className="rg-quiet">{t(`terms.classes.${person.class}`)}</span>
        {person.worstCase && <Tag>{t("campaignWave.preview.worst")}</Tag>}
        <span className="rg-quiet">
          {t("campaignWave.preview.characters", { count: person.characters })}
          {person.parts !== null && ` · ${t("campaignWave.preview.parts", { count: person.parts })}`}
        </span>
      </div>
      {withSubject && person.subject !== "" && <div className="plan-preview-subject">{person.subject}</div>}
      <p className="plan-preview-text">{person.text === "" ? t("campaignWave.preview.empty") : person.text}</p>
      {person.missing.length > 0 && (
        <p className="plan-preview-missing">
          {t("campaignWave.preview.missing", { fields: person.missing.map(own).join(t("campaignPlan.and")) })}
        </p>
      )}
    </li>
  );
}
