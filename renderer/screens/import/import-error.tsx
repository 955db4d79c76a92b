import { Alert } from "antd";
import { useEffect, useRef } from "react";
import type { RegularsError } from "../../../core/model/error.ts";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";

/** What kept a step from going on, brought into view: the button that was pressed may be far below. Stopping it is no error. */
export function ImportError({ error }: { readonly error: RegularsError | null }) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: "center" });
  }, [error]);
  if (error === null) return null;
  return (
    <div ref={place}>
      {error.code === "cancelled" ? (
        <Alert type="info" showIcon title={t("data.importing.working.stopped")} />
      ) : (
        <ErrorNote error={error} />
      )}
    </div>
  );
}
