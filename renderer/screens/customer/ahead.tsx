import { useView } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { FigureList } from "../../ui/figure-list.tsx";
import { Loading } from "../../ui/loading.tsx";
import { TestedNote } from "../../ui/tested-note.tsx";

/** What may be expected of this person in the months to come; it is there when it is worked out, the page before. */
export function Ahead({ id }: { readonly id: number }) {
  const t = useT();
  const { answer, error } = useView("customerForesight", { id });
  return (
    <section aria-label={t("value.ahead")}>
      <h2>{t("value.ahead")}</h2>
      {error !== null && answer === null ? <ErrorNote error={error} /> : answer === null && <Loading />}
      {answer !== null && (
        <>
          <FigureList figures={answer.figures} />
          {answer.tested !== null && <TestedNote tested={answer.tested} />}
        </>
      )}
    </section>
  );
}
