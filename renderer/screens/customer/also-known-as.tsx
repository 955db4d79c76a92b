import { Button, Modal } from "antd";
import { useState } from "react";
import type { CustomerAnswer } from "../../../core/engine/views.ts";
import { useRegulars, useWorkspace } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { asRegularsError } from "../../app/workers/errors-across.ts";

type MergedRecord = CustomerAnswer["records"][number];

/** The records that were merged into this person, each to be parted again; nothing where there are none. */
export function AlsoKnownAs({ customer }: { readonly customer: CustomerAnswer }) {
  const t = useT();
  const format = useFormat();
  const canWrite = useWorkspace()?.canWrite ?? false;
  const [parting, setParting] = useState<MergedRecord | null>(null);
  if (customer.records.length === 0) return null;
  return (
    <section aria-label={t("merging.known")}>
      <h2>{t("merging.known")}</h2>
      <p className="rg-quiet">{t("merging.knownHint")}</p>
      <ul className="also-known">
        {customer.records.map((record) => (
          <li key={record.id}>
            <span className="also-known-who">
              {record.name ?? t("customers.noName")}
              <span className="rg-quiet">
                {[
                  ...record.codes.map(({ source, code }) => `${source} ${code}`),
                  t("merging.mergedOn", { when: format.moment(record.at) }),
                ].join(" · ")}
              </span>
            </span>
            {canWrite && (
              <Button
                size="small"
                aria-label={t("merging.partOf", { name: record.name ?? t("customers.noName") })}
                onClick={() => setParting(record)}
              >
                {t("merging.part")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {parting !== null && <PartDialog record={parting} onClose={() => setParting(null)} />}
    </section>
  );
}

function PartDialog({ record, onClose }: { readonly record: MergedRecord; readonly onClose: () => void }) {
  const t = useT();
  const regulars = useRegulars();
  const tell = useTell();
  const [working, setWorking] = useState(false);
  const part = async (): Promise<void> => {
    setWorking(true);
    try {
      tell.done(t("merging.parted"), await regulars.part(record.commit, record.gone));
    } catch (error) {
      tell.error(asRegularsError(error));
    }
    onClose();
  };
  return (
    <Modal
      open
      title={t("merging.partTitle", { name: record.name ?? t("customers.noName") })}
      okText={t("merging.part")}
      cancelText={t("merging.cancel")}
      confirmLoading={working}
      onOk={() => void part()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t("merging.partText")}</p>
    </Modal>
  );
}
