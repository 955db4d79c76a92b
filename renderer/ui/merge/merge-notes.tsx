import type { MergePreview } from "../../../core/engine/merge-answers.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import "./merge.css";

const COUNTS = ["orders", "touches", "pieces", "replies", "followUps", "introduced"] as const;

/** What speaks for one person, what to look at first, what is permitted afterwards, and what follows. */
export function MergeNotes({ preview }: { readonly preview: MergePreview }) {
  const t = useT();
  return (
    <div className="merge-notes">
      <section aria-label={t("merging.evidence")}>
        <h2>{t("merging.evidence")}</h2>
        {preview.evidence.length === 0 && <p>{t("merging.evidenceNone")}</p>}
        <ul>
          {preview.evidence.map((one) => (
            <li key={one} className="merge-for">
              {t(`merging.evidenceOf.${one}`)}
            </li>
          ))}
        </ul>
      </section>
      {preview.doubts.length > 0 && (
        <section aria-label={t("merging.doubts")}>
          <h2>{t("merging.doubts")}</h2>
          <ul>
            {preview.doubts.map((one) => (
              <li key={one} className="merge-against">
                {t(`merging.doubtsOf.${one}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Permissions preview={preview} />
      <Follows preview={preview} />
    </div>
  );
}

function Permissions({ preview }: { readonly preview: MergePreview }) {
  const t = useT();
  if (preview.permissions.length === 0) return null;
  return (
    <section aria-label={t("merging.permissions")}>
      <h2>{t("merging.permissions")}</h2>
      <p className="rg-quiet">{t("merging.permissionsHint")}</p>
      <dl>
        {preview.permissions.map(({ channel, keep, gone, after }) => (
          <div key={channel}>
            <dt>{t(`terms.channels.${channel}`)}</dt>
            <dd>
              {keep === gone
                ? t(`terms.permissions.${after}`)
                : t("merging.permission", {
                    keep: t(`terms.permissions.${keep}`),
                    gone: t(`terms.permissions.${gone}`),
                    after: t(`terms.permissions.${after}`),
                  })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Follows({ preview }: { readonly preview: MergePreview }) {
  const t = useT();
  const { number } = useFormat();
  const { keep, gone } = preview;
  const counted = COUNTS.filter((one) => keep[one] + gone[one] > 0);
  if (counted.length === 0) return null;
  return (
    <section aria-label={t("merging.follows")}>
      <h2>{t("merging.follows")}</h2>
      <dl>
        {counted.map((one) => (
          <div key={one}>
            <dt>{t(`merging.counts.${one}`)}</dt>
            <dd>{`${number(keep[one])} + ${number(gone[one])} = ${number(keep[one] + gone[one])}`}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
