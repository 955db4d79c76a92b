import { Button } from "antd";
import { useRouteError } from "react-router";
import { ErrorNote } from "../../ui/error-note.tsx";
import { useT } from "../words/words.ts";
import { asRegularsError } from "../workers/errors-across.ts";

/** A screen that failed to draw: say so, the data is safe, load again. */
export function Fault() {
  const t = useT();
  const error = useRouteError();
  return (
    <ErrorNote error={asRegularsError(error)}>
      <Button onClick={() => location.reload()}>{t("frame.reload")}</Button>
    </ErrorNote>
  );
}
