import { Table } from "antd";
import type { CleanPreviewAnswer, CleanWish } from "../../../core/engine/cleaning-answers.ts";
import { useView } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { ValueText } from "./value-text.tsx";

/** What a cleaning would change, in a sentence and as before and after. */
export function PreviewNote({ wish }: { readonly wish: CleanWish }) {
  const t = useT();
  const { answer, error } = useView("cleanPreview", wish);
  if (error !== null) return <ErrorNote error={error} />;
  if (answer === null) return null;
  return (
    <section className="rg-clean-preview" aria-label={t("clean.preview.title")}>
      <p role="status">
        <PreviewSentence answer={answer} />
      </p>
      {answer.values > 0 && <Samples answer={answer} />}
    </section>
  );
}

/** "12 values would change, of 340 customers on 5,200 sales lines." */
function PreviewSentence({ answer }: { readonly answer: CleanPreviewAnswer }) {
  const t = useT();
  const { number } = useFormat();
  const { values, people, lines, cleared } = answer;
  if (values === 0) return t("clean.preview.none");
  const ofPeople = t("clean.preview.ofPeople", { count: people, n: number(people) });
  const onLines = lines === null ? "" : ` ${t("clean.linesCount", { count: lines, n: number(lines) })}`;
  const sentence = t("clean.preview.sentence", {
    values: t("clean.valuesCount", { count: values, n: number(values) }),
    who: ofPeople + onLines,
  });
  return cleared === 0 ? sentence : `${sentence} ${t("clean.preview.cleared", { count: cleared, n: number(cleared) })}`;
}

function Samples({ answer: { samples, values } }: { readonly answer: CleanPreviewAnswer }) {
  const t = useT();
  const { number } = useFormat();
  return (
    <>
      {/* Reached by keyboard, so that it can be scrolled. */}
      <div className="rg-clean-samples" tabIndex={0} role="group" aria-label={t("clean.preview.title")}>
        <Table
          rowKey="before"
          size="small"
          pagination={false}
          dataSource={[...samples]}
          columns={[
            {
              title: t("clean.preview.before"),
              render: (_, { before }) => <ValueText value={before} />,
            },
            {
              title: t("clean.preview.after"),
              render: (_, { after }) =>
                after === null ? (
                  <em className="rg-quiet">{t("clean.preview.nothing")}</em>
                ) : (
                  <ValueText value={after} />
                ),
            },
            {
              title: t("clean.preview.people"),
              align: "right",
              width: 100,
              render: (_, { people }) => number(people),
            },
          ]}
        />
      </div>
      {values > samples.length && <p className="rg-quiet">{t("clean.preview.more", { n: number(samples.length) })}</p>}
    </>
  );
}
