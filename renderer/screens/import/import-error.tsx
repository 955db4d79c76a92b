import { Alert } from "antd";
import type { RegularsError } from "../../../core/model/error.ts";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";

/** What kept a step from going on; stopping it is no error. */
export function ImportError({ error }: { readonly error: RegularsError | null }) {
  const t = useT();
  if (error === null) return null;
  if (error.code !== "cancelled") return <ErrorNote error={error} />;
  return <Alert type="info" showIcon title={t("data.importing.working.stopped")} />;
}
