import { Button } from "antd";
import { useState } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import type { MergePreview } from "../../../core/engine/merge-answers.ts";
import { useRegulars, useView } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { asRegularsError } from "../../app/workers/errors-across.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { MergeNotes } from "../../ui/merge/merge-notes.tsx";
import { MergeSearch } from "./merge-search.tsx";
import { MergeTable, type Chosen } from "../../ui/merge/merge-table.tsx";
import "./merge.css";

/** Makes one customer of two: finds the other, shows both side by side, and asks what holds. */
export function Screen() {
  const t = useT();
  const { id } = useParams();
  const [search, setSearch] = useSearchParams();
  const keep = Number(id);
  const other = search.get("with");
  const { answer, error } = useView("customer", { id: keep });
  const choose = (gone: number | null): void => setSearch(gone === null ? {} : { with: String(gone) });
  if (error !== null && answer === null) {
    return (
      <ErrorNote error={error}>
        <Link to="/customers">{t("customers.one.back")}</Link>
      </ErrorNote>
    );
  }
  if (answer === null) return <Loading />;
  const name = answer.name ?? t("customers.noName");
  return (
    <div className="merging">
      <Link className="customer-back" to={`/customers/${answer.id}`}>
        {t("merging.back", { name })}
      </Link>
      <PageHead title={t("merging.title")} lead={t("merging.lead")} />
      {other === null ? (
        <MergeSearch keep={answer.id} onChoose={choose} />
      ) : (
        <SideBySide key={`${keep} ${other}`} keep={answer.id} gone={Number(other)} onChoose={choose} />
      )}
    </div>
  );
}

interface Props {
  readonly keep: number;
  readonly gone: number;
  onChoose(gone: number | null): void;
}

function SideBySide({ keep, gone, onChoose }: Props) {
  const t = useT();
  const { answer, error } = useView("mergePreview", { keep, gone });
  const [chosen, setChosen] = useState<Chosen>({});
  const { merge, working } = useMerging(keep, gone);
  if (error !== null && answer === null) return <ErrorNote error={error} />;
  if (answer === null) return <Loading />;
  return (
    <>
      <div className="merge-swap">
        <Button href={`#/customers/${gone}/merge?with=${keep}`}>{t("merging.swap")}</Button>
        <Button onClick={() => onChoose(null)}>{t("merging.choose")}</Button>
      </div>
      <MergeNotes preview={answer} />
      <MergeTable preview={answer} chosen={chosen} onChosen={setChosen} />
      <div className="merge-actions">
        <Button type="primary" loading={working} onClick={() => void merge(answer, chosen)}>
          {t("merging.merge")}
        </Button>
        <Button href={`#/customers/${keep}`}>{t("merging.cancel")}</Button>
      </div>
    </>
  );
}

function useMerging(keep: number, gone: number) {
  const t = useT();
  const regulars = useRegulars();
  const tell = useTell();
  const navigate = useNavigate();
  const [working, setWorking] = useState(false);
  const merge = async ({ fields }: MergePreview, chosen: Chosen): Promise<void> => {
    setWorking(true);
    try {
      const settled = fields
        .filter(({ differs }) => differs)
        .map(({ field, proposed }) => [field, chosen[field] ?? proposed] as const);
      const commit = await regulars.merge(keep, gone, settled);
      tell.done(t("merging.done"), commit);
      await navigate(`/customers/${keep}`);
    } catch (error) {
      tell.error(asRegularsError(error));
      setWorking(false);
    }
  };
  return { merge, working };
}
