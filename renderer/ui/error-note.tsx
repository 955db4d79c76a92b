import { Alert } from "antd";
import type { ReactNode } from "react";
import type { RegularsError } from "../../core/model/error.ts";
import { useFormat } from "../app/format.ts";
import { useT } from "../app/words/words.ts";
import "./error-note.css";

interface Props {
  readonly error: RegularsError;
  /** Without the frame, for a place that has one. */
  readonly bare?: boolean;
  /** Buttons below the words. */
  readonly children?: ReactNode;
}

/** An error in words: what happened, where (file, row, column), what was kept, what to do. */
export function ErrorNote({ error, bare = false, children }: Props) {
  const t = useT();
  const where = useWhere(error);
  const body = (
    <div className="rg-error">
      {where.length > 0 && <p className="rg-quiet">{where.join(" · ")}</p>}
      <p>{t(`errors.${error.code}.remedy`, { ...error.facts })}</p>
      <p className="rg-quiet">{t(keptKey(error))}</p>
      {children}
    </div>
  );
  const title = t(`errors.${error.code}.title`, { ...error.facts });
  if (bare) {
    return (
      <>
        <strong>{title}</strong>
        {body}
      </>
    );
  }
  return <Alert type="error" showIcon title={title} description={body} />;
}

function keptKey(error: RegularsError) {
  if (error.code === "cancelled") return "errors.facts.keptCancelled";
  return error.severity === "fault" ? "errors.facts.keptFault" : "errors.facts.kept";
}

/** The facts of an error as short words, in the order a person looks for the place. */
function useWhere({ code, facts }: RegularsError): string[] {
  const t = useT();
  const { number } = useFormat();
  const out: string[] = [];
  if (facts.file !== undefined) out.push(t("errors.facts.file", { file: facts.file }));
  if (facts.row !== undefined) out.push(t("errors.facts.row", { row: number(facts.row) }));
  if (facts.column !== undefined) out.push(t("errors.facts.column", { column: facts.column }));
  if (facts.field !== undefined) out.push(t("errors.facts.field", { field: facts.field }));
  if (facts.needed !== undefined && facts.has !== undefined) {
    const [needed, has] = code === "disk-full" ? inMegabytes(facts.needed, facts.has) : [facts.needed, facts.has];
    const key = code === "disk-full" ? "errors.facts.needsHasMegabytes" : "errors.facts.needsHas";
    out.push(t(key, { needed: number(needed), has: number(has) }));
  } else if (facts.count !== undefined) out.push(t("errors.facts.count", { count: facts.count }));
  if (facts.what !== undefined) {
    out.push(t(code === "internal" ? "errors.facts.whatInside" : "errors.facts.what", { what: facts.what }));
  }
  return out;
}

/** Bytes as megabytes: what is needed rounded up, what there is rounded down, so that the two never look alike. */
function inMegabytes(needed: number, has: number): readonly [number, number] {
  return [Math.ceil(needed / 1e6), Math.floor(has / 1e6)];
}
