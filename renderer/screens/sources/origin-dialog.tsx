import { Select } from "antd";
import { useState } from "react";
import type { BatchYield } from "../../../core/engine/sources-answers.ts";
import { FOREIGN_KINDS, ORIGIN_KINDS, type BatchOrigin } from "../../../core/model/batch-origin.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { OriginFields } from "../../ui/origin-fields.tsx";
import { SaveDialog } from "../../ui/save-dialog.tsx";

interface Props {
  readonly batch: BatchYield;
  onClose(): void;
}

/** How a file came to the firm, said or corrected. */
export function OriginDialog({ batch, onClose }: Props) {
  const t = useT();
  const tell = useTell();
  const regulars = useRegulars();
  const [origin, setOrigin] = useState<BatchOrigin | null>(batch.origin);
  const save = async (): Promise<void> => {
    if (origin === null) return;
    tell.done(t("sources.described"), await regulars.saveOrigin(batch.batch, said(origin)));
  };
  return (
    <SaveDialog
      title={t("sources.describeTitle", { file: batch.fileName })}
      ready={origin !== null}
      onSave={save}
      onClose={onClose}
    >
      <div className="sources-origin">
        <Select
          aria-label={t("data.importing.origin.label")}
          placeholder={t("data.importing.origin.none")}
          value={origin?.kind ?? null}
          options={ORIGIN_KINDS.map((kind) => ({ value: kind, label: t(`data.importing.origin.kinds.${kind}`) }))}
          onChange={(value) => {
            const kind = ORIGIN_KINDS.find((one) => one === value);
            if (kind !== undefined) setOrigin({ ...origin, kind });
          }}
        />
        {origin !== null && FOREIGN_KINDS.has(origin.kind) && (
          <OriginFields origin={origin} onChange={(changes) => setOrigin({ ...origin, ...changes })} />
        )}
      </div>
    </SaveDialog>
  );
}

/** Only what was said: an empty line says nothing, and of one's own till nothing more is asked. */
function said({ kind, vendor, price, day, legalBasis, note }: BatchOrigin): BatchOrigin {
  if (!FOREIGN_KINDS.has(kind)) return { kind };
  const [from, remark] = [vendor?.trim() ?? "", note?.trim() ?? ""];
  return {
    kind,
    ...(from === "" ? {} : { vendor: from }),
    ...(price === undefined ? {} : { price }),
    ...(day === undefined ? {} : { day }),
    ...(legalBasis === undefined ? {} : { legalBasis }),
    ...(remark === "" ? {} : { note: remark }),
  };
}
