import { Button } from "antd";
import { useT } from "../../app/words/words.ts";
import { PasteButton } from "./paste-button.tsx";

interface Props {
  /** Lets the person choose a file. A file dropped anywhere on the window comes by itself. */
  readonly onChoose: () => void;
}

/** The first step: choose a file or drop one, and read what it should hold. */
export function OpenStep({ onChoose }: Props) {
  const t = useT();
  return (
    <section className="rg-import-open" aria-label={t("data.importing.steps.open")}>
      <div className="rg-import-drop">
        <h2>{t("data.importing.drop.title")}</h2>
        <p className="rg-quiet">{t("data.importing.drop.hint")}</p>
        <p>
          {t("data.importing.drop.here")}{" "}
          <Button type="primary" onClick={onChoose}>
            {t("data.importing.drop.choose")}
          </Button>
        </p>
        <PasteButton />
      </div>
      <div>
        <h2>{t("data.importing.drop.what")}</h2>
        <ul>
          <li>{t("data.importing.drop.sales")}</li>
          <li>{t("data.importing.drop.customers")}</li>
          <li>{t("data.importing.drop.both")}</li>
        </ul>
        <p className="rg-quiet">{t("data.importing.drop.again")}</p>
      </div>
    </section>
  );
}
