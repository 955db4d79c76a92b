import { Button } from "antd";
import type { EncodingCandidate, ReadingChoice } from "../../../core/model/importing.ts";
import type { ImportMapping } from "../../../core/model/mapping.ts";
import { useT } from "../../app/words/words.ts";

/** So many cells of a row are enough to see whether it reads well. */
const CELLS = 6;

interface Props {
  readonly candidates: readonly EncodingCandidate[];
  /** The one the file is read in now. */
  readonly encoding: ImportMapping["encoding"];
  readonly onChange: (choice: ReadingChoice) => void;
}

/** The file's names and first rows in each encoding it can be in, side by side, where the guess is not sure. */
export function EncodingCandidates({ candidates, encoding, onChange }: Props) {
  const t = useT();
  return (
    <section className="rg-import-candidates" aria-label={t("data.importing.file.encoding")}>
      <p className="rg-import-warning">{t("data.importing.file.unsure")}</p>
      <ul>
        {candidates.map(({ encoding: each, records }) => (
          <li key={each} data-chosen={each === encoding}>
            <Button
              size="small"
              type={each === encoding ? "primary" : "default"}
              aria-pressed={each === encoding}
              onClick={() => onChange({ encoding: each })}
            >
              {t(`data.importing.encodings.${each}`)}
            </Button>
            <table>
              <tbody>
                {records.map((cells, record) => (
                  <tr key={record}>
                    {cells.slice(0, CELLS).map((cell, at) => (
                      <td key={at}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </li>
        ))}
      </ul>
    </section>
  );
}
