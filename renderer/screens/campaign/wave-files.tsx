import type { WaveStanding } from "../../../core/engine/campaign-answers.ts";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";

/** The files of a wave that left the house, newest first. */
export function WaveFiles({ files, wave }: { readonly files: WaveStanding["files"]; readonly wave: string }) {
  const t = useT();
  const format = useFormat();
  if (files.length === 0) {
    return <p className="rg-quiet">{t("campaigns.lists.noFiles")}</p>;
  }
  return (
    <div className="plan-scroll" role="region" aria-label={`${wave}: ${t("campaigns.lists.files")}`} tabIndex={0}>
      <table className="plan-table">
        <caption>{t("campaigns.lists.files")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("campaigns.lists.filesColumns.day")}</th>
            <th scope="col">{t("campaigns.lists.filesColumns.format")}</th>
            <th scope="col" className="rg-number">
              {t("campaigns.lists.filesColumns.people")}
            </th>
            <th scope="col" className="rg-number">
              {t("campaigns.lists.filesColumns.out")}
            </th>
            <th scope="col">{t("campaigns.lists.filesColumns.purpose")}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.commit}>
              <td>{format.day(file.day)}</td>
              <td>{t(`campaigns.lists.format.${file.format}`)}</td>
              <td className="rg-number">{format.number(file.included)}</td>
              <td className="rg-number">{format.number(leftOut(file.excluded))}</td>
              <td>{file.purpose === "" ? UNKNOWN : file.purpose}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whom the wave was meant for and who is not in the file; people of other waves do not count. */
function leftOut(excluded: Readonly<Record<string, number>>): number {
  return Object.entries(excluded).reduce((sum, [reason, people]) => (reason === "notPlanned" ? sum : sum + people), 0);
}
