import { SearchOutlined } from "@ant-design/icons";
import { Input, Select } from "antd";
import { OBJECTIVES, WAVE_CHANNELS, type Objective, type WaveChannel } from "../../../core/model/campaign.ts";
import { useT } from "../../app/words/words.ts";
import type { ReportFilter } from "./filter.ts";

interface Props {
  readonly filter: ReportFilter;
  readonly onChange: (filter: ReportFilter) => void;
}

/** Finds reports by words, objective and channel. */
export function FilterBar({ filter, onChange }: Props) {
  const t = useT();
  return (
    <div className="reports-filter">
      <Input
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        value={filter.search}
        aria-label={t("reports.search")}
        placeholder={t("reports.search")}
        onChange={({ target }) => onChange({ ...filter, search: target.value })}
      />
      <Select<Objective | "all">
        aria-label={t("reports.objective")}
        value={filter.objective ?? "all"}
        options={[
          { value: "all", label: t("ui.part", { name: t("reports.objective"), value: t("reports.all") }) },
          ...OBJECTIVES.map((value) => ({ value, label: t(`campaigns.objectives.${value}`) })),
        ]}
        onChange={(value) => onChange({ ...filter, objective: value === "all" ? null : value })}
      />
      <Select<WaveChannel | "all">
        aria-label={t("reports.channel")}
        value={filter.channel ?? "all"}
        options={[
          { value: "all", label: t("ui.part", { name: t("reports.channel"), value: t("reports.all") }) },
          ...WAVE_CHANNELS.map((value) => ({ value, label: t(`terms.channels.${value}`) })),
        ]}
        onChange={(value) => onChange({ ...filter, channel: value === "all" ? null : value })}
      />
    </div>
  );
}
