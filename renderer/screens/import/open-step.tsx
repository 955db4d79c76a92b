import { Button } from "antd";
import { useState, type DragEvent } from "react";
import { useT } from "../../app/words/words.ts";

interface Props {
  readonly onFile: (file: File) => void;
  /** Lets the person choose a file. */
  readonly onChoose: () => void;
}

/** The first step: choose a file or drop one, and read what it should hold. */
export function OpenStep({ onFile, onChoose }: Props) {
  const t = useT();
  const [over, setOver] = useState(false);
  const [several, setSeveral] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [first, ...others] = event.dataTransfer.files;
    setSeveral(others.length > 0);
    if (first) onFile(first);
  };
  return (
    <section className="rg-import-open">
      <div
        className="rg-import-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <h2>{t("data.importing.drop.title")}</h2>
        <p className="rg-quiet">{t("data.importing.drop.hint")}</p>
        <p>
          {t("data.importing.drop.here")}{" "}
          <Button type="primary" onClick={onChoose}>
            {t("data.importing.drop.choose")}
          </Button>
        </p>
        {several && <p role="status">{t("data.importing.drop.one")}</p>}
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
