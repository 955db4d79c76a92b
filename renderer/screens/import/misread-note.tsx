import { Alert, Button } from "antd";
import type { FilePreview, ReadingChoice } from "../../../core/model/importing.ts";
import { useT } from "../../app/words/words.ts";

interface Props {
  readonly preview: FilePreview;
  readonly onChange: (choice: ReadingChoice) => void;
}

/** That the text was misread before it was saved, what it means, and how it is put right or taken as it stands. */
export function MisreadNote({ preview, onChange }: Props) {
  const t = useT();
  const { garbled, mapping } = preview;
  if (garbled === undefined) return null;
  const isRight = mapping.misread !== undefined;
  return (
    <Alert
      className="rg-import-misread"
      type={isRight ? "success" : "warning"}
      title={t(isRight ? "data.importing.misread.right" : "data.importing.misread.title")}
      description={
        <>
          <ul>
            {garbled.examples.map(([stands, meant]) => (
              <li key={stands}>{t("data.importing.misread.example", { stands, meant })}</li>
            ))}
          </ul>
          <p>{t("data.importing.misread.lossless")}</p>
          <Button size="small" onClick={() => onChange({ misread: isRight ? "none" : garbled.misread })}>
            {t(isRight ? "data.importing.misread.asItStands" : "data.importing.misread.mend")}
          </Button>
        </>
      }
    />
  );
}
