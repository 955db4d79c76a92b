import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { waveDay, type Wave } from "../../../core/model/campaign.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { movedBy, withoutAt } from "./list-edits.ts";
import { usePlan } from "./plan-context.ts";
import { WaveBasics } from "./wave-basics.tsx";
import { WaveMessage } from "./wave-message.tsx";
import { WavePreview } from "./wave-preview.tsx";

/** A wave: in a line, or opened with everything it says. */
export function WaveCard({ wave, at }: { readonly wave: Wave; readonly at: number }) {
  const t = useT();
  const format = useFormat();
  const { campaign, answer, readOnly, openWave, setOpenWave } = usePlan();
  const open = openWave === wave.id;
  const planned = answer?.waves.find(({ id }) => id === wave.id) ?? null;
  const missing = answer?.missing.filter((remark) => remark.wave === wave.id).length ?? 0;
  const summary = [
    t(`terms.channels.${wave.channel}`),
    format.day(waveDay(campaign, at)),
    ...(planned === null
      ? []
      : [t("campaignWave.people", { people: format.number(planned.people) }), format.money(planned.cost)]),
  ];
  return (
    <li className="plan-wave">
      <div className="plan-wave-head">
        <h3>
          <button
            type="button"
            id={`plan-wave-${wave.id}`}
            aria-expanded={open}
            onClick={() => setOpenWave(open ? null : wave.id)}
          >
            {at + 1}. {wave.name === "" ? t(`campaignWave.themes.${wave.theme}`) : wave.name}
            <span className="rg-quiet"> {summary.join(" · ")}</span>
            {missing > 0 && (
              <span className="plan-part-missing"> {t("campaignPlan.missingPoints", { count: missing })}</span>
            )}
          </button>
        </h3>
        {!readOnly && <WaveTools wave={wave} at={at} />}
      </div>
      {open && (
        <div className="plan-wave-body">
          <WaveBasics wave={wave} at={at} />
          {wave.channel !== "own" && (
            <>
              <WaveMessage wave={wave} />
              <WavePreview wave={wave} />
            </>
          )}
        </div>
      )}
    </li>
  );
}

/** Earlier, later, away. */
function WaveTools({ wave, at }: { readonly wave: Wave; readonly at: number }) {
  const t = useT();
  const { campaign, change } = usePlan();
  const { waves } = campaign;
  const name = { wave: `${at + 1}. ${wave.name}` };
  return (
    <div className="plan-wave-tools">
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined aria-hidden />}
        aria-label={t("campaignWave.earlier", name)}
        disabled={at === 0}
        onClick={() => change({ waves: movedBy(waves, at, -1) })}
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined aria-hidden />}
        aria-label={t("campaignWave.later", name)}
        disabled={at === waves.length - 1}
        onClick={() => change({ waves: movedBy(waves, at, 1) })}
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t("campaignWave.remove", name)}
        onClick={() => change({ waves: withoutAt(waves, at) })}
      />
    </div>
  );
}
