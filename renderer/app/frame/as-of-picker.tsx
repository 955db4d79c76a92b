import { CalendarOutlined } from "@ant-design/icons";
import { Button, DatePicker, Popover } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { formatDay, parseIsoDay, type Day } from "../../../core/model/day.ts";
import { useRegulars, useWorkspace } from "../engine.tsx";
import { useFormat } from "../format.ts";
import { useTell } from "../tell.tsx";
import { useT } from "../words/words.ts";

/** The day everything is looked at from: why it is that one, another, or the calendar again. */
export function AsOfPicker() {
  const t = useT();
  const format = useFormat();
  const regulars = useRegulars();
  const tell = useTell();
  const workspace = useWorkspace();
  const [open, setOpen] = useState(false);
  if (workspace === null) return null;

  const choose = async (day: Day | null): Promise<void> => {
    setOpen(false);
    const commit = await regulars.saveSettings({ asOf: day });
    tell.done(day === null ? t("frame.asOf.followed") : t("frame.asOf.set", { day: format.day(day) }), commit);
  };
  const content = (
    <div className="rg-as-of">
      <p>{t(`frame.asOf.${workspace.asOfBecause}`)}</p>
      <label>
        {t("frame.asOf.choose")}
        <DatePicker
          autoFocus
          value={dayjs(formatDay(workspace.asOf))}
          allowClear={false}
          disabled={!workspace.canWrite}
          onChange={(date) => {
            const day = date === null ? null : parseIsoDay(date.format("YYYY-MM-DD"));
            if (day !== null) void choose(day);
          }}
        />
      </label>
      {workspace.asOfBecause === "chosen" && (
        <Button disabled={!workspace.canWrite} onClick={() => void choose(null)}>
          {t("frame.asOf.follow")}
        </Button>
      )}
    </div>
  );
  return (
    <Popover
      trigger={["click"]}
      open={open}
      onOpenChange={setOpen}
      title={t("frame.asOf.title")}
      content={content}
      placement="bottomRight"
      destroyOnHidden
    >
      <Button type="text" icon={<CalendarOutlined aria-hidden />} aria-expanded={open}>
        {t("frame.asOf.label", { day: format.day(workspace.asOf) })}
      </Button>
    </Popover>
  );
}
